// What pill, marks and bar are drawn from and their fixed Vietnamese words; pages get them with the script that draws.
import { CONTENTS } from '#shared/taxonomy';
import type { Drawing, PageWords } from '../messages.ts';
import listingCss from '../portal-ui/listing.css?inline';
import pageCss from '../portal-ui/page.css?inline';
import pillCss from '../portal-ui/pill.css?inline';
import { markOf, nameOf } from './article-view.ts';

const SAVING = 'đang lưu…';

/** The words; `shortcut` is the key that moves focus to the pill as really bound, null when unbound. */
export function pageWords(part: 'pill' | 'listing' | 'marks', shortcut: string | null): PageWords {
  return {
    css: pageCss + (part === 'pill' ? pillCss : listingCss),
    pill: pill(shortcut),
    bar: bar(),
    row: ['div', { id: 'box', class: 'float box', hidden: '' }, row()],
    mark: ['button', { id: 'mark', class: 'mark' }],
    choices: Object.fromEntries(
      CONTENTS.map(({ code, short }) => [
        code,
        { mark: markOf(code), label: nameOf(code), saving: `${short} · ${SAVING}` },
      ]),
    ),
    fold: 'Thu gọn',
    unfold: 'Mở để phân loại hoặc sửa',
    saving: SAVING,
    saved: 'Đã lưu',
    markHint: '. Phím 0–6, N',
    refused: 'Chưa lưu được: ',
    silent: 'Chưa lưu được: Sổ Tin không trả lời. Những gì lưu trước đó vẫn còn',
    updated: 'Chưa lưu được: Sổ Tin vừa được cập nhật. Tải lại trang rồi chọn lại',
    markFailed: 'chưa lưu được',
    allDone: 'Đã phân loại hết các bài trong danh sách',
    moved: 'Trang vừa chuyển sang địa chỉ khác, Sổ Tin đang đọc lại. Xin chọn lại sau giây lát.',
    noDetails: 'Chưa mở được: Sổ Tin không trả lời. Không có gì bị mất. Xin bấm lại, hoặc tải lại trang.',
    unread: {
      key: '',
      content: null,
      disputed: false,
      open: false,
      text: 'Sổ Tin không trả lời',
      sent: '',
      tone: 'danger',
      sign: '',
      label: 'Chưa xem được bài này trong sổ. Không có gì bị mất. Xin bấm “Thử lại”, hoặc tải lại trang.',
      facts: '',
      hint: null,
      dates: null,
      maybe: null,
      latest: '',
      undoUntil: 0,
      undoes: undefined,
    },
    wanted: 'Chưa lưu. Chọn nội dung 0–6 hoặc N để lưu cùng thể loại và chủ đề vừa đặt.',
  };
}

function pill(shortcut: string | null): Drawing {
  const grip = { id: 'grip', class: 'grip', 'aria-label': 'Di chuyển ô Sổ Tin bằng phím mũi tên hoặc kéo' };
  const main: Drawing = [
    'button',
    { id: 'main', class: 'main', 'aria-controls': 'panel' },
    ['span', { id: 'chip', class: 'chip' }],
    ['span', { id: 'line' }],
  ];
  const fold: Drawing = ['button', { id: 'fold', class: 'fold', 'aria-label': 'Thu gọn' }, '▾'];
  const does: [string, string][] = [
    ['Enter', 'nhận gợi ý'],
    ['0–6', 'chọn nội dung'],
    ['N', 'không thuộc'],
    ['Z', 'hoàn tác'],
    ['Esc', 'thu gọn'],
    ...(shortcut ? [[shortcut, 'tới đây từ trang'] as [string, string]] : []),
  ];
  return [
    'section',
    { id: 'box', class: 'pill box', 'aria-label': 'Sổ Tin: phân loại bài này' },
    [
      'div',
      { class: 'flow' },
      ['div', { class: 'head flow' }, ['button', grip, '⠿'], main],
      ...answers(),
      fold,
      question(),
    ],
    [
      'div',
      { id: 'panel', class: 'panel' },
      ['p', { id: 'note', class: 'note' }],
      suggestion(),
      row(),
      [
        'div',
        { id: 'can', class: 'facts flow dim' },
        ['span', { id: 'facts' }],
        ['button', { id: 'edit' }, 'Sửa'],
      ],
      ['div', { id: 'form' }],
      keys(does),
    ],
    live(),
  ];
}

