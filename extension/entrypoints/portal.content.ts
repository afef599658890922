// Runs on the pages of registered portals; shows the pill on articles and the marks on listings.
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { BackgroundToContent } from '../messages.ts';
import { answerCalls, callBackground } from '../messaging.ts';
import { deviceClock } from '../portal-ui/calls.ts';
import { OWN } from '../portal-ui/dom.ts';
import { watchNavigation } from '../portal-ui/navigation.ts';
import { Page } from '../portal-ui/page.ts';

declare global {
  /** Set once in a page: the script comes by registration and by hand, and must run once. */
  var soTinRuns: boolean | undefined;
}

/** False once the extension was updated or removed: this script is an orphan then. */
const alive = () => browser.runtime?.id !== undefined;

export default defineContentScript({
  matches: [],
  registration: 'runtime',
  cssInjectionMode: 'manual',
  runAt: 'document_idle',
  main(context) {
    if (globalThis.soTinRuns) return;
    globalThis.soTinRuns = true;
    // What an orphan of an earlier version left behind.
    for (const left of document.querySelectorAll(OWN)) left.remove();
    const page = new Page({ call: callBackground, clock: deviceClock, alive });
    const unwatch = watchNavigation(() => (alive() ? page.show() : leave()));
    const leave = () => {
      unwatch();
      page.clear();
    };
    answerCalls<BackgroundToContent>(page.handlers());
    // The context ends when any newer script starts, this one's second copy too: only an orphan leaves.
    context.onInvalidated(() => alive() || leave());
    page.show();
  },
});
