// Facts about the suggestion: what it proposes for headlines of each content, and what it is not taken in by.
import { describe, expect, it } from 'vitest';
import { LEXICON_VERSION, suggest } from '#shared/suggestion/suggest';

const contentsOf = (title: string) => suggest({ title }).map(({ content }) => content);
const firstTwo = (title: string) => contentsOf(title).slice(0, 2);

describe('a headline of each content', () => {
  it.each([
    ['0', 'Phát động cuộc thi trực tuyến tìm hiểu cải cách hành chính năm 2024'],
    ['0', 'Cải thiện thứ hạng chỉ số PAPI của tỉnh'],
    ['0', 'Khảo sát sự hài lòng của người dân đối với cơ quan hành chính'],
    ['0', 'Chủ tịch UBND huyện đối thoại với người dân ba xã vùng cao'],
    ['1', 'Tháo gỡ điểm nghẽn thể chế để khơi thông nguồn lực'],
    ['1', 'Lấy ý kiến dự thảo nghị quyết về mức thu phí thăm quan'],
    ['1', 'Công bố danh mục văn bản hết hiệu lực năm 2023'],
    ['1', 'Rà soát văn bản quy phạm pháp luật lĩnh vực tư pháp'],
    ['1', 'Bãi bỏ sáu nghị định trong lĩnh vực ngân hàng'],
    ['1', 'Rà soát vướng mắc, bất cập trong các quy định của pháp luật về đất đai'],
    ['0', 'Siết chặt kỷ cương, kỷ luật hành chính trong cơ quan'],
    ['0', 'Công bố chỉ số năng lực cạnh tranh (PCI) cấp tỉnh'],
    ['2', 'Cắt giảm thời gian giải quyết hồ sơ cho doanh nghiệp'],
    ['2', 'Mô hình “Ngày thứ Sáu không hẹn” ở một xã ven biển'],
    ['2', 'Thực hiện TTHC không phụ thuộc vào địa giới hành chính'],
    ['2', 'Trả kết quả qua dịch vụ bưu chính công ích'],
    ['2', 'Hơn 600 điều kiện kinh doanh sẽ được cắt giảm'],
    ['2', 'Cắt giảm 1.150 điều kiện kinh doanh'],
    ['2', 'Bộ phận Tiếp nhận và Trả kết quả làm việc cả sáng thứ Bảy'],
    ['2', 'Liên thông hai thủ tục khai sinh, cấp thẻ bảo hiểm y tế'],
    ['2', 'Chứng thực bản sao điện tử tại ba xã'],
    ['2', 'Chủ tịch xã xin lỗi người dân vì trả hồ sơ muộn'],
    ['2', 'Cắt giảm giấy tờ cho người dân'],
    ['2', 'Niêm yết công khai thủ tục tại trụ sở'],
    ['3', 'Chính quyền địa phương hai cấp: sau 100 ngày vận hành'],
    ['3', 'Hợp nhất các ban quản lý dự án'],
    ['3', 'Sắp xếp người hoạt động không chuyên trách'],
    ['3', 'Chính quyền địa phương 2 cấp vận hành thông suốt'],
    ['3', 'Hợp nhất hai sở, giảm bốn đầu mối bên trong'],
    ['3', 'Giảm hơn 44.000 biên chế trong ba năm'],
    ['3', 'Đẩy mạnh phân cấp cho xã trong quản lý hạ tầng'],
    ['3', 'Thành lập ba chi cục trực thuộc Sở'],
    ['3', 'Công bố nghị quyết sắp xếp đơn vị hành chính cấp xã'],
    ['4', 'Kiểm tra công vụ đột xuất tại năm sở, ngành'],
    ['4', 'Kỳ thi tuyển dụng công chức năm 2024'],
    ['4', 'Chấn chỉnh tình trạng đùn đẩy, né tránh công việc'],
    ['4', 'Cải cách chính sách tiền lương từ ngày 1/7'],
    ['4', 'Quy tắc ứng xử nơi công sở'],
    ['3', 'Phân cấp thẩm quyền cho chính quyền địa phương'],
    ['1', 'Ủy quyền cho Ủy ban nhân dân cấp xã cấp giấy phép'],
    ['1', 'Hoàn thiện cơ chế, chính sách, pháp luật về đất đai'],
    ['4', 'Nâng cao trách nhiệm người thực thi công vụ'],
    ['3', 'Thừa hơn 200 cấp phó sau sắp xếp'],
    ['4', 'Chấn chỉnh việc chấp hành giờ hành chính'],
    ['5', 'Bệnh viện đa khoa tự chủ về tài chính: thuận lợi và thách thức'],
    ['5', 'Xử lý trụ sở dôi dư sau sáp nhập'],
    ['5', 'Công khai dự toán ngân sách năm 2024'],
    ['5', 'Khoán xe công từ đầu năm tới'],
    ['5', 'Giải ngân vốn đầu tư công: nút thắt ở đâu?'],
    ['6', 'Đề án 06 ở cơ sở: kết quả và những việc còn lại'],
    ['6', 'Kỳ họp không giấy đầu tiên của HĐND huyện'],
    ['6', 'Phong trào “Bình dân học vụ số” lan tỏa'],
    ['6', 'Thực hiện Nghị quyết số 57-NQ/TW: động lực đột phá'],
    ['6', 'Người dân dùng VNeID thay giấy tờ'],
    ['6', 'Ra mắt tổ công nghệ cộng đồng ở bốn thôn'],
    ['6', 'Làm sạch dữ liệu đất đai'],
  ])('is suggested %s: %s', (content, title) => {
    expect(firstTwo(title)).toContain(content);
  });
});

