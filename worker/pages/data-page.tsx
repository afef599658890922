// /du-lieu: what is stored and why, for how long, and who sees it. For anyone, also before they sign in.
import type { Hono } from 'hono';
import { pages } from '#shared/api/pages';
import type { App } from '../http/context.ts';
import { htmlOf } from './html.tsx';
import { languageOf, sayIn, useSay } from './language.ts';

type Kept = { what: string; why: string; long: string; who: string };

/** On the server. */
const STORED: readonly Kept[] = [
  {
    what: 'Họ tên, vai trò, đơn vị của bạn',
    why: 'Để biết ai được làm gì và phân loại nào là của ai',
    long: 'Chừng nào sổ còn dùng, vì số liệu đã báo cáo phải truy được. Người đã nghỉ được ghi bằng tên gọi chung (“Người dùng 07”) trong các bản xuất',
    who: 'Quản trị viên của đơn vị bạn và cấp trên; tên bạn cạnh phân loại của bạn: người xem được tin, bài đó',
  },
  {
    what: 'Thiết bị bạn dùng: tên trình duyệt và hệ điều hành (“Chrome, Windows”), lúc vào lần đầu, ngày vào lần cuối',
    why: 'Để nhận ra và chặn thiết bị bị mất hoặc lạ',
    long: 'Hiện trong danh sách khi còn dùng được và 30 ngày sau đó; trong nhật ký chừng nào sổ còn dùng',
    who: 'Quản trị viên của đơn vị bạn và cấp trên',
  },
  {
    what: 'Thao tác của bạn với tin, bài: việc gì, bài nào, lúc nào, từ thiết bị nào',
    why: 'Để mỗi con số trong báo cáo truy được về từng bài và từng quyết định',
    long: 'Chừng nào sổ còn dùng; không ai sửa hay xóa được',
    who: 'Người xem được tin, bài đó; quản trị viên trong nhật ký',
  },
  {
    what: 'Việc quản trị: mời ai, sửa gì, trước và sau ra sao',
    why: 'Để biết ai đã thay đổi cách đếm và quyền của người khác',
    long: 'Chừng nào sổ còn dùng; không ai sửa hay xóa được',
    who: 'Quản trị viên của đơn vị liên quan và cấp trên',
  },
  {
    what: 'Tin, bài trên cổng: địa chỉ, tiêu đề, ngày đăng, chuyên mục, tác giả, lời dẫn như cổng đã đăng công khai',
    why: 'Là những gì được đếm',
    long: 'Chừng nào sổ còn dùng',
    who: 'Người dùng của đơn vị đó và cấp trên',
  },
];

/** In the browser. */
const ON_DEVICE: readonly string[] = [
  'Tiện ích giữ trên máy bạn một bản sao danh sách tin, bài, số liệu gần nhất và thao tác chờ gửi, để dùng được cả khi mất mạng. Gỡ tiện ích là mất bản sao đó.',
  'Trang web dùng một cookie đăng nhập (12 giờ) và một cookie nhớ ngôn ngữ (1 năm).',
];

const NOT_STORED: readonly string[] = [
  'Mật khẩu, số điện thoại, địa chỉ thư của bạn: không có chỗ nào để ghi.',
  'Trang bạn chỉ xem: không gửi đi đâu. Tiện ích chỉ đọc các cổng đã đăng ký.',
  'Địa chỉ mạng (IP) của bạn: chỉ dùng trong một phút để chặn việc thử mã, không ghi lại. Nhà cung cấp máy chủ có thể giữ nhật ký kỹ thuật riêng.',
];

function List({ items }: { items: readonly string[] }) {
  const say = useSay();
  return (
    <ul>
      {items.map((item) => (
        <li>{say(item)}</li>
      ))}
    </ul>
  );
}

function DataPage() {
  const say = useSay();
  const names = [say('Vì sao'), say('Bao lâu'), say('Ai xem được')] as const;
  return (
    <>
      <h1>{say('Sổ Tin lưu gì')}</h1>
      <p>{say('Sổ Tin đếm tin, bài, không đếm người. Chỉ lưu những gì cần để số liệu đúng và truy được.')}</p>
      <h2>{say('Trên máy chủ')}</h2>
      <table class="stack">
        <thead>
          <tr>
            {[say('Dữ liệu'), ...names].map((name) => (
              <th scope="col">{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {STORED.map(({ what, why, long, who }) => (
            <tr>
              <th scope="row">{say(what)}</th>
              <td data-name={names[0]}>{say(why)}</td>
              <td data-name={names[1]}>{say(long)}</td>
              <td data-name={names[2]}>{say(who)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>{say('Trên máy của bạn')}</h2>
      <List items={ON_DEVICE} />
      <h2>{say('Không lưu')}</h2>
      <List items={NOT_STORED} />
      <h2>{say('Muốn xem, sửa hoặc thôi dùng')}</h2>
      <p>
        {say(
          'Hỏi quản trị viên của đơn vị bạn: người đó xem và sửa được tên, vai trò, thiết bị của bạn, và thu hồi quyền khi bạn nghỉ. Việc bạn đã làm ở lại dưới tên bạn; các bản xuất ghi tên gọi chung.',
        )}
      </p>
      <p>
        <a href={pages.home.path}>{say('Về Sổ Tin')}</a>
      </p>
    </>
  );
}

export function dataPages(app: Hono<App>): void {
  app.get(pages.data.path, (c) => {
    const title = `${sayIn(languageOf(c))('Sổ Tin lưu gì')} – Sổ Tin`;
    return htmlOf(c, { title, wide: true, body: <DataPage /> }, { forms: false });
  });
}
