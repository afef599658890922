// The words by which the suggestion knows the contents of the reform, and the words that only look like them.
// One phrase a line. `{a|b}` stands for either, `{|a}` for a or nothing, `*` for up to four syllables of any kind;
// capitals are acronyms, matched as written. Of phrases that overlap the longer stands, so a false friend is a longer
// phrase that says nothing. The order of lines, and of what stands in brackets, means nothing: it packs best.
import type { Content } from '#shared/taxonomy';

/** Version of the words and weights; travels with every tag whose content was suggested. */
export const LEXICON_VERSION = '2026-11-3';

/**
 * How much a phrase says: `strong` is enough in a title or a lead, `likely` in a title, `medium` needs company.
 * `elsewhere` speaks of other work, near which a lone word of reform is not believed; `friend` is a false friend.
 */
export type Level = 'strong' | 'likely' | 'medium' | 'elsewhere' | 'friend';
export type ReformContent = Exclude<Content, 'none'>;
/** What stands beside the contents: the words that speak for none. */
export const NO_CONTENT = '-';

export const LEXICON: Record<ReformContent | typeof NO_CONTENT, Partial<Record<Level, string>>> = {
  '0': {
    strong: `đối thoại * {nhân dân|người dân|doanh nghiệp}
{chỉ số|sự|mức độ} hài lòng
cải cách {nền|} hành chính
PAPI
parindex
SIPAS
DDCI
par index
{kỷ cương kỷ luật|kỷ luật kỷ cương} hành chính
nghị quyết * 76 nq cp
nền hành chính
CCHC`,
    likely: `kỷ luật kỷ cương
kỷ cương kỷ luật
năng lực cạnh tranh * cấp tỉnh`,
    medium: `hài lòng
cơ quan {nhà nước|hành chính}
hành chính công
chỉ đạo điều hành
PCI
tiếp công dân
môi trường * kinh doanh
chấm điểm
DTI`,
  },
  '1': {
    strong: `thi hành pháp luật
{vướng mắc|điểm nghẽn} * quy định * pháp luật
bãi bỏ * {thông tư|quyết định|nghị quyết|nghị định}
nghị quyết * 66 nq tw
{hệ thống hóa|kiểm tra xử lý|bãi bỏ} * văn bản
văn bản * {hết hiệu lực|trái pháp luật}
{xây dựng|thẩm định} * văn bản quy phạm
vướng mắc * {thể chế|pháp lý|pháp luật}
{xây dựng|hoàn thiện|cải cách|điểm nghẽn} * thể chế
{góp ý|ý kiến|thẩm định} * dự {án|thảo} {thông tư|quyết định|nghị quyết|nghị định|văn bản|luật}
{đánh giá tác động|truyền thông} * chính sách`,
    likely: `VBQPPL
ý kiến * dự thảo
dự thảo {thông tư|quyết định|nghị quyết|nghị định|luật}
{xây dựng|hoàn thiện} * pháp luật
thể chế
{phân cấp|ủy quyền|phân quyền} * {cấp xã|địa phương|ủy quyền|cơ chế|cho|sở|phân quyền}
văn bản {quy phạm pháp luật|QPPL}`,
    medium: `phân {cấp|quyền}
vướng mắc
điểm nghẽn
{phổ biến|ngày|giáo dục} pháp luật
ủy quyền`,
  },
  '2': {
    strong: `không phụ thuộc * địa giới
{chỉ số|quyết định} * 766
BPMC
số hóa * {hồ sơ|kết quả giải quyết}
ngày * không {hẹn|viết}
chính quyền thân thiện
điều kiện kinh doanh * {cắt giảm|bãi bỏ}
dịch vụ công
chi phí tuân thủ
phi địa giới
thư xin lỗi
một cửa
DVCTT
bưu chính công ích
DVC
quy định hành chính
{cắt giảm|rút ngắn|giảm|bãi bỏ|cải cách|đơn giản hóa} * {điều kiện kinh doanh|thủ tục}
{cắt giảm|rút ngắn|giảm} * thời gian {xử lý|giải quyết}
hồ sơ * {đúng hạn|trước hạn|quá hạn|trực tuyến|trễ hạn|qua mạng}
BCCI
trung tâm * hành chính công
chứng thực {bản sao|} điện tử
{|TT}PVHCC
tiếp nhận * trả * kết quả
{|TN}TKQ
thanh toán trực tuyến
thủ tục hành chính
{CC|KS|}TTHC`,
    likely: `{niêm yết|trả kết quả|liên thông} * thủ tục {|hành chính}
hành chính công
HCC
toàn trình
{cắt giảm|đơn giản hóa} * giấy tờ`,
    medium: `phản ánh kiến nghị
xin lỗi * dân
{tiếp nhận|nộp|trả|xử lý|giải quyết} * hồ sơ
thủ tục
quy trình nội bộ
{đúng|trước|quá} hạn
điều kiện kinh doanh
PAKN`,
  },
  '3': {
    strong: `{bỏ|không tổ chức} * cấp huyện
{tinh gọn|cải cách|kiện toàn|sắp xếp} tổ chức bộ máy
{tinh gọn|cải cách|kiện toàn|tổ chức lại|sắp xếp|hợp nhất} * bộ máy
{tinh giản|giảm} * biên chế
{tổ chức lại|sắp xếp|sắp sếp|sáp nhập|hợp nhất} * {chi cục|huyện|phòng|tỉnh|không chuyên trách|đơn vị|sở|nhân sự|thôn|ban quản lý|cơ quan|tổ dân phố|xã|phường}
giảm * {cấp phó|đầu mối}
nghị quyết * {19|18} nq tw
{bộ máy|sắp xếp} tinh gọn
giải thể * {chi cục|cơ quan|đơn vị|sở}
thành lập trung tâm * hành chính công
chức năng nhiệm vụ * cơ cấu tổ chức
{mô hình|chính quyền} * {02|2|hai} cấp`,
    likely: `kiện toàn tổ chức
{mô hình chính quyền|chính quyền đô thị}
thành lập * chi cục
{phân cấp|ủy quyền|phân quyền} * {cấp xã|địa phương|ủy quyền|cơ chế|cho|sở|phân quyền}
vận hành * chính quyền
{vượt|thừa|số lượng} * cấp phó
{kiện toàn|tổ chức} bộ máy
{xã|phường} mới * {hoạt động|vận hành}`,
    medium: `phân {cấp|quyền}
sáp nhập
hợp nhất
bộ máy
cấp phó
dôi dư
cơ cấu tổ chức
biên chế
đơn vị sự nghiệp
quy chế làm việc
cơ quan chuyên môn`,
  },
  '4': {
    strong: `ứng xử của * {công chức|cán bộ}
{đánh giá|xếp loại|chất lượng} {đội ngũ||chất lượng} {viên chức|công chức|cán bộ}
nhũng nhiễu
{kỷ cương kỷ luật|kỷ luật kỷ cương} hành chính
nghị định * 73 2023
dám nghĩ * dám làm
{xét tuyển|luân chuyển|thi tuyển|tuyển dụng} * {viên chức|công chức|lãnh đạo|chức danh|giám đốc|cán bộ}
{nền|kỷ luật|trách nhiệm|thực thi|chất lượng|kỷ cương|kỹ năng|hiệu quả|đạo đức|thanh tra|kiểm tra|cải cách|hoạt động|chế độ|văn hóa} * công vụ
chính quyền thân thiện
đề án vị trí việc làm
{xét|thi} {thăng|nâng} {ngạch|hạng}
chuyển đổi vị trí
lề lối
đùn đẩy
cải cách * tiền lương
kỷ cương hành chính
{quy tắc ứng xử|văn hóa} * công sở`,
    likely: `kỷ luật kỷ cương
kỷ cương kỷ luật
vị trí việc làm
công chức viên chức
chấp hành * giờ`,
    medium: `CBCC{VC|}
công vụ
dôi dư
thi tuyển
bồi dưỡng
đội ngũ
quy tắc ứng xử
công chức
viên chức
thái độ phục vụ
người đứng đầu
quy chế dân chủ
phiền hà`,
  },
  '5': {
    strong: `khoán xe công
tự chủ * tài chính
nghị định * 60 2021
dịch vụ sự nghiệp công
{trụ sở|nhà đất} * dôi dư
thu nhập tăng thêm
cải cách tài chính
xã hội hóa * dịch vụ công
chi tiêu nội bộ
{quyền|cơ chế|mức} tự chủ
khoán {chi|kinh phí}
công khai * {dự toán|quyết toán|ngân sách|tài chính}
tiết kiệm * chống lãng phí
{xử lý|quản lý|sắp xếp|sử dụng} * {trụ sở|nhà đất|tài sản công}
giải ngân * đầu tư công`,
    likely: `tài {sản|chính} công`,
    medium: `{dự toán|quyết toán} ngân sách
giải ngân
đơn vị sự nghiệp
tự chủ
đầu tư công`,
  },
  '6': {
    strong: `hiện đại hóa * hành chính
định danh * {điện tử|mức}
hệ thống thông tin báo cáo
tổ công nghệ số
NDXP
họp không giấy
{xã|phường} thông minh
LGSP
{công nghệ thông tin|AI|CNTT} trong * {quản lý|cơ quan|điều hành|giải quyết}
hồ sơ công việc
điều hành thông minh
dữ liệu {dân cư|mở}
TCVN ISO 9001
{nền tảng|dữ liệu} * dùng chung
quản lý văn bản
văn bản điện tử
trục liên thông
vneid
kho dữ liệu
chuyển đổi số * {công chức|cán bộ|cơ quan|chính quyền|xã|phường}
{công dân|ký|chữ ký|học vụ|công sở} số
CPĐT
chính {quyền|phủ} {điện tử|số}
nghị quyết {|số} 57
đề án * 06
tổ công nghệ cộng đồng`,
    likely: `{hồ sơ|môi trường} điện tử
cơ sở dữ liệu quốc gia
{xây dựng thành phố|đô thị} thông minh
làm sạch * dữ liệu
chuyển đổi số
kỹ năng số
CĐS`,
    medium: `CSDL
{công nghệ|kinh tế|xã hội|nền tảng|dữ liệu} số
CCCD
trí tuệ nhân tạo
IOC
số hóa
chuyển đổi số {|trong|ngành} {y tế|báo chí|hợp tác xã|nông nghiệp|giáo dục|ngân hàng|doanh nghiệp}
công nghệ thông tin
CNTT
một cửa điện tử
cơ sở dữ liệu
an toàn thông tin
CQĐT
căn cước
AI`,
  },
  [NO_CONTENT]: {
    elsewhere: `{lừa đảo|nông thôn|thị trường|giao thông|rừng|bệnh|vi phạm|du lịch|nông dân|người lao động|sản xuất|trồng trọt|nông sản|chi bộ|đại hội|hội viên|đảng bộ|lễ hội|NTM|OCOP|chợ|chăn nuôi|thủy sản}`,
    friend: `phát triển nông thôn
{cắt giảm *|đơn giản hóa *|giảm *||rút ngắn *|cải cách *} thủ tục {hải quan|tố tụng}
sắp xếp * dân cư
một cửa {hải quan|sổ|quốc gia|ngõ|hiệu|rừng|biển|hàng|asean|sông|khẩu}
nghị quyết {|số} 57 nq hđnd
hợp tác xã
dịch vụ công {ty|nghiệp|nghệ|đoàn|cộng|ích|chứng|tác|viên|trình}
xây dựng * {tủ sách|chấp hành} pháp luật
ủy quyền cho {vợ|chồng|con|người|vay}
thành công vụ
nâng hạng giấy phép
nguồn cải cách tiền lương
{đại hội|hội nghị} {|cán bộ} {viên chức|công chức|công chức viên chức}
{cầu lông|bóng chuyền} * công chức {|viên chức}
{tài sản|đầu tư|tài chính} công {ty|nghiệp|nghệ|đoàn|dân}
thành lập đoàn * chi cục
{|kiểm tra *|chế độ *} {xe|hộ chiếu|ở} công vụ
{sáp nhập|hợp nhất} * {công ty|ngân hàng|doanh nghiệp}
{chống người thực thi|thi hành} công vụ
{|ý kiến *} dự thảo * văn kiện`,
  },
};
