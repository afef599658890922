// Runs on the pages of registered portals; shows the pill on articles and the marks on listings.
import { browser } from 'wxt/browser';
import type { BackgroundToContent } from '../messages.ts';
import { answerCalls, callBackground } from '../messaging.ts';
import { deviceClock } from '../portal-ui/calls.ts';
import { OWN } from '../portal-ui/dom.ts';
import { watchNavigation } from '../portal-ui/navigation.ts';
import { portalPage } from '../portal-ui/page.ts';

declare global {
  /** Set once in a page: the script comes by registration and by hand, and must run once. */
  var soTinRuns: boolean | undefined;
}

/** What a script says when it starts, so that an orphan of an earlier version leaves. */
const START = 'so-tin-start';

/** False once the extension was updated or removed: this script is an orphan then. */
const alive = () => browser.runtime?.id !== undefined;

// The background registers it as a content script, for the hosts that a person let it read.
export default {
  main() {
    if (globalThis.soTinRuns) return;
    globalThis.soTinRuns = true;
    document.dispatchEvent(new Event(START));
    // What an orphan of an earlier version left behind.
    for (const left of document.querySelectorAll(OWN)) left.remove();
    const page = portalPage({ call: callBackground, clock: deviceClock, alive });
    const unwatch = watchNavigation(() => (alive() ? page.show() : leave()));
    const leave = () => {
      unwatch();
      page.clear();
    };
    answerCalls<BackgroundToContent>(page.handlers);
    document.addEventListener(START, () => alive() || leave());
    page.show();
  },
};
