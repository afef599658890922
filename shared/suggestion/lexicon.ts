// The words by which the suggestion knows the contents of the reform, and the words that only look like them.
// One phrase a line. `{a|b}` stands for either, `{|a}` for a or nothing, `*` for up to four syllables of any kind;
// capitals are acronyms, matched as written. Of phrases that overlap the longer stands, so a false friend is a longer
// phrase that says nothing.
import type { Content } from '#shared/taxonomy';

/** Version of the words and weights; travels with every tag whose content was suggested. */
export const LEXICON_VERSION = '2026-11-1';

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
nghị quyết * 76 nq cp`,
    likely: `năng lực cạnh tranh cấp tỉnh
kỷ luật kỷ cương`,
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
nghị quyết * 66 nq tw`,
    likely: `văn bản {quy phạm pháp luật|QPPL}
VBQPPL
thể chế
ý kiến * dự thảo
dự thảo {luật|nghị quyết|nghị định|thông tư|quyết định}`,
    medium: `phân {cấp|quyền}
ủy quyền
{giáo dục|phổ biến|xây dựng|ngày} pháp luật
vướng mắc
điểm nghẽn
pháp chế`,
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
xin lỗi {người dân|công dân|tổ chức}
thư xin lỗi
{chỉ số|quyết định} * 766
quy định hành chính
{rút ngắn|cắt giảm|giảm} * thời gian {giải quyết|xử lý}
{cải cách|cắt giảm|đơn giản hóa|rút ngắn|giảm} * {thủ tục|điều kiện kinh doanh|giấy tờ}
chi phí tuân thủ
liên thông * thủ tục
ngày * không {hẹn|viết}
chứng thực * điện tử
chính quyền thân thiện`,
    likely: `thanh toán trực tuyến
toàn trình
HCC
hành chính công`,
    medium: `{giải quyết|tiếp nhận|nộp|xử lý|trả|giao dịch} * hồ sơ
thủ tục
trả kết quả
quy trình nội bộ
niêm yết
phản ánh kiến nghị
PAKN
điều kiện kinh doanh
{quá|đúng|trước} hạn
hộ tịch`,
  },
  '3': {
    strong: `{cải cách|sắp xếp|tinh gọn|kiện toàn|tổ chức lại|hợp nhất} * bộ máy
{sắp xếp|bộ máy} tinh gọn
giảm * {đầu mối|cấp phó}
{tinh giản|giảm} * biên chế
{chính quyền|mô hình} * {2|hai|02} cấp
nghị quyết * {18|19} nq tw
{sáp nhập|hợp nhất|sắp xếp|sắp sếp|tổ chức lại} * {đơn vị|sở|phòng|chi cục|ban|cơ quan|tỉnh|huyện|xã|phường|thôn|tổ dân phố|nhân sự}
chức năng nhiệm vụ * cơ cấu tổ chức
{bỏ|không tổ chức} * cấp huyện
chính quyền đô thị`,
    likely: `{tổ chức|kiện toàn} bộ máy
bộ máy {hành chính|chính quyền|mới}
mô hình chính quyền
kiện toàn tổ chức
không chuyên trách
vận hành * chính quyền
{xã|phường} mới * {vận hành|hoạt động}`,
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
dôi dư
sau sắp xếp`,
  },
  '4': {
    strong: `công vụ
văn hóa công sở
công sở thân thiện
kỷ cương hành chính
{đề án|theo|xác định} vị trí việc làm
{tuyển dụng|thi tuyển|xét tuyển|luân chuyển} * {công chức|viên chức|cán bộ|lãnh đạo|chức danh|giám đốc}
{thi|xét} {nâng|thăng} {ngạch|hạng}
{đánh giá|phân loại|xếp loại|chất lượng} {|đội ngũ|chất lượng} {công chức|viên chức|cán bộ}
chuyển đổi vị trí
cải cách * tiền lương
dám nghĩ * dám làm
nhũng nhiễu
đùn đẩy
sợ trách nhiệm
ứng xử của * {cán bộ|công chức}
thái độ phục vụ
lề lối
chính quyền thân thiện`,
    likely: `vị trí việc làm
quy tắc ứng xử
kỷ luật kỷ cương
giờ hành chính
công chức viên chức`,
    medium: `công chức
viên chức
CBCC{|VC}
đội ngũ
bồi dưỡng
nguồn nhân lực
phiền hà
quy chế dân chủ
thi tuyển
dôi dư
người đứng đầu`,
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
tiết kiệm * chống lãng phí`,
    likely: `tài {sản|chính} công
giải ngân * đầu tư công`,
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
CQĐT
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
làm sạch dữ liệu
TCVN ISO 9001
điều hành thông minh
nghị quyết {|số} 57
{ngày|ban chỉ đạo|kế hoạch|tổ|chỉ số} chuyển đổi số
chuyển đổi số * {xã|phường|cơ quan|chính quyền|quản lý nhà nước|cán bộ|công chức}
{xã|phường} thông minh
{công nghệ thông tin|CNTT|trí tuệ nhân tạo|AI} trong * {cơ quan|quản lý|điều hành|giải quyết}`,
    likely: `chuyển đổi số
CĐS
công nghệ thông tin
kỹ năng số
cơ sở dữ liệu quốc gia
đô thị thông minh
trợ lý ảo
{môi trường|hồ sơ} điện tử
không giấy`,
    medium: `CNTT
IOC
AI
cơ sở dữ liệu
CSDL
căn cước
CCCD
an toàn thông tin
không dùng tiền mặt
trí tuệ nhân tạo
{kinh tế|xã hội|công nghệ|nền tảng|dữ liệu} số
số hóa
phần mềm
trang thông tin điện tử
chuyển đổi số {|trong|ngành} {nông nghiệp|doanh nghiệp|báo chí|giáo dục|ngân hàng|y tế|hợp tác xã}
{dịch vụ công|hồ sơ|thanh toán} trực tuyến
một cửa điện tử
số hóa * hồ sơ`,
  },
  [NO_CONTENT]: {
    elsewhere: `{OCOP|nông dân|hội viên|nông sản|chăn nuôi|trồng trọt|cây trồng|thủy sản|nông thôn|NTM|bệnh|rừng|lễ hội|du lịch|chi bộ|đảng bộ|đại hội|bầu cử|vi phạm|tai nạn|lừa đảo|giao thông|thị trường|sản xuất|chợ|học sinh|tuyển sinh|phụ nữ|người lao động}`,
    friend: `phát triển nông thôn
nghị quyết {|số} 57 nq hđnd
sắp xếp * dân cư
một cửa {hàng|hiệu|ngõ|biển|sông|sổ|khẩu|rừng|quốc gia|asean|hải quan}
dịch vụ công {nghệ|ích|cộng|nghiệp|chứng|tác|trình|ty|đoàn|viên}
{|cải cách *|cắt giảm *|đơn giản hóa *|rút ngắn *|giảm *} thủ tục {hải quan|tố tụng}
tài chính công {ty|đoàn}
thi hành công vụ
{hộ chiếu|xe|nhà|ở} công vụ
{hội nghị|đại hội} {|cán bộ} {công chức|viên chức|công chức viên chức}
{sáp nhập|hợp nhất} * {doanh nghiệp|ngân hàng|công ty}
{|ý kiến *} dự thảo * {văn kiện|báo cáo chính trị|nghị quyết đại hội}`,
  },
};
