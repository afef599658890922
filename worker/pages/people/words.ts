// What people, devices and their states are called on the pages.
import type { Role } from '#shared/api/access';
import type { Device } from '#shared/api/people';

/** What each role may, beyond the one before. */
export const ROLE_MEANS: Record<Role, string> = {
  viewer: 'xem số liệu, báo cáo và danh sách tin, bài',
  tagger: 'gắn nhãn, sửa, rút tin, bài',
  reporter: 'tải báo cáo, chốt số liệu, ghi kế hoạch',
  editor: 'giải quyết bất đồng, gộp tin, bài trùng',
  admin: 'mời người, quản lý thiết bị, xem nhật ký',
};

export const DEVICE_KIND_NAMES: Record<Device['kind'], string> = {
  ext: 'tiện ích',
  web: 'trang web',
  api: 'chương trình',
};

/** What is said once something is done; `{name}`: whom it was about. */
export const DONE: Readonly<Record<string, string>> = {
  changed: 'Đã lưu thay đổi của {name}.',
  revoked: 'Đã thu hồi quyền của {name}: mọi thiết bị của người này không vào được nữa.',
  reactivated: 'Đã cho {name} dùng lại. Thiết bị cũ vẫn bị chặn: xin mời lại ở dưới.',
  device: 'Đã chặn thiết bị. Những gì thiết bị đó còn giữ vẫn nằm trên thiết bị đó.',
  voided: 'Đã hủy lời mời.',
};
