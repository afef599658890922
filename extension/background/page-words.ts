// What pill, marks and bar are drawn from and their fixed words; pages get them with the script that draws.
import type { Say } from '#shared/say';
import { CONTENTS } from '#shared/taxonomy';
import type { DetailsWords, Drawing, PageWords } from '../messages.ts';
import listingCss from '../portal-ui/listing.css?inline';
import pageCss from '../portal-ui/page.css?inline';
import pillCss from '../portal-ui/pill.css?inline';
import { markOf, nameOf } from './article-view.ts';

/** The words; `shortcut` is the key that moves focus to the pill as really bound, null when unbound. */
export function pageWords(part: 'pill' | 'listing' | 'marks', shortcut: string | null, say: Say): PageWords {
  const saving = say('đang lưu…');
  return {
    css: pageCss + (part === 'pill' ? pillCss : listingCss),
    pill: pill(shortcut, say),
    bar: bar(say),
    row: ['div', { id: 'box', class: 'float box', lang: say('vi'), hidden: '' }, row(say)],
    mark: ['button', { id: 'mark', class: 'mark', lang: say('vi') }],
    choices: Object.fromEntries(
      CONTENTS.map(({ code, short }) => [
        code,
        { mark: markOf(code), label: nameOf(code), saving: `${short} · ${saving}` },
      ]),
    ),
    fold: say('Thu gọn'),
    unfold: say('Mở để phân loại hoặc sửa'),
    saving,
    saved: say('Đã lưu'),
    markHint: `. ${say('Phím 0–6, N')}`,
    refused: `${say('Chưa lưu được')}: `,
    silent: say('Chưa lưu được: Sổ Tin không trả lời. Những gì lưu trước đó vẫn còn'),
    updated: say('Chưa lưu được: Sổ Tin vừa được cập nhật. Tải lại trang rồi chọn lại'),
    markFailed: say('chưa lưu được'),
    allDone: say('Đã phân loại hết các bài trong danh sách'),
    moved: say('Trang vừa chuyển sang địa chỉ khác, Sổ Tin đang đọc lại. Xin chọn lại sau giây lát.'),
    noDetails: say(
      'Chưa mở được: Sổ Tin không trả lời. Không có gì bị mất. Xin bấm lại, hoặc tải lại trang.',
    ),
    unread: {
      key: '',
      content: null,
      disputed: false,
      open: false,
      text: say('Sổ Tin không trả lời'),
      sent: '',
      tone: 'danger',
      sign: '',
      label: say(
        'Chưa xem được bài này trong sổ. Không có gì bị mất. Xin bấm “Thử lại”, hoặc tải lại trang.',
      ),
      facts: '',
      hint: null,
      dates: null,
      maybe: null,
      latest: '',
      undoUntil: 0,
      undoes: undefined,
    },
    wanted: say('Chưa lưu. Chọn nội dung 0–6 hoặc N để lưu cùng thể loại và chủ đề vừa đặt.'),
  };
}

function pill(shortcut: string | null, say: Say): Drawing {
  const grip = {
    id: 'grip',
    class: 'grip',
    'aria-label': say('Di chuyển ô Sổ Tin bằng phím mũi tên hoặc kéo'),
  };
  const main: Drawing = [
    'button',
    { id: 'main', class: 'main', 'aria-controls': 'panel' },
    ['span', { id: 'chip', class: 'chip' }],
    ['span', { id: 'line' }],
  ];
  const fold: Drawing = ['button', { id: 'fold', class: 'fold', 'aria-label': say('Thu gọn') }, '▾'];
  const does: [string, string][] = [
    ['Enter', say('nhận gợi ý')],
    ['0–6', say('chọn nội dung')],
    ['N', say('không thuộc')],
    ['Z', say('hoàn tác')],
    ['Esc', say('thu gọn')],
    ...(shortcut ? [[shortcut, say('tới đây từ trang')] as [string, string]] : []),
  ];
  return [
    'section',
    { id: 'box', class: 'pill box', lang: say('vi'), 'aria-label': say('Sổ Tin: phân loại bài này') },
    [
      'div',
      { class: 'flow' },
      ['div', { class: 'head flow' }, ['button', grip, '⠿'], main],
      ...answers(say),
      fold,
      question(say),
    ],
    [
      'div',
      { id: 'panel', class: 'panel' },
      ['p', { id: 'note', class: 'note' }],
      suggestion(say),
      row(say),
      [
        'div',
        { id: 'can', class: 'facts flow dim' },
        ['span', { id: 'facts' }],
        ['button', { id: 'edit' }, say('Sửa')],
      ],
      ['div', { id: 'form' }],
      keys(does),
    ],
    live(),
  ];
}

