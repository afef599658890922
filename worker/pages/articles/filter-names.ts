// What the filters of /tin-bai are called: where they are set, and those that links alone set.

export const FILTER_LABELS = {
  from: 'Từ ngày',
  to: 'Đến ngày',
  content: 'Nội dung',
  q: 'Từ trong tiêu đề',
  form: 'Thể loại',
  origin: 'Nguồn',
  status: 'Trạng thái',
  portal: 'Cổng, trang',
  unit: 'Đơn vị',
} as const;

const LINKED_LABELS = {
  period: 'Kỳ',
  section: 'Chuyên mục',
  topic: 'Chủ đề',
  url: 'Địa chỉ',
  cursor: 'Trang của danh sách',
} as const;

export const FILTER_NAMES = { fields: FILTER_LABELS, linked: LINKED_LABELS };
