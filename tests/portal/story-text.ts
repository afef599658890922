// What the articles say: summaries and paragraphs by subject, with numbers and places that differ per article.
import type { Content } from '#shared/taxonomy';

type Subject = Content | 'rural' | 'disaster' | 'activity' | 'province';

const UNITS = [
  'Văn phòng Sở',
  'Chi cục Trồng trọt và Bảo vệ thực vật',
  'Chi cục Chăn nuôi và Thú y',
  'Chi cục Thủy lợi',
  'Chi cục Kiểm lâm',
  'Chi cục Phát triển nông thôn',
  'Trung tâm Khuyến nông',
];
const PLACES = ['Duy Tiên', 'Kim Bảng', 'Lý Nhân', 'Bình Lục', 'Thanh Liêm', 'Phủ Lý'];

const SUMMARIES: Record<Subject, readonly string[]> = {
  '0': [
    'Lãnh đạo Sở yêu cầu các phòng, đơn vị coi đây là việc làm thường xuyên, có người chịu trách nhiệm và có mốc hoàn thành.',
    '{unit} cùng các phòng chuyên môn đã bàn {n} nhóm việc cụ thể, gắn với kết quả đánh giá của từng đơn vị.',
    'Đến nay {p}% nhiệm vụ trong kế hoạch năm đã có kết quả; những việc còn lại được giao rõ người, rõ thời hạn.',
    'Các ý kiến tại cuộc làm việc thống nhất cách làm gọn, có kiểm tra và công khai kết quả trong toàn ngành.',
  ],
  '1': [
    'Nội dung tập trung vào những quy định còn chồng chéo, khó thực hiện ở cơ sở, do {unit} tổng hợp từ các địa phương.',
    'Có {n} ý kiến được tiếp thu, chỉnh lý trước khi trình cấp có thẩm quyền xem xét.',
  ],
  '2': [
    'Tại quầy của Sở, {p}% hồ sơ trong tháng được trả sớm hơn giấy hẹn; người dân được hướng dẫn đầy đủ ngay lần đầu.',
    '{unit} đã rà soát {n} thủ tục, đề xuất bỏ những giấy tờ cơ quan nhà nước tự tra cứu được.',
    'Bà con ở {place} cho biết việc chuẩn bị giấy tờ nay đơn giản hơn, ít phải đi lại hơn trước.',
  ],
  '3': [
    'Sau sắp xếp, {unit} giữ ổn định công việc, không để nhiệm vụ nào bị bỏ trống hoặc làm trùng.',
    'Phương án được lấy ý kiến của {n} đơn vị trước khi hoàn thiện, bảo đảm quyền lợi của viên chức.',
  ],
  '4': [
    'Yêu cầu đặt ra là nói đi đôi với làm, lấy kết quả phục vụ người dân làm thước đo đối với mỗi công chức.',
    '{unit} có {n} công chức, viên chức tham gia; kết quả được dùng khi đánh giá cuối năm.',
  ],
  '5': [
    'Số liệu được niêm yết tại trụ sở và trên trang thông tin điện tử trong 30 ngày để mọi người theo dõi.',
    '{unit} được giao đầu mối, hằng tháng báo cáo tiến độ với Giám đốc Sở.',
  ],
  '6': [
    'Hệ thống mới giúp {unit} bớt nhập liệu hai lần, thời gian tổng hợp báo cáo giảm khoảng {p}%.',
    'Mục tiêu là mọi công chức đều làm việc được trên môi trường mạng một cách an toàn, thuận tiện.',
    'Có {n} đơn vị tham gia đợt đầu, các đơn vị còn lại hoàn thành trong quý tiếp theo.',
  ],
  none: [
    'Theo cán bộ kỹ thuật, thời tiết đang thuận lợi song bà con ở {place} vẫn cần thăm đồng thường xuyên.',
    'Toàn tỉnh có hơn {n}0 hộ áp dụng cách làm này, nhiều nhất ở {place}.',
    'Người sản xuất cần theo dõi khuyến cáo của ngành chuyên môn để kịp thời xử lý.',
  ],
  rural: [
    'Câu chuyện ở {place} cho thấy sức dân là yếu tố quyết định khi làng quê đổi thay.',
    'Có {n} chủ thể tham gia, giới thiệu những sản vật quen thuộc của vùng chiêm trũng.',
  ],
  disaster: [
    'Các đội xung kích ở {place} trực 24/24 giờ, sẵn sàng vật tư tại chỗ.',
    '{n} trọng điểm đã được kiểm tra; những vị trí xung yếu có phương án riêng.',
  ],
  activity: [
    'Sự kiện diễn ra tại {place} với sự tham gia của {n} đại biểu cùng đông đảo người dân.',
    'Lực lượng chức năng phối hợp chặt chẽ, ghi nhận nhiều kết quả ở {place}.',
  ],
  province: [
    'Không khí sôi nổi lan tỏa từ {place} đến các vùng quê trong tỉnh.',
    'Hơn {n}0 người có mặt từ sáng sớm.',
  ],
};