describe('what only looks like reform', () => {
  it.each([
    ['Khai trương một cửa hàng tiện lợi', 'Khai trương bộ phận một cửa', '2'],
    ['Mở thêm một cửa ngõ ra vùng bãi', 'Mở thêm một cửa liên thông cấp xã', '2'],
    ['Nạo vét một cửa sông, một cửa biển', 'Nâng cấp một cửa điện tử', '2'],
    ['Cơ chế một cửa quốc gia, một cửa ASEAN thông quan nhanh', 'Cơ chế một cửa thông suốt', '2'],
    ['Làm thủ tục hải quan tại một cửa khẩu', 'Làm thủ tục hành chính tại nhà', '2'],
    ['Cải cách thủ tục hải quan', 'Cải cách thủ tục hành chính', '2'],
    ['Khởi công dự án dịch vụ công cộng', 'Khởi động dịch vụ công trực tuyến', '2'],
    ['Dịch vụ công nghệ, dịch vụ công nghiệp', 'Dịch vụ công toàn trình', '2'],
    ['Dịch vụ công chứng và dịch vụ công tác xã hội', 'Cổng Dịch vụ công quốc gia', '2'],
    ['Doanh nghiệp công ích thủy lợi', 'Dịch vụ bưu chính công ích', '2'],
    ['Xử phạt vi phạm hành chính hai cơ sở', 'Cắt giảm quy định hành chính', '2'],
    ['Phá thành công vụ án trộm cắp', 'Thanh tra công vụ tại ba sở', '4'],
    ['Tai nạn trên đường công vụ sân bay', 'Nâng cao đạo đức công vụ', '4'],
    ['Giải cầu lông công chức, viên chức', 'Thi tuyển công chức, viên chức', '4'],
    ['Làm kè từ nguồn cải cách tiền lương', 'Lộ trình cải cách tiền lương', '4'],
    ['Rà soát tài sản công ty cũ', 'Sắp xếp tài sản công ở xã', '5'],
    ['Sáp nhập hai hợp tác xã', 'Sáp nhập hai xã', '3'],
    ['Bản đồ địa giới hành chính các huyện', 'Giải quyết hồ sơ phi địa giới hành chính', '2'],
    ['Lịch sử các đơn vị hành chính cấp huyện', 'Sắp xếp các đơn vị hành chính cấp xã', '3'],
    ['Kế toán hành chính sự nghiệp', 'Cải cách nền hành chính', '0'],
    ['Xét xử vụ án tố tụng hành chính', 'Giám sát cải cách hành chính', '0'],
    ['Cải cách ruộng đất năm 1955', 'Cải cách hành chính năm 2023', '0'],
    ['Cải cách tư pháp, cải cách giáo dục, cải cách thuế', 'Cải cách tiền lương', '4'],
    ['Hội nghị cán bộ, công chức, viên chức năm 2024', 'Đánh giá cán bộ, công chức năm 2024', '4'],
    ['Bắt đối tượng chống người thi hành công vụ', 'Nâng cao đạo đức công vụ', '4'],
    ['Cấp hộ chiếu công vụ, bố trí nhà công vụ', 'Thanh tra công vụ', '4'],
    ['Đại hội chi bộ Văn phòng Sở', 'Văn hóa công sở tại Văn phòng Sở', '4'],
    ['Lấy ý kiến dự thảo văn kiện', 'Lấy ý kiến dự thảo luật', '1'],
    ['Đơn giản hóa thủ tục tố tụng', 'Đơn giản hóa thủ tục đất đai', '2'],
    ['Sáp nhập hai ngân hàng, hợp nhất hai công ty', 'Sáp nhập hai phòng chuyên môn', '3'],
    ['Sắp xếp dân cư các xã vùng cao', 'Sắp xếp các xã, phường', '3'],
    ['Đoàn Olympic gặp gỡ Ủy ban IOC', 'Trung tâm giám sát điều hành thông minh IOC', '6'],
    ['Nghị quyết số 57/NQ-HĐND về giá đất', 'Nghị quyết số 57-NQ/TW', '6'],
    ['Sản phẩm OCOP, mã số vùng trồng', 'Công bố TTHC về mã số vùng trồng', '2'],
    ['Các xã, số hộ nghèo giảm', 'Xây dựng xã, phường thông minh', '6'],
    ['Tuyên truyền phòng chống dịch, phòng chống thiên tai', 'Tuyên truyền cải cách hành chính', '0'],
    ['Tài chính công ty niêm yết', 'Quản lý tài chính công', '5'],
    ['Dịch vụ công viên cây xanh, dịch vụ công đoàn', 'Dịch vụ công của tỉnh', '2'],
    ['Xí nghiệp dịch vụ công trình đô thị', 'Dịch vụ công trực tuyến cấp xã', '2'],
    ['Ủy quyền cho người khác nhận lương hưu', 'Ủy quyền cho các sở quyết định đầu tư', '1'],
    ['Kiểm tra việc ở nhà ở công vụ, đi xe công vụ', 'Kiểm tra công vụ tại xã', '4'],
    ['Bắt kẻ chống người thực thi công vụ', 'Nâng cao hiệu quả thực thi công vụ', '4'],
    ['Thi nâng hạng giấy phép lái xe', 'Thi nâng hạng viên chức', '4'],
    ['Thành lập đoàn kiểm tra của Chi cục Kiểm lâm', 'Thành lập Chi cục Kiểm lâm', '3'],
    ['Xây dựng ý thức chấp hành pháp luật', 'Hoàn thiện hệ thống pháp luật', '1'],
    ['Bảo vệ tài sản công dân', 'Kiểm kê tài sản công', '5'],
    ['Tiêm vắc xin ngoài giờ hành chính', 'Kiểm tra việc chấp hành giờ hành chính', '4'],
    ['Tòa án xin lỗi công dân bị oan', 'Xin lỗi người dân vì chậm trả hồ sơ', '2'],
  ])('is left alone: %s; while “%s” is %s', (trap, twin, content) => {
    expect(suggest({ title: trap, summary: trap })).toEqual([]);
    expect(firstTwo(twin)).toContain(content);
  });

  it('is told from the name of a department of agriculture and rural development', () => {
    expect(contentsOf('Chuyển đổi số ở vùng nông thôn')).toEqual([]);
    expect(contentsOf('Chuyển đổi số ở Sở Nông nghiệp và Phát triển nông thôn')).toEqual(['6']);
  });

  it('is left alone when the body alone speaks of reform', () => {
    const text = 'Cải cách hành chính, thủ tục hành chính, bộ phận một cửa, chuyển đổi số. '.repeat(50);
    expect(suggest({ title: 'Lễ khánh thành cầu', text })).toEqual([]);
  });

  it('is left alone when the section alone speaks of reform', () => {
    expect(suggest({ title: 'Lễ khánh thành cầu', section: 'Cải cách hành chính' })).toEqual([]);
  });

  it('is not believed from a lone word beside other work, while a strong word is', () => {
    expect(contentsOf('Chuyển đổi số cho nông dân bán nông sản')).toEqual([]);
    expect(firstTwo('Nông dân làm thủ tục hành chính tại nhà')).toContain('2');
  });
});