function bar(say: Say): Drawing {
  const props = {
    id: 'bar',
    class: 'bar box flow',
    lang: say('vi'),
    tabindex: '-1',
    'aria-label': say('Sổ Tin: các bài trong danh sách'),
  };
  return [
    'section',
    props,
    [
      'span',
      {},
      ...around(say('{all} bài'), { all: ['span', { id: 'all' }] }),
      [
        'span',
        { id: 'counts' },
        ...around(say(' · {done} đã phân loại · {open} chưa'), {
          done: ['span', { id: 'done' }],
          open: ['span', { id: 'open' }],
        }),
      ],
    ],
    ['button', { id: 'walk' }, ...around(say('Phân loại {left} bài'), { left: ['span', { id: 'left' }] })],
    ['span', { id: 'note', class: 'said dim' }],
    ['span', { id: 'said', class: 'said dim' }],
    ...answers(say),
    keys([
      ['0–6, N', say('chọn')],
      ['J, K', say('tới lui')],
      ['Enter', say('mở bài')],
      ['Z', say('hoàn tác')],
      ['Esc', say('thôi')],
    ]),
    live(),
  ];
}

/** A text with elements where it names them, in the order that its language has. */
function around(text: string, elements: Readonly<Record<string, Drawing>>): (Drawing | string)[] {
  return text
    .split(/\{(\w+)\}/)
    .map((part, index) => (index % 2 === 1 ? (elements[part] ?? part) : part))
    .filter((part) => part !== '');
}

/** The row of eight: one button for each content, the same on the pill and on a listing. */
function row(say: Say): Drawing {
  const buttons = CONTENTS.map(({ code, name, short }): Drawing => {
    const mark = markOf(code);
    const props = { name: 'choose', value: code, class: 'choice', 'data-hue': mark, title: say(name) };
    return [
      'button',
      { ...props, 'aria-keyshortcuts': mark },
      ['b', {}, mark],
      ' ',
      ['span', { lang: 'vi' }, short],
    ];
  });
  return ['div', { id: 'row', class: 'row', role: 'group', 'aria-label': say('Chọn nội dung') }, ...buttons];
}

/** What the page's words suggest, why, and the one button that accepts it: focus comes to it, so that Enter does. */
function suggestion(say: Say): Drawing {
  const agree = { id: 'agree', name: 'choose', 'aria-describedby': 'why' };
  return [
    'div',
    { id: 'hint', class: 'facts flow' },
    ['span', { id: 'why' }],
    ['button', agree, ...around(say('Đồng ý {key}'), { key: ['kbd', {}, 'Enter'] })],
  ];
}

/** What a person can do about an act that was kept, or was not. */
function answers(say: Say): Drawing[] {
  return [
    ['button', { id: 'retry' }, say('Thử lại')],
    ['button', { id: 'drop' }, say('Bỏ')],
    [
      'button',
      { id: 'undo', 'aria-keyshortcuts': 'Z' },
      ...around(say('Hoàn tác {key}'), { key: ['kbd', {}, 'Z'] }),
    ],
  ];
}

/** The question after a tag whose article nobody knows the date of: ready answers, and a field for any other day. */
function question(say: Say): Drawing {
  const field = {
    id: 'day',
    'aria-label': say('Ngày đăng'),
    'aria-describedby': 'order',
    min: '1990-01-01',
    required: '',
  };
  const order: Drawing = [
    'span',
    { id: 'order', class: 'dim' },
    say('ngày/tháng/năm'),
    ': ',
    ['span', { id: 'means' }, '…'],
  ];
  const form = { id: 'date', class: 'ask flow', hidden: '' };
  return [
    'div',
    { id: 'ask', class: 'ask flow', role: 'group', 'aria-label': say('Ngày đăng của bài') },
    ['span', {}, say('Chưa rõ ngày đăng:')],
    ['span', { id: 'offers', class: 'ask flow' }],
    ['button', { id: 'pick', 'aria-expanded': 'false' }, say('Chọn ngày')],
    ['form', form, ['input', field], order, ['button', {}, say('Lưu ngày')]],
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

/** What the form for corrections says. */
export function detailsWords(say: Say): DetailsWords {
  return {
    title: say('Tiêu đề'),
    date: say('Ngày đăng'),
    section: say('Chuyên mục'),
    form: say('Thể loại'),
    topics: say('Chủ đề'),
    noTopics: say('Chủ đề +'),
    topicCount: say('Chủ đề: {count}'),
    dateMeans: say('tức ngày {date}'),
    save: say('Lưu'),
    cancel: say('Thôi'),
    withdraw: say('Rút khỏi sổ'),
    restore: say('Đưa lại vào sổ'),
  };
}
