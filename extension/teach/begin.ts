// Begins to teach in this page, where the background says that an administrator asked for it.
import { callBackground } from '../messaging.ts';
import { addressHere } from '../portal-ui/dom.ts';
import { showPanel } from './panel.ts';

/** Shows the panel, anew where one stands already. */
export async function beginTeaching(): Promise<void> {
  for (const left of document.querySelectorAll('so-tin-teach')) left.remove();
  const found = await callBackground('teachable', { url: addressHere() });
  if (!found) return;
  showPanel({
    ...found,
    keep: async (field, selector) => {
      const answer = await callBackground('taught', { url: addressHere(), field, selector });
      if (answer.ok) return null;
      return answer.problem === 'offline' ? found.words.offline : answer.problem.title;
    },
  });
}
