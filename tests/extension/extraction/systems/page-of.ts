// One article as a portal system prints it: its page, what else is on that page, its print view, and what is right.
import type { PortalProfile } from '#shared/portal';

export interface SystemPage {
  system: string;
  url: string;
  html: string;
  title: string;
  /** `YYYY-MM-DD`; null where the page prints no day of posting. */
  date: string | null;
  section?: string;
  author?: string;
  /** The page's own rel=canonical leads elsewhere. */
  wrongCanonical: boolean;
  print: { url: string; html: string };
  /** What joins the print view to the article. */
  profile?: PortalProfile;
}

/** A paragraph of a story, long enough to be one. */
export const STORY = `<p>Sáng nay, bộ phận tiếp nhận và trả kết quả đã hướng dẫn người dân nộp hồ sơ trên Cổng Dịch vụ công, thanh toán phí không dùng tiền mặt và nhận kết quả tại nhà qua bưu chính công ích.</p>
<p>Theo Kế hoạch số 45/KH-UBND ngày 12/01/2021, toàn bộ thủ tục của ba lĩnh vực được rút ngắn ít nhất một phần ba thời gian giải quyết so với quy định, và kết quả được công khai hằng tuần.</p>`;
