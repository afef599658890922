// The root page: what this server is, and where to go from here.
import { pages } from '#shared/api/pages';
import { useSay } from './language.ts';

export function HomePage() {
  const say = useSay();
  return (
    <>
      <h1>Sổ Tin</h1>
      <p>
        {say(
          'Đây là máy chủ Sổ Tin. Sổ Tin đếm tin, bài tuyên truyền về cải cách hành chính ngay khi cán bộ đọc trên cổng thông tin điện tử, để mỗi con số trong báo cáo đều dẫn về được danh sách liên kết của nó.',
        )}
      </p>
      <h2>{say('Bạn cần gì')}</h2>
      <ul>
        <li>
          {say('Bạn vừa nhận được lời mời: mở đúng liên kết trong thư mời, hoặc đọc')}{' '}
          <a href={pages.invite.path}>{say('cách dùng lời mời')}</a>.
        </li>
        <li>
          {say(
            'Bạn đã dùng tiện ích: bấm biểu tượng Sổ Tin trên thanh công cụ của trình duyệt để xem số liệu, rồi “Mở báo cáo”.',
          )}
        </li>
        <li>
          {say('Bạn có mã đăng nhập:')} <a href={pages.signIn.path}>{say('vào trang báo cáo')}</a>.
        </li>
        <li>
          {say('Bạn lấy số liệu bằng chương trình: xem')}{' '}
          <a href="/openapi.json">{say('mô tả giao diện lập trình')}</a>.
        </li>
        <li>
          {say('Bạn muốn biết máy chủ giữ gì về mình: xem')}{' '}
          <a href={pages.data.path}>{say('Sổ Tin lưu gì')}</a>.
        </li>
      </ul>
    </>
  );
}