const PARAGRAPHS: Record<'reform' | 'field', readonly string[]> = {
  reform: [
    'Đại diện {unit} cho biết, trước khi triển khai đơn vị đã rà lại toàn bộ công việc được giao, xác định khâu nào chậm, vì sao chậm và ai là người tháo gỡ. Cách làm này giúp cuộc họp nào cũng có kết luận rõ ràng, không lặp lại nội dung cũ.',
    'Qua theo dõi, {p}% đầu việc hoàn thành trước hạn. Một số nơi ở {place} còn lúng túng khi tổng hợp số liệu, Sở đã cử công chức xuống hướng dẫn trực tiếp thay vì chỉ gửi văn bản.',
    'Trong thời gian tới, các đơn vị tiếp tục tự kiểm tra hằng tháng, kịp thời nêu gương những người làm tốt, đồng thời nghiêm túc nhìn nhận những hạn chế đã được chỉ ra.',
    'Nhiều ý kiến cho rằng điều quan trọng nhất là giữ được nền nếp. {n} đơn vị trực thuộc đã đăng ký nội dung cụ thể và gửi về {unit} để theo dõi chung.',
    'Kết quả bước đầu được người dân, doanh nghiệp ghi nhận. Sở sẽ tổng hợp các góp ý gửi về qua hộp thư điện tử để điều chỉnh cho phù hợp với thực tế.',
  ],
  field: [
    'Ghi nhận tại {place}, các hộ đã chủ động chuẩn bị vật tư từ sớm. Cán bộ cơ sở bám sát địa bàn, hướng dẫn từng nhóm hộ theo đặc điểm chân đất và con nước.',
    'Chi phí đầu vào vẫn là nỗi lo của nhiều gia đình. Việc liên kết thành nhóm giúp giảm khoảng {p}% chi phí so với làm riêng lẻ.',
    'Ngành chuyên môn khuyến cáo bà con ghi chép nhật ký, theo dõi dự báo thời tiết và liên hệ cán bộ khuyến nông xã khi cần hỗ trợ.',
    'Từ đầu năm, {n} mô hình được hỗ trợ giống và kỹ thuật. Nhiều mô hình đã có thu nhập ổn định, được bà con quanh vùng đến học hỏi.',
  ],
};

const DOCUMENT =
  'Nội dung trên được thực hiện theo Kế hoạch số {k}/KH-SNN ngày {date} của Sở Nông nghiệp và Phát triển nông thôn.';

function subjectOf(content: Content, section: string): Subject {
  if (content !== 'none') return content;
  if (section === 'nong-thon-moi') return 'rural';
  if (section === 'phong-chong-thien-tai') return 'disaster';
  if (section === 'tin-trong-tinh') return 'province';
  return section === 'tin-hoat-dong' ? 'activity' : 'none';
}

function at<T>(list: readonly T[], index: number): T {
  const item = list[index % list.length];
  if (item === undefined) throw new Error('An empty list has no item');
  return item;
}

function fill(text: string, seed: number, documentDate: string): string {
  return text
    .replaceAll('{unit}', at(UNITS, seed))
    .replaceAll('{place}', at(PLACES, seed * 5 + 1))
    .replaceAll('{n}', String(5 + ((seed * 7) % 23)))
    .replaceAll('{p}', String(61 + ((seed * 11) % 38)))
    .replaceAll('{k}', String(10 + ((seed * 3) % 180)))
    .replaceAll('{date}', documentDate);
}

interface Story {
  summary: string;
  body: string[];
}

/**
 * The text of one article: `seed` makes it differ from the others, `documentDate` (`dd/mm/yyyy`) is the date of a
 * document that some of the texts name, which is not the day of publication.
 */
export function storyOf(
  { content, section, long }: { content: Content; section: string; long: boolean },
  seed: number,
  documentDate: string,
): Story {
  const pool = PARAGRAPHS[content === 'none' ? 'field' : 'reform'];
  const count = long ? pool.length : 2 + (seed % 2);
  const body = Array.from({ length: count }, (_, index) =>
    fill(at(pool, seed + index), seed + index, documentDate),
  );
  if (content !== 'none' && seed % 3 === 0) body.push(fill(DOCUMENT, seed, documentDate));
  return { summary: fill(at(SUMMARIES[subjectOf(content, section)], seed), seed, documentDate), body };
}

/** Who signs an article of a seed: the last bold line of its text. */
export function signerOf(content: Content, seed: number): string {
  if (content === '2' || content === '0')
    return at(['Văn phòng Sở', 'Ban Biên tập', ...UNITS.slice(2, 5)], seed);
  return at(UNITS, seed);
}
