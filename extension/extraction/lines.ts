// Reads an element as lines of text, as far as markup alone tells: what a person would see as one line, in page order.
import { normalizeText } from '#shared/text';
import { isAside } from './portals.ts';

export interface Line {
  text: string;
  /** The innermost block around the line. */
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

export const HEADINGS = 'h1,h2,h3,h4,h5,h6';

/** What a tree walker is told, by the numbers that the DOM standard gives them. */
const [ELEMENTS, TEXTS] = [1, 4];
const [ACCEPT, REJECT] = [1, 2];

/** Nodes looked at, letters of one line: pages without end are read up to here. */
const MOST_NODES = 30_000;
const LONGEST_LINE = 2_000;

const UNSEEN = /^(?:script|style|noscript|template|select|textarea|svg|iframe|object|canvas|head|input)$/;
const INLINE =
  /^(?:a|abbr|b|bdi|bdo|big|cite|code|em|font|i|img|label|mark|q|s|small|span|strong|sub|sup|time|tt|u|wbr|nobr)$/;

/** Gives the lines below an element, without scripts and hidden parts. Bounded, and never recursive. */
export function readLines(root: Element, mostNodes = MOST_NODES): Line[] {
  const lines: Line[] = [];
  const asides = new Set<Node | null>();
  let line: Line | undefined;
  const walker = root.ownerDocument.createTreeWalker(root, ELEMENTS | TEXTS, (node) =>
    isElement(node) && isUnseen(node) ? REJECT : ACCEPT,
  );
  for (let seen = 0; seen < mostNodes && walker.nextNode(); seen += 1) {
    const node = walker.currentNode;
    if (isElement(node)) {
      const block = !INLINE.test(node.localName);
      if (asides.has(node.parentNode) || (block && isAside(node))) asides.add(node);
      if (block) line = undefined;
      // What follows in another inline element is a word of its own.
      else if (line && node.previousSibling && isElement(node.previousSibling)) line.text += ' ';
    } else {
      const parent = node.parentElement ?? root;
      const element = blockAround(parent, root);
      if (line?.element !== element) {
        line = {
          text: '',
          element,
          heading: headingOf(parent),
          stamp: null,
          linked: 0,
          bold: 0,
          aside: asides.has(parent),
        };
        lines.push(line);
      }
      add(line, parent, node.nodeValue ?? '');
    }
  }
  return lines.map(finish).filter(({ text }) => text);
}

/** Adds a piece of text; until the line is finished its shares are numbers of letters. */
function add(line: Line, parent: Element, piece: string): void {
  if (line.text.length > LONGEST_LINE) return;
  const text = piece.slice(0, LONGEST_LINE);
  line.text += text;
  if (parent.closest('a')) line.linked += lettersOf(text);
  if (parent.closest('b,strong')) line.bold += lettersOf(text);
  line.stamp ??= parent.closest('time')?.getAttribute('datetime') ?? null;
}

function finish(line: Line): Line {
  const letters = lettersOf(line.text);
  const text = normalizeText(line.text.slice(0, LONGEST_LINE));
  return { ...line, text, linked: line.linked / letters, bold: line.bold / letters };
}

function blockAround(element: Element, root: Element): Element {
  let block = element;
  while (INLINE.test(block.localName) && block !== root) block = block.parentElement ?? root;
  return block;
}

function headingOf(element: Element): number {
  return Number(element.closest(HEADINGS)?.localName[1] ?? 0);
}

function lettersOf(text: string): number {
  return text.replace(/\s+/g, '').length;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function isUnseen(element: Element): boolean {
  return (
    UNSEEN.test(element.localName) ||
    element.hasAttribute('hidden') ||
    /display:\s*none/i.test(element.getAttribute('style') ?? '')
  );
}
