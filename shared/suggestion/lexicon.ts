// The words by which the suggestion knows the contents of the reform, and the words that only look like them.
// One phrase a line. `{a|b}` stands for either, `{|a}` for a or nothing, `*` for up to four syllables of any kind;
// capitals are acronyms, matched as written. Of phrases that overlap the longer stands, so a false friend is a longer
// phrase that says nothing.
import type { Content } from '#shared/taxonomy';

/** Version of the words and weights; travels with every tag whose content was suggested. */
export const LEXICON_VERSION = '2026-11-2';

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
    strong: `cải cách {|nền} hành chính
CCHC
par index
parindex
SIPAS
PAPI
DDCI
{chỉ số|sự|mức độ} hài lòng
nền hành chính
đối thoại * {người dân|nhân dân|doanh nghiệp}
nghị quyết * 76 nq cp
{kỷ luật kỷ cương|kỷ cương kỷ luật} hành chính`,
    likely: `kỷ luật kỷ cương
kỷ cương kỷ luật
năng lực cạnh tranh * cấp tỉnh`,
    medium: `PCI
DTI
chỉ đạo điều hành
môi trường * kinh doanh
chấm điểm
tiếp công dân
hành chính công
cơ quan {hành chính|nhà nước}
hài lòng`,
  },
  '1': {
    strong: `{cải cách|hoàn thiện|điểm nghẽn|xây dựng} * thể chế
{hệ thống hóa|kiểm tra xử lý|bãi bỏ} * văn bản
văn bản * {hết hiệu lực|trái pháp luật}
thi hành pháp luật
{góp ý|ý kiến|thẩm định} * dự {thảo|án} {luật|nghị quyết|nghị định|thông tư|quyết định|văn bản}
{đánh giá tác động|truyền thông} * chính sách
vướng mắc * {pháp luật|thể chế|pháp lý}
nghị quyết * 66 nq tw
bãi bỏ * {nghị định|thông tư|quyết định|nghị quyết}
{xây dựng|thẩm định} * văn bản quy phạm
{vướng mắc|điểm nghẽn} * quy định * pháp luật`,
    likely: `văn bản {quy phạm pháp luật|QPPL}
VBQPPL
thể chế
ý kiến * dự thảo
dự thảo {luật|nghị quyết|nghị định|thông tư|quyết định}
{xây dựng|hoàn thiện} * pháp luật
{phân cấp|phân quyền|ủy quyền} * {cho|cơ chế|địa phương|cấp xã|sở|phân quyền|ủy quyền}`,
    medium: `phân {cấp|quyền}
ủy quyền
vướng mắc
điểm nghẽn
{giáo dục|phổ biến|ngày} pháp luật`,
  },
  '2': {
    strong: `thủ tục hành chính
{|KS|CC}TTHC
DVC
DVCTT
BCCI
BPMC
{|TT}PVHCC
{|TN}TKQ
một cửa
tiếp nhận * trả * kết quả
trung tâm * hành chính công
dịch vụ công
hồ sơ * {trực tuyến|qua mạng|quá hạn|trễ hạn|đúng hạn|trước hạn}
bưu chính công ích
số hóa * {hồ sơ|kết quả giải quyết}
phi địa giới
không phụ thuộc * địa giới
{chỉ số|quyết định} * 766
quy định hành chính
{rút ngắn|cắt giảm|giảm} * thời gian {giải quyết|xử lý}
{cải cách|cắt giảm|đơn giản hóa|rút ngắn|giảm|bãi bỏ} * {thủ tục|điều kiện kinh doanh}
chi phí tuân thủ
ngày * không hẹn
chính quyền thân thiện
thanh toán trực tuyến
điều kiện kinh doanh * {cắt giảm|bãi bỏ}
thư xin lỗi`,
    likely: `toàn trình
HCC
hành chính công`,
    medium: `{giải quyết|tiếp nhận|nộp|xử lý|trả} * hồ sơ
thủ tục
quy trình nội bộ
phản ánh kiến nghị
PAKN
điều kiện kinh doanh
{quá|đúng|trước} hạn`,
  },
  '3': {
    strong: `{cải cách|sắp xếp|tinh gọn|kiện toàn|tổ chức lại|hợp nhất} * bộ máy
{sắp xếp|bộ máy} tinh gọn
giảm * {đầu mối|cấp phó}
{tinh giản|giảm} * biên chế
{chính quyền|mô hình} * {2|hai|02} cấp
nghị quyết * {18|19} nq tw
{sáp nhập|hợp nhất|sắp xếp|sắp sếp|tổ chức lại} * {đơn vị|sở|phòng|chi cục|cơ quan|tỉnh|huyện|xã|phường|thôn|tổ dân phố|nhân sự}
chức năng nhiệm vụ * cơ cấu tổ chức
{bỏ|không tổ chức} * cấp huyện
{cải cách|sắp xếp|tinh gọn|kiện toàn} tổ chức bộ máy
kiện toàn tổ chức
giải thể * {đơn vị|sở|chi cục|cơ quan}
thành lập trung tâm * hành chính công`,
    likely: `{tổ chức|kiện toàn} bộ máy
mô hình chính quyền
vận hành * chính quyền
{xã|phường} mới * {vận hành|hoạt động}
{phân cấp|phân quyền|ủy quyền} * {cho|cơ chế|địa phương|cấp xã|sở|phân quyền|ủy quyền}
thành lập * chi cục
{thừa|vượt|số lượng} * cấp phó`,
    medium: `sáp nhập
hợp nhất
biên chế
bộ máy
cơ cấu tổ chức
quy chế làm việc
đơn vị sự nghiệp
cơ quan chuyên môn
phân {cấp|quyền}
cấp phó
dôi dư`,
  },
  '4': {
    strong: `văn hóa công sở
kỷ cương hành chính
đề án vị trí việc làm
{tuyển dụng|thi tuyển|xét tuyển|luân chuyển} * {công chức|viên chức|cán bộ|lãnh đạo|chức danh|giám đốc}
{thi|xét} {nâng|thăng} {ngạch|hạng}
{đánh giá|xếp loại|chất lượng} {|đội ngũ|chất lượng} {công chức|viên chức|cán bộ}
chuyển đổi vị trí
cải cách * tiền lương
dám nghĩ * dám làm
nhũng nhiễu
đùn đẩy
ứng xử của * {cán bộ|công chức}
lề lối
chính quyền thân thiện
{cải cách|chế độ|đạo đức|văn hóa|kiểm tra|thanh tra|kỷ cương|kỷ luật|hoạt động|kỹ năng|nền|thực thi|trách nhiệm|chất lượng} * công vụ
{kỷ luật kỷ cương|kỷ cương kỷ luật} hành chính
nghị định * 73 2023`,
    likely: `vị trí việc làm
kỷ luật kỷ cương
công chức viên chức
kỷ cương kỷ luật`,
    medium: `công chức
viên chức
CBCC{|VC}
đội ngũ
bồi dưỡng
phiền hà
quy chế dân chủ
thi tuyển
dôi dư
người đứng đầu
công vụ
quy tắc ứng xử`,
  },
  '5': {
    strong: `cải cách tài chính
tự chủ * tài chính
{cơ chế|quyền|mức} tự chủ
nghị định * 60 2021
khoán {kinh phí|chi}
chi tiêu nội bộ
thu nhập tăng thêm
công khai * {dự toán|quyết toán|ngân sách|tài chính}
dịch vụ sự nghiệp công
xã hội hóa * dịch vụ công
{nhà đất|trụ sở} * dôi dư
{sắp xếp|quản lý|sử dụng|xử lý} * {nhà đất|tài sản công|trụ sở}
tiết kiệm * chống lãng phí
giải ngân * đầu tư công
khoán xe công`,
    likely: `tài {sản|chính} công`,
    medium: `{dự toán|quyết toán} ngân sách
đầu tư công
tự chủ
đơn vị sự nghiệp
giải ngân`,
  },
  '6': {
    strong: `chính {quyền|phủ} {điện tử|số}
hiện đại hóa * hành chính
CPĐT
LGSP
NDXP
đề án * 06
vneid
định danh * {điện tử|mức}
{chữ ký|ký|công dân|công sở|học vụ} số
trục liên thông
văn bản điện tử
quản lý văn bản
hồ sơ công việc
họp không giấy
tổ công nghệ số
{nền tảng|dữ liệu} * dùng chung
dữ liệu {mở|dân cư}
kho dữ liệu
TCVN ISO 9001
điều hành thông minh
nghị quyết {|số} 57
chuyển đổi số * {xã|phường|cơ quan|chính quyền|cán bộ|công chức}
{xã|phường} thông minh
{công nghệ thông tin|CNTT|AI} trong * {cơ quan|quản lý|điều hành|giải quyết}
tổ công nghệ cộng đồng
hệ thống thông tin báo cáo`,
    likely: `chuyển đổi số
CĐS
kỹ năng số
cơ sở dữ liệu quốc gia
{đô thị|xây dựng thành phố} thông minh
{môi trường|hồ sơ} điện tử`,
    medium: `CNTT
IOC
AI
cơ sở dữ liệu
CSDL
căn cước
CCCD
an toàn thông tin
trí tuệ nhân tạo
{kinh tế|xã hội|công nghệ|nền tảng|dữ liệu} số
số hóa
chuyển đổi số {|trong|ngành} {nông nghiệp|doanh nghiệp|báo chí|giáo dục|ngân hàng|y tế|hợp tác xã}
một cửa điện tử
CQĐT
công nghệ thông tin`,
  },
  [NO_CONTENT]: {
    elsewhere: `{OCOP|nông dân|hội viên|nông sản|chăn nuôi|trồng trọt|thủy sản|nông thôn|NTM|bệnh|rừng|lễ hội|du lịch|chi bộ|đảng bộ|đại hội|vi phạm|giao thông|thị trường|sản xuất|chợ|người lao động}`,
    friend: `phát triển nông thôn
nghị quyết {|số} 57 nq hđnd
sắp xếp * dân cư
một cửa {hàng|hiệu|ngõ|biển|sông|sổ|khẩu|rừng|quốc gia|asean|hải quan}
dịch vụ công {nghệ|ích|cộng|nghiệp|chứng|tác|ty}
{|cải cách *|cắt giảm *|đơn giản hóa *|rút ngắn *|giảm *} thủ tục {hải quan|tố tụng}
thi hành công vụ
{hội nghị|đại hội} {|cán bộ} {công chức|viên chức|công chức viên chức}
{sáp nhập|hợp nhất} * {doanh nghiệp|ngân hàng|công ty}
{|ý kiến *} dự thảo * văn kiện
thành công vụ
{cầu lông|bóng chuyền} * công chức {|viên chức}
nguồn cải cách tiền lương
{tài sản|tài chính|đầu tư} công {ty|nghệ|nghiệp|đoàn}
hợp tác xã`,
  },
};
