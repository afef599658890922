// What a page tells of the keyboard's focus: its controls in order, and how each looks while it has the focus. These
// functions run in the page, one beside the other, so that they name nothing that is not here.

/** A place where Tab came to: the control, what was wrong with it there, and the look of what shows its focus. */
type Stop = { control: Element; faults: string[]; looks: [Element, string][] };

/** What a page is asked for. */
export type KeyboardPage = {
  /** Where Tab came to, in order; `over` once it left the page or came to where it was. */
  stops: Stop[];
  over: boolean;
  arrive(): void;
  opened(): void;
  before(): number;
  ahead(): { presses: number; closed: boolean };
  faults(back: boolean): string[];
};

const NEEDED_CONTRAST = 3;
/** Height of a line, in CSS px. */
const LINE = 24;

/** Whether a part of the page scrolls and nothing in it takes the focus: then it must take it itself. */
function scrollsAlone(element: Element): boolean {
  const { overflowX, overflowY } = getComputedStyle(element);
  const across = /auto|scroll/.test(overflowX) && element.scrollWidth > element.clientWidth;
  const down = /auto|scroll/.test(overflowY) && element.scrollHeight > element.clientHeight;
  const within = 'a[href], button, input, select, textarea, summary, [tabindex]';
  return (across || down) && element.parentElement !== null && element.querySelector(within) === null;
}

/** Whether Tab passes a radio button by, for another of its group has the focus. */
function isPassed(element: Element): boolean {
  if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return false;
  const group = [...document.querySelectorAll<HTMLInputElement>('input[type="radio"]')].filter(
    ({ name, form }) => name === element.name && form === element.form,
  );
  return element !== (group.find(({ checked }) => checked) ?? group[0]);
}

/** The controls that can be seen, in the order of the document. */
function controlsOf(): Element[] {
  const kinds = 'a[href], button, input, select, textarea, summary, [tabindex], iframe, audio, video';
  return [...document.querySelectorAll<HTMLElement>('body *')].filter(
    (element) =>
      (element.matches(kinds) || element.isContentEditable || scrollsAlone(element)) &&
      element.matches(':enabled, :not(button, input, select, textarea)') &&
      element.checkVisibility({ visibilityProperty: true }) &&
      element.tabIndex >= (scrollsAlone(element) && !element.hasAttribute('tabindex') ? -1 : 0) &&
      !isPassed(element),
  );
}

function nameOf(element: Element): string {
  const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
  const said = element.getAttribute('aria-label') ?? label?.textContent ?? element.textContent ?? '';
  return `<${element.localName}${element.id && ` id=${element.id}`}> “${said.trim().replace(/\s+/g, ' ').slice(0, 50)}”`;
}

/** Red, green, blue and opacity of a computed colour. */
function partsOf(colour: string): [number, number, number, number] {
  const [red = 0, green = 0, blue = 0, opacity = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return [red, green, blue, opacity];
}

/** The first ground below an element that is not clear. */
function groundOf(element: Element | null): string {
  for (let at = element; at; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at);
    if (partsOf(backgroundColor)[3] === 1) return backgroundColor;
  }
  return getComputedStyle(document.documentElement).colorScheme.startsWith('dark')
    ? '#000'
    : 'rgb(255, 255, 255)';
}

function luminance(colour: string): number {
  const [red, green, blue] = partsOf(colour).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrastOf(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** What may show the focus of a control: itself, or what is drawn for it. */
function shownBy(control: Element): Element[] {
  return [control, control.nextElementSibling, control.closest('label')].filter((each) => each !== null);
}

function lookOf(element: Element): string {
  const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element);
  return outlineStyle === 'none'
    ? boxShadow
    : [outlineStyle, outlineWidth, outlineColor, boxShadow].join(' ');
}

function looksOf(control: Element): [Element, string][] {
  return shownBy(control).map((each) => [each, lookOf(each)]);
}

/** What is wrong with the ring of an element whose ring is drawn: too faint, too thin, cut off. */
function ringFaults(element: Element): string[] {
  const { outlineStyle, outlineWidth, outlineColor, outlineOffset } = getComputedStyle(element);
  if (outlineStyle === 'none' || outlineStyle === 'auto') return [];
  const [width, offset] = [Number.parseFloat(outlineWidth), Number.parseFloat(outlineOffset)];
  const ratio = contrastOf(outlineColor, groundOf(offset < 0 ? element : element.parentElement));
  const [box, reach] = [element.getBoundingClientRect(), width + offset];
  const cut = [
    ...(function* above() {
      for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) yield at;
    })(),
  ].some((holder) => {
    if (getComputedStyle(holder).overflow === 'visible') return false;
    const within = holder.getBoundingClientRect();
    const [top, bottom] = [
      within.top + holder.clientTop,
      within.top + holder.clientTop + holder.clientHeight,
    ];
    return box.top - reach < top - 0.5 || box.bottom + reach > bottom + 0.5;
  });
  return [
    ...(ratio < NEEDED_CONTRAST ? [`its ring has a contrast of ${ratio.toFixed(2)}`] : []),
    ...(width < 2 ? [`its ring is ${width} px thin`] : []),
    ...(cut || box.left < reach || box.top + scrollY < reach ? ['its ring is cut off'] : []),
  ];
}

