// The fixed Vietnamese words of pill, marks and bar, in one place; pages get them with the greeting.
import { CONTENTS } from '#shared/taxonomy';
import type { PageWords } from '../messages.ts';
import { nameOf } from './article-view.ts';

/** The words; `shortcut` is the key that moves focus to the pill as really bound, null when unbound. */
export function pageWords(shortcut: string | null): PageWords {
  return {
    choices: CONTENTS.map(({ code, name }) => ({ code, label: nameOf(code), title: name })),
    chooseLabel: 'Chọn nội dung',
    pillLabel: 'Sổ Tin: phân loại bài này',
    barLabel: 'Sổ Tin: các bài trong danh sách',
    gripLabel: 'Di chuyển ô Sổ Tin bằng phím mũi tên hoặc kéo',
    foldLabel: 'Thu gọn',
    unfoldLabel: 'Mở để phân loại hoặc sửa',
    undo: 'Hoàn tác',
    retry: 'Thử lại',
    drop: 'Bỏ',
    edit: 'Sửa',
    saving: 'đang lưu…',
    undated: 'Chưa rõ ngày đăng:',
    dateLabel: 'Ngày đăng',
    pickDate: 'Chọn ngày',
    saveDate: 'Lưu ngày',
    pillKeys: [
      ['0–6', 'chọn nội dung'],
      ['N', 'không thuộc'],
      ['Z', 'hoàn tác'],
      ['Esc', 'thu gọn'],
      ...(shortcut ? [[shortcut, 'tới đây từ trang'] as [string, string]] : []),
    ],
    barKeys: [
      ['0–6, N', 'chọn'],
      ['J, K', 'tới lui'],
      ['Enter', 'mở bài'],
      ['Z', 'hoàn tác'],
      ['Esc', 'thôi'],
    ],
    markHint: '. Phím 0–6, N',
    refused: 'Chưa lưu được: ',
    silent: 'Chưa lưu được: Sổ Tin không trả lời. Những gì lưu trước đó vẫn còn',
    updated: 'Chưa lưu được: Sổ Tin vừa được cập nhật. Tải lại trang rồi chọn lại',
    markFailed: 'chưa lưu được',
    noDetails: 'Chưa mở được: Sổ Tin không trả lời. Không có gì bị mất. Xin bấm lại, hoặc tải lại trang.',
  };
}
