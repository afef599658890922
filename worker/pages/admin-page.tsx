// /quan-tri: what an administrator looks after, each with what it is for.
import type { Hono } from 'hono';
import { type PageName, pages } from '#shared/api/pages';
import { listPeople } from '../db/people-list.ts';
import type { App } from '../http/context.ts';
import type { View } from './html.tsx';
import { useSay } from './language.ts';
import { type PageCall, servePage } from './serve-page.tsx';

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

/** What comes first where nobody else is there yet, in the order in which it is done. */
const FIRST_STEPS: readonly { name: PageName; label: string; means: string }[] = [
  { name: 'units', label: 'Các đơn vị', means: 'xem lại tên, thêm đơn vị ở dưới đơn vị của bạn' },
  { name: 'portals', label: 'Cổng', means: 'thêm trang của đơn vị cần đếm tin, bài' },
  {
    name: 'people',
    label: 'Người dùng',
    means: 'mời thêm một quản trị viên để luôn có người vào được, rồi mời người gắn nhãn',
  },
];

/** For an administrator who is alone. */
function FirstSteps() {
  const say = useSay();
  return (
    <section class="note" aria-labelledby="first">
      <h2 id="first">{say('Mới có một mình bạn: làm lần lượt')}</h2>
      <ol>
        {FIRST_STEPS.map(({ name, label, means }) => (
          <li>
            <a href={pages[name].path}>{say(label)}</a>: {say(means)}.
          </li>
        ))}
      </ol>
      <p class="soft">
        {say(
          'Người được mời mở liên kết, cài tiện ích và dán liên kết vào đó; tin, bài họ gắn nhãn hiện ngay ở trang Báo cáo. Danh sách cũ trong Excel đưa vào ở',
        )}{' '}
        <a href={pages.imports.path}>{say('Nhập danh sách')}</a>.
      </p>
    </section>
  );
}

async function show(call: PageCall): Promise<View> {
  const { db, pass, config, say } = call;
  // The gate lets nobody by who may not open the page.
  const { people } = await listPeople(db, pass, config);
  const isAlone = people.filter(({ status }) => status === 'active').length < 2;
  const title = say('Quản trị');
  const body = (
    <>
      <h1>{title}</h1>
      {isAlone ? <FirstSteps /> : null}
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