function bar(): Drawing {
  const props = {
    id: 'bar',
    class: 'bar box flow',
    tabindex: '-1',
    'aria-label': 'Sổ Tin: các bài trong danh sách',
  };
  return [
    'section',
    props,
    [
      'span',
      {},
      ['span', { id: 'all' }],
      ' bài',
      [
        'span',
        { id: 'counts' },
        ' · ',
        ['span', { id: 'done' }],
        ' đã phân loại · ',
        ['span', { id: 'open' }],
        ' chưa',
      ],
    ],
    ['button', { id: 'walk' }, 'Phân loại ', ['span', { id: 'left' }], ' bài'],
    ['span', { id: 'note', class: 'said dim' }],
    ['span', { id: 'said', class: 'said dim' }],
    ...answers(),
    keys([
      ['0–6, N', 'chọn'],
      ['J, K', 'tới lui'],
      ['Enter', 'mở bài'],
      ['Z', 'hoàn tác'],
      ['Esc', 'thôi'],
    ]),
    live(),
  ];
}

/** The row of eight: one button for each content, the same on the pill and on a listing. */
function row(): Drawing {
  const buttons = CONTENTS.map(({ code, name, short }): Drawing => {
    const mark = markOf(code);
    const props = { name: 'choose', value: code, class: 'choice', 'data-hue': mark, title: name };
    return ['button', { ...props, 'aria-keyshortcuts': mark }, ['b', {}, mark], ` ${short}`];
  });
  return ['div', { id: 'row', class: 'row', role: 'group', 'aria-label': 'Chọn nội dung' }, ...buttons];
}

/** What the page's words suggest, why, and the one button that accepts it: focus comes to it, so that Enter does. */
function suggestion(): Drawing {
  const agree = { id: 'agree', name: 'choose', 'aria-describedby': 'why' };
  return [
    'div',
    { id: 'hint', class: 'facts flow' },
    ['span', { id: 'why' }],
    ['button', agree, 'Đồng ý ', ['kbd', {}, 'Enter']],
  ];
}

/** What a person can do about an act that was kept, or was not. */
function answers(): Drawing[] {
  return [
    ['button', { id: 'retry' }, 'Thử lại'],
    ['button', { id: 'drop' }, 'Bỏ'],
    ['button', { id: 'undo', 'aria-keyshortcuts': 'Z' }, 'Hoàn tác ', ['kbd', {}, 'Z']],
  ];
}

/** The question after a tag whose article nobody knows the date of: ready answers, and a field for any other day. */
function question(): Drawing {
  const field = {
    id: 'day',
    'aria-label': 'Ngày đăng',
    'aria-describedby': 'order',
    min: '1990-01-01',
    required: '',
  };
  const order: Drawing = [
    'span',
    { id: 'order', class: 'dim' },
    'ngày/tháng/năm: ',
    ['span', { id: 'means' }, '…'],
  ];
  const form = { id: 'date', class: 'ask flow', hidden: '' };
  return [
    'div',
    { id: 'ask', class: 'ask flow', role: 'group', 'aria-label': 'Ngày đăng của bài' },
    ['span', {}, 'Chưa rõ ngày đăng:'],
    ['span', { id: 'offers', class: 'ask flow' }],
    ['button', { id: 'pick', 'aria-expanded': 'false' }, 'Chọn ngày'],
    ['form', form, ['input', field], order, ['button', {}, 'Lưu ngày']],
  ];
}

function keys(list: [key: string, does: string][]): Drawing {
  const each = list.map(([key, does]): Drawing => ['span', {}, ['kbd', {}, key], ` ${does}`]);
  return ['div', { id: 'keys', class: 'keys flow dim', hidden: '' }, ...each];
}

/** Where a screen reader hears what happened. */
function live(): Drawing {
  return ['div', { id: 'live', class: 'live', role: 'status' }];
}
