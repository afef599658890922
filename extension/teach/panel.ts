// The panel in a portal's page where an administrator shows, field by field, where Sổ Tin is to read.
import type { PortalProfile } from '#shared/portal';
import { cutText, normalizeText } from '#shared/text';
import type { PortalView, TaughtField } from '../messages.ts';
import { addressHere, dress, el, on } from '../portal-ui/dom.ts';
import { type Picker, pickerIn } from './picker.ts';
import { type Pointed, pointedAt } from './reading.ts';
import css from './teach.css?inline';

const FIELDS: readonly { title: string; fields: readonly [TaughtField, string][] }[] = [
  {
    title: 'Trên trang của một bài',
    fields: [
      ['title', 'Tiêu đề'],
      ['publishedOn', 'Ngày đăng'],
      ['section', 'Chuyên mục'],
      ['author', 'Tác giả'],
      ['summary', 'Tóm tắt'],
    ],
  },
  {
    title: 'Trên trang danh sách',
    fields: [
      ['item', 'Một dòng của danh sách'],
      ['next', 'Liên kết sang trang sau'],
    ],
  },
];

const nameOf = (field: TaughtField) =>
  FIELDS.flatMap(({ fields }) => fields).find(([code]) => code === field)?.[1] ?? field;

export type PanelPorts = {
  portal: PortalView;
  /** Keeps a selector for a field; gives why it could not, null where it did. */
  keep(field: TaughtField, selector: string): Promise<string | null>;
};

/** What is said where the background did not answer. */
const SILENT = 'Sổ Tin không trả lời, xin bấm lại';

/** Letters of an element that are told while keys move over the page. */
const TOLD_MAX = 80;

const HINT =
  'Đưa chuột tới chỗ cần đọc rồi bấm. Hoặc dùng phím: ↑ phần bao ngoài, ↓ phần bên trong, ← → phần bên cạnh, Enter chọn, Esc thôi.';

/** What the steps of teaching share; `profile` grows with what was kept. */
type Desk = {
  body: HTMLElement;
  picker: Picker;
  ports: PanelPorts;
  profile: PortalProfile;
  say: (text: string) => void;
  close: () => void;
};

/** Shows the panel until it is closed. */
export function showPanel(ports: PanelPorts): void {
  const host = document.createElement('so-tin-teach');
  const root = host.attachShadow({ mode: import.meta.env.SOTIN_OPEN_ROOTS ? 'open' : 'closed' });
  const said = el('p', { class: 'said', role: 'status' });
  const body = el('div', { class: 'body' });
  dress(root, css);
  root.append(
    el(
      'section',
      { class: 'panel', 'aria-label': 'Chỉ cho Sổ Tin chỗ đọc' },
      el('h2', {}, 'Chỉ cho Sổ Tin chỗ đọc'),
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
  on(root, 'keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
  document.documentElement.append(host);
  choose({ body, picker, ports, profile: ports.portal.profile, say, close });
}

/** The first step: which field. */
function choose(desk: Desk): void {
  const { body, close } = desk;
  const groups = FIELDS.map(({ title, fields }) =>
    el(
      'div',
      { role: 'group', 'aria-label': title },
      el('h3', {}, title),
      ...fields.map(([field, name]) => button(name, () => point(desk, field))),
    ),
  );
  body.replaceChildren(...groups, el('div', { class: 'row' }, button('Đóng', close, 'quiet')));
  body.querySelector('button')?.focus();
}

/** The second: where it stands. */
function point(desk: Desk, field: TaughtField): void {
  const { body, picker, profile, say } = desk;
  const back = () => {
    picker.stop();
    say('');
    choose(desk);
  };
  say('');
  body.replaceChildren(
    el('h3', {}, nameOf(field)),
    el('p', {}, HINT),
    el('div', { class: 'row' }, button('Thôi', back, 'quiet')),
  );
  const from = document.querySelector('h1, main, article') ?? document.body.firstElementChild;
  const chosen = (element: Element | null) => {
    say('');
    if (!element) return choose(desk);
    const pointed = pointedAt(field, element, addressHere(), profile);
    if (pointed) return show(desk, field, pointed);
    choose(desk);
    say('Chỗ này không có tên để nhận ra trên các trang khác. Xin chọn phần bao ngoài.');
  };
  const moved = ({ textContent }: Element) =>
    say(`Đang chỉ: “${cutText(normalizeText(textContent ?? ''), TOLD_MAX)}”`);
  picker.start(from ?? document.body, { chosen, moved });
}

/** The third: what is read there, before anything is kept. */
function show(desk: Desk, field: TaughtField, { selector, read }: Pointed): void {
  const { body } = desk;
  const save = button('Lưu', () => void store(desk, field, selector));
  const other = button('Chỉ chỗ khác', () => point(desk, field), 'quiet');
  save.disabled = read.length === 0;
  body.replaceChildren(
    el('h3', {}, nameOf(field)),
    read.length === 0
      ? el('p', { class: 'fault', role: 'alert' }, 'Không đọc được gì ở chỗ này.')
      : el('ul', { class: 'read' }, ...read.map((text) => el('li', {}, text))),
    el('p', { class: 'dim code' }, selector),
    el(
      'div',
      { class: 'row' },
      save,
      other,
      button('Thôi', () => choose(desk), 'quiet'),
    ),
  );
  (save.disabled ? other : save).focus();
}

/** The last: tried and kept on the server, or why not. */
async function store(desk: Desk, field: TaughtField, selector: string): Promise<void> {
  const { ports, say, profile } = desk;
  say('Đang thử và lưu…');
  const fault = await ports.keep(field, selector).catch(() => SILENT);
  if (fault !== null) return say(`Chưa lưu: ${fault}. Cách đọc cũ vẫn dùng.`);
  choose({ ...desk, profile: { ...profile, selectors: { ...profile.selectors, [field]: selector } } });
  say(`Đã lưu: ${nameOf(field).toLowerCase()} đọc ở chỗ vừa chỉ, trên mọi máy.`);
}

/** A button; the second half of a double click is the same gesture. */
function button(words: string, press: () => void, look = ''): HTMLButtonElement {
  const one = el('button', { type: 'button', ...(look && { class: look }) }, words);
  on(one, 'click', ({ detail }) => detail < 2 && press());
  return one;
}
