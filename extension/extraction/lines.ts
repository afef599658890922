// Reads an element as lines of text, as far as markup alone tells: what a person would see as one line, in page order.
import { normalizeText } from '#shared/text';
import { LONGEST_LINE, MOST_NODES } from './limits.ts';
import { isAside } from './portals.ts';

export interface Line {
  text: string;
  /** The innermost block around the line. */
  element: Element;
  /** 1–6 inside a heading, else 0. */
  heading: number;
  /** The machine's form of the first `<time>` in it. */
  stamp?: string | null | undefined;
  /** Share of the letters inside links. */
  linked: number;
}

export const HEADINGS = 'h1,h2,h3,h4,h5,h6';

// Sets: each element of a page is asked.
export const UNSEEN = new Set('aside,svg,footer,nav,script,select,textarea,iframe,noscript,style'.split(','));
const INLINE = new Set(
  'abbr,sub,img,font,time,wbr,sup,i,a,strong,b,small,em,label,s,mark,span,u,cite'.split(','),
);

/** What lies around a node, up to the element that is read. */
type Around = Pick<Line, 'element' | 'heading' | 'stamp'> & {
  block: Element;
  linked: boolean | undefined;
  outer: Around | undefined;
};

function within(element: Element, localName: string, inline?: boolean, outer?: Around): Around {
  return {
    element,
    block: inline && outer ? outer.block : element,
    // Of tags with a digit a page has headings alone.
    heading: Number(localName[0] === 'h' && localName[1]) || outer?.heading || 0,
    linked: localName === 'a' || outer?.linked,
    stamp: localName === 'time' ? element.getAttribute('datetime') : outer?.stamp,
    outer,
  };
}

/**
 * Gives the lines below an element, without scripts, hidden parts, menus, columns and lists of other articles.
 * Bounded, and never recursive. What lies around is kept on the way down: to ask each text for it costs a page dear.
 */
export function readLines(root: Element, mostNodes = MOST_NODES): Line[] {
  const lines: Line[] = [];
  let around = within(root, root.localName);
  let line: Line | undefined;
  let node: Node | null = root.firstChild;
  // By plain steps: a tree walker is not whole in every DOM.
  for (let seen = 0; node && seen < mostNodes; seen += 1) {
    let next: Node | null = null;
    const { nodeType } = node;
    if (nodeType === 3) line = goOn(line, around, (node as Text).data, lines);
    else if (nodeType === 1) {
      const element = node as Element;
      const { localName } = element;
      const inline = INLINE.has(localName);
      if ((inline || !UNSEEN.has(localName)) && (!element.hasAttributes() || isSeen(element, inline))) {
        if (!inline) line = undefined;
        // What follows in another inline element is a word of its own.
        else if (line && node.previousSibling?.nodeType === 1) line.text += ' ';
        next = node.firstChild;
        if (next) around = within(element, localName, inline, around);
      }
    }
    next ??= node.nextSibling;
    while (!next && around.outer) {
      next = around.element.nextSibling;
      around = around.outer;
    }
    node = next;
  }
  return lines.filter(finish);
}

/** Whether a person sees an element with attributes as part of the page's own content. */
function isSeen(element: Element, inline: boolean): boolean {
  const hidden =
    (element as HTMLElement).hidden || /display: ?none/.test(element.getAttribute('style') ?? '');
  // No link or word is named for what a block is.
  return !(hidden || (!inline && isAside(element)));
}

/** The line that a text belongs to; a new one joins `lines`. Until it is finished `linked` is a number of letters. */
function goOn(line: Line | undefined, around: Around, piece: string, lines: Line[]): Line | undefined {
  const { block: element, heading, linked, stamp } = around;
  let open = line;
  if (open?.element !== element) {
    // Most of what lies between blocks is the white space of the markup.
    if (!piece.trim()) return undefined;
    open = { text: '', element, heading, linked: 0 };
    lines.push(open);
  }
  if (open.text.length < LONGEST_LINE) {
    open.text += piece.slice(0, LONGEST_LINE);
    if (linked) open.linked += piece.trim().length;
    open.stamp ??= stamp;
  }
  return open;
}

/** Gives its text: a line without any is none. */
function finish(line: Line): string {
  line.text = normalizeText(line.text);
  line.linked /= line.text.length;
  return line.text;
}
