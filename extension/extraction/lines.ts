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
  /** Share of the letters inside links. */
  linked: number;
}

export const HEADINGS = 'h1,h2,h3,h4,h5,h6';

/** What a tree walker is told, by the numbers that the DOM standard gives them. */
const ELEMENTS_AND_TEXTS = 5;

/** Nodes looked at, letters of one line: pages without end are read up to here. */
const MOST_NODES = 30_000;
const LONGEST_LINE = 2_000;

const UNSEEN =
  'script,style,noscript,template,select,textarea,svg,iframe,[hidden],[style*="display:none"],[style*="display: none"]';
const INLINE =
  /^(?:a|abbr|b|big|cite|code|em|font|i|img|label|mark|q|s|small|span|strong|su[bp]|time|u|wbr)$/;

/**
 * Gives the lines below an element, without scripts, hidden parts, menus, columns and lists of other articles.
 * Bounded, and never recursive.
 */
export function readLines(root: Element, mostNodes = MOST_NODES): Line[] {
  const lines: Line[] = [];
  let line: Line | undefined;
  // Without a filter of its own: being called by the walker for each node costs more than all else here.
  const walker = root.ownerDocument.createTreeWalker(root, ELEMENTS_AND_TEXTS);
  for (let seen = 0; seen < mostNodes && walker.nextNode(); ) {
    const node = walker.currentNode;
    if (isElement(node) && (node.matches(UNSEEN) || isAside(node))) {
      // To the last node within: what comes next is behind all of it.
      let last: Node | null = node;
      while (last) last = walker.lastChild();
      continue;
    }
    seen += 1;
    const parent = node.parentElement ?? root;
    if (!isElement(node)) {
      const element = blockAround(parent);
      if (line?.element !== element) {
        const heading = Number(parent.closest(HEADINGS)?.localName[1] ?? 0);
        line = { text: '', element, heading, stamp: null, linked: 0 };
        lines.push(line);
      }
      add(line, parent, node.nodeValue ?? '');
    } else if (!INLINE.test(node.localName)) line = undefined;
    // What follows in another inline element is a word of its own.
    else if (line && isElement(node.previousSibling)) line.text += ' ';
  }
  return lines.map(finish).filter(({ text }) => text);
}

/** Adds a piece of text; until the line is finished `linked` is a number of letters. */
function add(line: Line, parent: Element, piece: string): void {
  if (line.text.length > LONGEST_LINE) return;
  const text = piece.slice(0, LONGEST_LINE);
  line.text += text;
  if (parent.closest('a')) line.linked += lettersOf(text);
  line.stamp ??= parent.closest('time')?.getAttribute('datetime') ?? null;
}

function finish(line: Line): Line {
  const text = normalizeText(line.text.slice(0, LONGEST_LINE));
  return { ...line, text, linked: line.linked / lettersOf(line.text) };
}

function blockAround(element: Element): Element {
  let block = element;
  while (INLINE.test(block.localName) && block.parentElement) block = block.parentElement;
  return block;
}

function lettersOf(text: string): number {
  return text.replace(/\s+/g, '').length;
}

function isElement(node: Node | null): node is Element {
  return node?.nodeType === 1;
}
