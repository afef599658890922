// /quan-tri: what an administrator looks after, each with what it is for.
import type { Hono } from 'hono';
import { type PageName, pages } from '#shared/api/pages';
import type { App } from '../http/context.ts';
import type { View } from './html.tsx';
import { bearerOf, type PageCall, servePage } from './serve-page.tsx';

/** What there is, in its order. */
const PLACES: readonly { name: PageName; label: string; means: string }[] = [
  {
    name: 'people',
    label: 'Người dùng',
    means: 'Mời người, sửa vai trò, xem ai vào từ thiết bị nào, chặn thiết bị, thu hồi quyền, bàn giao.',
  },
  {
    name: 'units',
    label: 'Các đơn vị',
    means: 'Tên, cơ quan chủ quản, ký hiệu, thời gian; đổi tên, sáp nhập, chia tách.',
  },
  {
    name: 'portals',
    label: 'Cổng',
    means: 'Cổng nào được đếm, nói thay đơn vị nào, cách đọc trang, đổi địa chỉ, tạm dừng.',
  },
  {
    name: 'lists',
    label: 'Danh mục',
    means: 'Cách gộp nội dung, chủ đề, thể loại, nguồn.',
  },
  {
    name: 'overruled',
    label: 'Gợi ý',
    means: 'Gợi ý nào được nhận, gợi ý nào bị chọn khác, theo từng phiên bản từ điển.',
  },
  {
    name: 'audit',
    label: 'Nhật ký',
    means: 'Ai đã làm gì, lúc nào, trước và sau ra sao; lọc và tải về.',
  },
  {
    name: 'tokens',
    label: 'Khóa cho chương trình',
    means: 'Khóa mà bảng tính và kịch bản dùng để đọc hoặc ghi.',
  },
  {
    name: 'data',
    label: 'Sổ Tin lưu gì',
    means: 'Dữ liệu nào được lưu, vì sao, bao lâu, ai xem được. Gửi trang này cho người được mời.',
  },
];

async function show(call: PageCall): Promise<View> {
  // The gate lets nobody by who may not open the page.
  await bearerOf(call);
  const { say } = call;
  const title = say('Quản trị');
  const body = (
    <>
      <h1>{title}</h1>
      <dl class="places">
        {PLACES.map(({ name, label, means }) => (
          <div>
            <dt>
              <a href={pages[name].path}>{say(label)}</a>
            </dt>
            <dd>{say(means)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
  return { title: `${title} – Sổ Tin`, body };
}

export function adminPages(app: Hono<App>): void {
  servePage(app, 'admin', { show });
}
