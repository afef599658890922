// Facts about what a date line says of its day: posted, changed, a document's, or nothing.
import { describe, expect, it } from 'vitest';
import { parsePublishedDate } from '#shared/published-date';

describe('the label of a date', () => {
  it.each([
    ['Ngày đăng : 06/09/2017, 04:37 PM', 'published', '2017-09-06', '16:37'],
    ['Đăng ngày 11 - 11 - 2023', 'published', '2023-11-11', null],
    ['Ngày đăng : 08/08/2017', 'published', '2017-08-08', null],
    ['Ngày xuất bản: 11/11/2023', 'published', '2023-11-11', null],
    ['Xuất bản ngày 11/11/2023', 'published', '2023-11-11', null],
    ['Ngày cập nhật 11/12/2021', 'updated', '2021-12-11', null],
    ['Cập nhật: 11/01/2023', 'updated', '2023-01-11', null],
    ['Update: 09-12-2019 | 18:41:25', 'updated', '2019-12-09', '18:41'],
    ['Cập nhật: 12/01/2023 | Ngày đăng: 11/01/2023', 'published', '2023-01-11', null],
    ['11/01/2023 (cập nhật 12/01/2023)', 'none', '2023-01-11', null],
    ['Báo cáo số 485/BC-SNN ngày 25/10/2023', 'document', '2023-10-25', null],
    ['Kế hoạch số 07/KH-SNN ngày 30/01/2023', 'document', '2023-01-30', null],
    ['Kế hoạch số 123 ngày 18/01/2023', 'document', '2023-01-18', null],
    ['282/QĐ-TTg, 13/02/2026', 'document', '2026-02-13', null],
    ['Luật số 26/2023/QH15 ngày 27/11/2023', 'document', '2023-11-27', null],
    ['Sửa lần cuối: 26/10/2023', 'updated', '2023-10-26', null],
    ['Ngay cap nhat: 26/10/2023', 'updated', '2023-10-26', null],
    ['Sửa chữa trụ sở - 26/10/2023', 'none', '2023-10-26', null],
    ['Ngày ban hành: 13/02/2026', 'document', '2026-02-13', null],
    ['Thông tư được ban hành ngày 20/10/2023', 'document', '2023-10-20', null],
    ['Ngày đăng công báo: 20/10/2023', 'document', '2023-10-20', null],
    ['Nghị định ngày 20/10/2023', 'document', '2023-10-20', null],
    ['Chỉ thị số 05-CT/TU, 03/6/2023', 'document', '2023-06-03', null],
    ['Báo cáo số 485/BC-SNN ngày 25/10/2023. Ngày đăng: 26/10/2023', 'published', '2023-10-26', null],
    ['Ngày phát hành Công báo: 20/10/2023', 'document', '2023-10-20', null],
    ['Gia đình hạnh phúc | Ngày đăng: 25/10/2023', 'published', '2023-10-25', null],
    ['Hồ sơ đăng ký: 25/10/2023', 'none', '2023-10-25', null],
  ])('of “%s” is %s', (line, label, date, time) => {
    expect(parsePublishedDate(line)).toEqual({ date, time, label });
  });
});