describe('acronyms', () => {
  it.each([
    ['KSTTHC', '2'],
    ['DVCTT', '2'],
    ['TTPVHCC', '2'],
    ['CCHC', '0'],
    ['VBQPPL', '1'],
    ['CĐS', '6'],
    ['LGSP', '6'],
  ])('are found as written and inside no other word: %s', (acronym, content) => {
    expect(firstTwo(`Hội nghị về ${acronym}, quý I`)).toContain(content);
    expect(suggest({ title: `Hội nghị về ${acronym}X` })).toEqual([]);
    expect(suggest({ title: `Hội nghị về ${acronym.toLowerCase()}` })).toEqual([]);
  });
});

describe('spelling', () => {
  it.each([
    ['late tone marks', 'Rà soát, hệ thống hoá văn bản', '1'],
    ['taken apart letters', 'Bộ phận một cửa'.normalize('NFD'), '2'],
    ['capitals', 'LỢI ÍCH CỦA DỊCH VỤ CÔNG TRỰC TUYẾN', '2'],
    ['other spaces', 'Bộ phận một\u00a0cửa', '2'],
    ['a line broken in the source', 'Cải cách\n      hành chính', '0'],
    ['invisible characters', 'Cải cách hành ch\u00adính và th\u200bủ tục', '0'],
    ['long dashes', 'Nghị quyết 57–NQ/TW', '6'],
    ['quotation marks', 'Bộ phận “Một cửa” thân thiện', '2'],
    ['a doubled word', 'Công tác cải cải cách hành chính', '0'],
    ['a common misspelling', 'Sắp sếp các phòng thuộc huyện', '3'],
  ])('does not matter: %s', (_, title, content) => {
    expect(firstTwo(title)).toContain(content);
  });

  it('matters where marks are left out', () => {
    expect(suggest({ title: 'Cai cach hanh chinh, thu tuc hanh chinh' })).toEqual([]);
  });

  it('never joins two sentences', () => {
    expect(suggest({ title: 'Công tác cải cách. Hành chính quân sự' })).toEqual([]);
  });
});

