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

/** Nodes looked at, letters of one line: pages without end are read up to here. */
const MOST_NODES = 30_000;
const LONGEST_LINE = 2_000;
/** Levels below the element: parsers build no more, and each text asks all that is around it. */
const DEEPEST = 500;

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
  let node: Node | null = root.firstChild;
  // By plain steps: a tree walker is not whole in every DOM.
  let depth = 1;
  for (let seen = 0; node && seen < mostNodes; seen += 1) {
    let next: Node | null = null;
    if (!isElement(node) || !(node.matches(UNSEEN) || isAside(node))) {
      if (depth < DEEPEST) next = node.firstChild;
      line = readNode(node, node.parentElement ?? root, line, lines);
      if (next) depth += 1;
    }
    // By depth, not up to the root: a form's own fields can hide its parent.
    while (!next && node && depth) {
      next = node.nextSibling;
      if (next) break;
      node = node.parentNode;
      depth -= 1;
    }
    node = next;
  }
  return lines.map(finish).filter(({ text }) => text);
}

/** The line that goes on after a node; a new one joins `lines`. */
function readNode(node: Node, parent: Element, line: Line | undefined, lines: Line[]): Line | undefined {
  if (isElement(node)) {
    if (!INLINE.test(node.localName)) return undefined;
    // What follows in another inline element is a word of its own.
    if (line && isElement(node.previousSibling)) line.text += ' ';
  } else if (node.nodeType === 3) {
    const element = blockAround(parent);
    if (line?.element !== element) {
      const heading = Number(parent.closest(HEADINGS)?.localName[1] ?? 0);
      line = { text: '', element, heading, stamp: null, linked: 0 };
      lines.push(line);
    }
    add(line, parent, node.nodeValue ?? '');
  }
  return line;
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
