// Reads an element as lines of text, as far as markup alone tells: what a person would see as one line, in page order.

import { normalizeText } from '#shared/text';
import { isAside } from './portals.ts';

export interface Line {
  text: string;
  /** The innermost block around the line's first letters. */
  element: Element;
  /** 1–6 inside a heading, else 0. */
  heading: number;
  /** The machine's form of the first `<time>` in it. */
  stamp: string | null;
  /** Share of the letters inside links, and in bold. */
  linked: number;
  bold: number;
  /** Inside a menu, side column, foot or list of other articles. */
  aside: boolean;
}

/** Nodes looked at, letters of one line: pages without end are read up to here. */
const MOST_NODES = 30_000;
const LONGEST_LINE = 2_000;

const UNSEEN = /^(?:script|style|noscript|template|select|textarea|svg|iframe|object|canvas|head|input)$/;
const INLINE =
  /^(?:a|abbr|b|bdi|bdo|big|cite|code|em|font|i|img|label|mark|q|s|small|span|strong|sub|sup|time|tt|u|wbr|nobr)$/;

/** What has been read of the line that is not ended yet, and what lies open around it. */
function startReader() {
  const lines: Line[] = [];
  const blocks: Element[] = [];
  const open = { links: 0, bold: 0, aside: 0, heading: 0 };
  const blank = {
    text: '',
    linked: 0,
    bold: 0,
    first: null as Element | null,
    stamp: null as string | null,
    seam: false,
  };
  let line = { ...blank };

  function flush(): void {
    const text = normalizeText(line.text.slice(0, LONGEST_LINE));
    const letters = lettersOf(line.text);
    const { first, stamp } = line;
    if (text && first) {
      const [linked, bold] = [line.linked / letters, line.bold / letters];
      lines.push({ text, element: first, heading: open.heading, stamp, linked, bold, aside: open.aside > 0 });
    }
    line = { ...blank };
  }

  function count(element: Element, by: 1 | -1): void {
    const name = element.localName;
    if (name === 'a') open.links += by;
    else if (name === 'b' || name === 'strong') open.bold += by;
    else if (/^h[1-6]$/.test(name)) open.heading = by > 0 ? Number(name[1]) : 0;
    if (blocks.at(-1) === element && isAside(element)) open.aside += by;
  }

  return {
    lines,
    flush,
    add(data: string): void {
      if (line.text.length > LONGEST_LINE) return;
      const letters = lettersOf(data);
      if (letters > 0) line.first ??= blocks.at(-1) ?? null;
      line.text += data;
      if (open.links > 0) line.linked += letters;
      if (open.bold > 0) line.bold += letters;
      line.seam = false;
    },
    enter(element: Element): void {
      if (blocks.length === 0 || !INLINE.test(element.localName)) {
        flush();
        blocks.push(element);
      } else if (line.seam) line.text += ' ';
      if (element.localName === 'time') line.stamp ??= element.getAttribute('datetime');
      count(element, 1);
    },
    leave(element: Element): void {
      const block = blocks.at(-1) === element;
      if (block) flush();
      count(element, -1);
      if (block) blocks.pop();
      // What follows in another inline element is a word of its own.
      line.seam = !block;
    },
  };
}

function lettersOf(text: string): number {
  return text.replace(/\s+/g, '').length;
}

function isUnseen(element: Element): boolean {
  return (
    UNSEEN.test(element.localName) ||
    element.hasAttribute('hidden') ||
    /display:\s*none/i.test(element.getAttribute('style') ?? '')
  );
}

/** Gives the lines below an element, without scripts and hidden parts. Bounded, and never recursive. */
export function readLines(root: Element, mostNodes = MOST_NODES): Line[] {
  const reader = startReader();
  const stack = [{ element: root, children: root.childNodes, next: 0 }];
  reader.enter(root);
  for (let seen = 0; seen < mostNodes; ) {
    const top = stack.at(-1);
    if (!top) break;
    const node = top.children[top.next];
    top.next += 1;
    if (!node) {
      reader.leave(top.element);
      stack.pop();
      continue;
    }
    seen += 1;
    if (node.nodeType === 3) reader.add((node.nodeValue ?? '').slice(0, LONGEST_LINE));
    else if (node.nodeType === 1 && !isUnseen(node as Element)) {
      const element = node as Element;
      reader.enter(element);
      stack.push({ element, children: element.childNodes, next: 0 });
    }
  }
  reader.flush();
  return reader.lines;
}