/** What hides a control that has the focus: the window's edge, or something laid over it. */
function hiding(control: Element): string[] {
  const drawn = shownBy(control);
  const label = drawn.find((each) => each !== control && each.getBoundingClientRect().width > 1);
  const seen = getComputedStyle(control).clipPath === 'none' ? control : (label ?? control);
  const [box = seen.getBoundingClientRect()] = seen.getClientRects();
  const [width, height] = [document.documentElement.clientWidth, innerHeight];
  // Of what is typed in the browser brings the caret into the window, of what is larger than the window a part.
  const needed = control.matches('input, textarea') ? LINE : box.height;
  const [across, down] = [
    Math.min(box.right, width) - Math.max(box.left, 0),
    Math.min(box.bottom, height) - Math.max(box.top, 0),
  ];
  if (across < Math.min(box.width, width) - 0.5 || down < Math.min(needed, box.height, height) - 0.5)
    return [`it stands outside the window: ${[box.left, box.top, box.right, box.bottom].map(Math.round)}`];
  const x = Math.min(Math.max(box.left, 0) + Math.min(box.width, width) / 2, width - 1);
  const points = [box.top + 2, (box.top + box.bottom) / 2, box.bottom - 2].filter(
    (y) => y >= 0 && y < height,
  );
  const own = [...drawn, ...drawn.flatMap((each) => (each.localName === 'label' ? [...each.children] : []))];
  const over = points
    .map((y) => document.elementFromPoint(x, y))
    .find((hit) => hit && !hit.contains(seen) && !own.some((each) => each.contains(hit)));
  return over ? [`it is covered by ${nameOf(over)}`] : [];
}

/** The fold that a control opens, as long as it is closed. */
function isClosed(control: Element | undefined): boolean {
  const fold = control?.matches('summary') ? control.parentElement : null;
  return fold instanceof HTMLDetailsElement && !fold.open;
}

/** Takes down where Tab has come to, until it comes to where it was. A date has a place for each of its parts. */
function arrive(): void {
  const { keyboard } = globalThis as unknown as { keyboard: KeyboardPage };
  const control = document.activeElement;
  const last = keyboard.stops.at(-1);
  if (keyboard.over) return;
  if (!control || control === document.body) keyboard.over = true;
  else if (control === last?.control && control.matches('input[type="date"]'))
    last.looks.push(...looksOf(control));
  else if (keyboard.stops.some((stop) => stop.control === control)) keyboard.over = true;
  else {
    const own = [...hiding(control), ...shownBy(control).flatMap(ringFaults)];
    keyboard.stops.push({ control, looks: looksOf(control), faults: own });
  }
}

/** Takes down whether the fold that has the focus has opened. */
function opened(): void {
  const { stops } = (globalThis as unknown as { keyboard: KeyboardPage }).keyboard;
  const last = stops.at(-1);
  if (!last || !isClosed(last.control)) return;
  last.faults.push('no key opens it');
  (last.control.parentElement as HTMLDetailsElement).open = true;
}

/** How many controls come before the one that has the focus. */
function before(): number {
  const at = document.activeElement ?? document.body;
  const { DOCUMENT_POSITION_PRECEDING: preceding } = Node;
  return at === document.body
    ? 0
    : controlsOf().filter((each) => (at.compareDocumentPosition(each) & preceding) !== 0).length;
}

/** How often Tab is to be pressed until the last control or the next closed fold; `closed`: it is on one. */
function ahead(): { presses: number; closed: boolean } {
  const { stops, over } = (globalThis as unknown as { keyboard: KeyboardPage }).keyboard;
  const controls = controlsOf();
  const at = stops.at(-1)?.control;
  if (over) return { presses: 0, closed: false };
  const place = at ? controls.indexOf(at) : -1;
  const fold = controls.findIndex((each, index) => index > place && isClosed(each));
  const left = controls.length - stops.length;
  return { presses: fold < 0 ? left : Math.min(left, fold - place), closed: isClosed(at) };
}

/** Where two orders first differ, in words; empty where they do not. */
function differing(came: Element[], wanted: Element[]): string[] {
  const place = wanted.findIndex((control, at) => came[at] !== control);
  const [got, meant] = [came[place < 0 ? wanted.length : place], wanted[place]];
  if (!got && !meant) return [];
  const missed = wanted
    .filter((control) => !came.includes(control))
    .map((control) => `never at ${nameOf(control)}`);
  return [`at ${got ? nameOf(got) : 'the end'} instead of ${meant ? nameOf(meant) : 'the end'}`, ...missed];
}

/** What was wrong on the way, there or back. */
function faults(back: boolean): string[] {
  const { stops } = (globalThis as unknown as { keyboard: KeyboardPage }).keyboard;
  const wanted = back ? controlsOf().reverse() : controlsOf();
  const order = differing(
    stops.map(({ control }) => control),
    wanted,
  );
  const each = stops.flatMap(({ control, faults: own, looks }) => {
    const had = document.activeElement === control;
    const shown = had || looks.some(([element, look]) => look !== lookOf(element));
    return [...own, ...(shown ? [] : ['nothing shows its focus'])].map(
      (fault) => `${nameOf(control)}: ${fault}`,
    );
  });
  return [...order, ...each].map((fault) => (back ? `back: ${fault}` : fault));
}

/** The script that puts `keyboard` into a page, once. */
export const KEYBOARD_PAGE = `(() => {
  if (globalThis.keyboard) return;
  const [NEEDED_CONTRAST, LINE] = [${NEEDED_CONTRAST}, ${LINE}];
  ${[scrollsAlone, isPassed, controlsOf, nameOf, partsOf, groundOf, luminance, contrastOf, shownBy, lookOf, looksOf, ringFaults, hiding, isClosed, arrive, opened, before, ahead, differing, faults].join('\n')}
  globalThis.keyboard = { stops: [], over: false, arrive, opened, before, ahead, faults };
  addEventListener('keyup', ({ key }) => { if (key === 'Tab') arrive(); }, true);
})()`;
