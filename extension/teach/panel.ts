// The panel in a portal's page where an administrator shows, field by field, where Sổ Tin is to read.
import type { PortalProfile } from '#shared/portal';
import { cutText, normalizeText } from '#shared/text';
import type { PortalView, TaughtField, TeachWords } from '../messages.ts';
import { addressHere, dress, el, on } from '../portal-ui/dom.ts';
import { type Picker, pickerIn } from './picker.ts';
import { type Pointed, pointedAt, startOf } from './reading.ts';
import css from './teach.css?inline';

const FIELDS = [
  { title: 'onArticle', fields: ['title', 'publishedOn', 'section', 'author', 'summary'] },
  { title: 'onListing', fields: ['item', 'next'] },
] as const;

export type PanelPorts = {
  portal: PortalView;
  words: TeachWords;
  /** Keeps a selector for a field; gives why it could not, null where it did. */
  keep(field: TaughtField, selector: string): Promise<string | null>;
};

/** Letters of an element that are told while keys move over the page. */
const TOLD_MAX = 80;

/** What the steps of teaching share; `profile` grows with what was kept. */
type Desk = {
  body: HTMLElement;
  picker: Picker;
  ports: PanelPorts;
  profile: PortalProfile;
  say: (text: string) => void;
  close: () => void;
  /** What Esc does at the step that is shown: one step back. */
  esc: { back: () => void };
};

/** Shows the panel until it is closed. */
export function showPanel(ports: PanelPorts): void {
  const { words } = ports;
  const host = document.createElement('so-tin-teach');
  const root = host.attachShadow({ mode: import.meta.env.SOTIN_OPEN_ROOTS ? 'open' : 'closed' });
  const said = el('p', { class: 'said', role: 'status' });
  const body = el('div', { class: 'body' });
  dress(root, css);
  root.append(
    el(
      'section',
      { class: 'panel', lang: words.lang, 'aria-label': words.heading },
      el('h2', {}, words.heading),
      el('p', { class: 'dim' }, ports.portal.name),
      body,
      said,
    ),
  );
  const say = (text: string) => {
    said.textContent = text;
  };
  const picker = pickerIn(root);
  const before = document.activeElement;
  const close = () => {
    picker.stop();
    host.remove();
    if (before instanceof HTMLElement) before.focus();
  };
  const esc = { back: close };
  on(root, 'keydown', ({ key }) => {
    if (key === 'Escape') esc.back();
  });
  document.documentElement.append(host);
  choose({ body, picker, ports, profile: ports.portal.profile, say, close, esc });
}

/** The first step: which field. */
function choose(desk: Desk): void {
  const { body, close, esc, ports } = desk;
  const { words } = ports;
  esc.back = close;
  const groups = FIELDS.map(({ title, fields }) =>
    el(
      'div',
      { role: 'group', 'aria-label': words[title] },
      el('h3', {}, words[title]),
      ...fields.map((field) => button(words.fields[field], () => point(desk, field))),
    ),
  );
  body.replaceChildren(...groups, el('div', { class: 'row' }, button(words.close, close, 'quiet')));
  body.querySelector('button')?.focus();
}

/** The second: where it stands. */
function point(desk: Desk, field: TaughtField): void {
  const { body, picker, profile, say, esc, ports } = desk;
  const { words } = ports;
  const back = () => {
    picker.stop();
    say('');
    choose(desk);
  };
  esc.back = back;
  say('');
  body.replaceChildren(
    el('h3', {}, words.fields[field]),
    el('p', {}, words.hint),
    el('div', { class: 'row' }, button(words.cancel, back, 'quiet')),
  );
  const chosen = (element: Element | null) => {
    say('');
    if (!element) return choose(desk);
    const pointed = pointedAt(field, element, addressHere(), profile);
    if (pointed) return show(desk, field, pointed);
    choose(desk);
    say(field === 'next' ? words.unmarked : words.nameless);
  };
  const moved = ({ textContent }: Element) =>
    say(words.meant.replace('{text}', cutText(normalizeText(textContent ?? ''), TOLD_MAX)));
  picker.start(startOf(field, document, addressHere(), profile), { chosen, moved });
}

/** The third: what is read there, before anything is kept. */
function show(desk: Desk, field: TaughtField, { selector, read, rows }: Pointed): void {
  const { body, esc, ports } = desk;
  const { words } = ports;
  esc.back = () => choose(desk);
  const lines = rows ? [words.rows.replace('{count}', `${rows}`), ...read] : read;
  const save = button(words.save, () => void store(desk, field, selector));
  const other = button(words.elsewhere, () => point(desk, field), 'quiet');
  save.disabled = read.length === 0;
  body.replaceChildren(
    el('h3', {}, words.fields[field]),
    read.length === 0
      ? el('p', { class: 'fault', role: 'alert' }, words.nothing)
      : el('ul', { class: 'read' }, ...lines.map((text) => el('li', {}, text))),
    el('p', { class: 'dim code' }, selector),
    el(
      'div',
      { class: 'row' },
      save,
      other,
      button(words.cancel, () => choose(desk), 'quiet'),
    ),
  );
  (save.disabled ? other : save).focus();
}

/** The last: tried and kept on the server, or why not. */
async function store(desk: Desk, field: TaughtField, selector: string): Promise<void> {
  const { ports, say, profile } = desk;
  const { words } = ports;
  say(words.trying);
  const fault = await ports.keep(field, selector).catch(() => words.silent);
  if (fault !== null) return say(words.notKept.replace('{why}', fault));
  choose({ ...desk, profile: { ...profile, selectors: { ...profile.selectors, [field]: selector } } });
  say(words.kept.replace('{field}', words.fields[field].toLowerCase()));
}

/** A button; the second half of a double click is the same gesture. */
function button(text: string, press: () => void, look = ''): HTMLButtonElement {
  const one = el('button', { type: 'button', ...(look && { class: look }) }, text);
  on(one, 'click', ({ detail }) => detail < 2 && press());
  return one;
}