describe('fields', () => {
  const title = 'Thêm nhiều thủ tục được rút gọn';

  it.each([
    'Thủ tục hành chính',
    'thu-tuc-hanh-chinh',
    '/tin-tuc/thu-tuc-hanh-chinh/',
  ])('help each other: the section %s supports a word of the title', (section) => {
    expect(suggest({ title })).toEqual([]);
    expect(suggest({ title, section })[0]?.content).toBe('2');
  });

  it('help each other: the body supports the title', () => {
    expect(suggest({ title, text: 'Bộ phận một cửa giảm giấy tờ. Thủ tục hành chính gọn hơn.' })).not.toEqual(
      [],
    );
  });

  it('may be null', () => {
    expect(suggest({ title: 'Cải cách hành chính', summary: null, section: null, text: null })).toHaveLength(
      1,
    );
  });
});

describe('reasons', () => {
  it('are the phrases as they stand in the page, the weightiest first', () => {
    const [first] = suggest({
      title: 'Bộ phận “Một  Cửa” trả kết quả tại nhà',
      summary: 'Nhờ Dịch vụ công, hồ sơ được trả đúng hạn.',
    });
    expect(first?.content).toBe('2');
    expect(first?.because[0]).toBe('Một  Cửa');
    expect(first?.because).toHaveLength(3);
  });
});

it('has a lexicon version that fits a tag', () => {
  expect(LEXICON_VERSION).toMatch(/^.{1,40}$/);
});
