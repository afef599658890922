// Teaching a field by pointing at it: put into a portal's page when an administrator asks for it, and never by itself.
import { callBackground } from '../messaging.ts';
import { addressHere } from '../portal-ui/dom.ts';
import { showPanel } from '../teach/panel.ts';

/** What is said where the server did not answer. */
const OFFLINE = 'chưa nối được máy chủ';

export default {
  async main() {
    for (const left of document.querySelectorAll('so-tin-teach')) left.remove();
    const portal = await callBackground('teachable', { url: addressHere() });
    if (!portal) return;
    showPanel({
      portal,
      keep: async (field, selector) => {
        const answer = await callBackground('taught', { url: addressHere(), field, selector });
        if (answer.ok) return null;
        return answer.problem === 'offline' ? OFFLINE : answer.problem.title;
      },
    });
  },
};
