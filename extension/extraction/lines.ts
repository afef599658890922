// Reads an element as lines of text, as far as markup alone tells: what a person would see as one line, in page order.

import { normalizeText } from '#shared/text';
import { isAside } from './portals.ts';

export interface Line {
  text: string;
  /** The innermost block around the line's first letters. */
  element: Element;
  /** 1–6 inside a heading, else 0. */
  heading: number;
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

class Reader {
  readonly lines: Line[] = [];
  private text = '';
  private linked = 0;
  private bold = 0;
  private first: Element | null = null;
  private blocks: Element[] = [];
  private depth = { a: 0, bold: 0, aside: 0, heading: 0 };
  /** An inline element just ended: what follows in another one is a word of its own. */
  private seam = false;

  add(data: string): void {
    if (this.text.length > LONGEST_LINE) return;
    const letters = data.replace(/\s+/g, '').length;
    if (letters > 0) this.first ??= this.blocks.at(-1) ?? null;
    this.text += data;
    if (this.depth.a > 0) this.linked += letters;
    if (this.depth.bold > 0) this.bold += letters;
    this.seam = false;
  }

  enter(element: Element, name: string): void {
    if (!INLINE.test(name) || this.blocks.length === 0) {
      this.flush();
      this.blocks.push(element);
      if (isAside(element)) this.depth.aside += 1;
      if (/^h[1-6]$/.test(name)) this.depth.heading = Number(name[1]);
    } else if (this.seam) this.text += ' ';
    this.count(name, 1);
  }

  leave(element: Element, name: string): void {
    this.count(name, -1);
    this.seam = INLINE.test(name);
    if (this.seam) return;
    this.flush();
    this.blocks.pop();
    if (isAside(element)) this.depth.aside -= 1;
    if (/^h[1-6]$/.test(name)) this.depth.heading = 0;
  }

  private count(name: string, by: number): void {
    if (name === 'a') this.depth.a += by;
    if (name === 'b' || name === 'strong') this.depth.bold += by;
  }

  flush(): void {
    const text = normalizeText(this.text.slice(0, LONGEST_LINE));
    if (text && this.first) {
      const letters = this.text.replace(/\s+/g, '').length;
      this.lines.push({
        text,
        element: this.first,
        heading: this.depth.heading,
        linked: this.linked / letters,
        bold: this.bold / letters,
        aside: this.depth.aside > 0,
      });
    }
    this.text = '';
    this.linked = this.bold = 0;
    this.first = null;
    this.seam = false;
  }
}

function isUnseen(element: Element, name: string): boolean {
  return (
    UNSEEN.test(name) ||
    element.hasAttribute('hidden') ||
    /display:\s*none/i.test(element.getAttribute('style') ?? '')
  );
}

/** Gives the lines below an element, without scripts and hidden parts. Bounded, and never recursive. */
export function readLines(root: Element, mostNodes = MOST_NODES): Line[] {
  const reader = new Reader();
  reader.enter(root, root.localName);
  let node: Node | null = root.firstChild;
  for (let seen = 0; node && seen < mostNodes; seen += 1) {
    const element: Element | null = node.nodeType === 1 ? (node as Element) : null;
    if (node.nodeType === 3) reader.add((node.nodeValue ?? '').slice(0, LONGEST_LINE));
    const open = element && !isUnseen(element, element.localName) ? element : null;
    if (open) reader.enter(open, open.localName);
    if (open?.firstChild) node = open.firstChild;
    else {
      if (open) reader.leave(open, open.localName);
      node = following(node, root, reader);
    }
  }
  reader.flush();
  return reader.lines;
}

/** The node after this one and what it holds; leaves the elements that end on the way. */
function following(from: Node, root: Element, reader: Reader): Node | null {
  let node: Node | null = from;
  while (node && node !== root && !node.nextSibling) {
    node = node.parentNode;
    if (node && node !== root && node.nodeType === 1)
      reader.leave(node as Element, (node as Element).localName);
  }
  return node && node !== root ? node.nextSibling : null;
}
