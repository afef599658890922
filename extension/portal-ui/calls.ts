// What the in-page parts need of the world around them, so that tests can give their own.
import type { LinkedItem } from '../extraction/extract-listing.ts';
import type { Recognised } from '../extraction/recognise-page.ts';
import type {
  AnswerOf,
  ContentToBackground,
  MessageOf,
  PageWords,
  PillPlace,
  PortalView,
} from '../messages.ts';

/** Calls the background; rejects when it does not answer. */
export type Call = <Name extends keyof ContentToBackground>(
  call: Name,
  message: MessageOf<ContentToBackground, Name>,
) => Promise<AnswerOf<ContentToBackground, Name>>;

/** Time as the device tells it. */
export type Clock = {
  /** Ms since 1970 UTC. */
  now: () => number;
  /** Runs `then` after some ms; gives how to call it off. */
  after: (ms: number, then: () => void) => () => void;
};

/** The browser's own clock. */
export const deviceClock: Clock = {
  now: () => Date.now(),
  after: (ms, then) => {
    const timer = setTimeout(then, ms);
    return () => clearTimeout(timer);
  },
};

/** The same for what may be asked again and again: three times at most; null when nobody answered. */
export type Ask = <Name extends keyof ContentToBackground>(
  call: Name,
  message: MessageOf<ContentToBackground, Name>,
) => Promise<AnswerOf<ContentToBackground, Name> | null>;

/** What a page has at hand. `alive` is false once the extension was updated or removed under it. */
export type PageDeps = { call: Call; clock: Clock; alive: () => boolean };

/** What pill and list have at hand, on a page of a portal. */
export type PartDeps = PageDeps & { ask: Ask; portal: PortalView; words: PageWords };

/** What the list has at hand: how to read its articles as the page shows them now comes with the page's script. */
export type ListingDeps = PartDeps & { items: () => LinkedItem[] };

/** What a part is shown with: also what the page was seen to say, if it had to be read to tell what it is. */
export type Given = ListingDeps & { key: string; place: PillPlace; seen: Recognised | null };

/** The pill, or the marks and bar of a listing. `refresh` looks at states anew: at those keys, or all. */
export type Part = {
  refresh: (keys: string[] | null) => Promise<void>;
  /** Takes focus; Esc gives it back. */
  focus: () => void;
  remove: () => void;
  /** Of a listing: it shows another part of its list. */
  reread?: () => void;
};
