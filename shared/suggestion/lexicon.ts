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
    strong: `{chỉ số|sự|mức độ} hài lòng
SIPAS
par index
đối thoại * {nhân dân|người dân|doanh nghiệp}
CCHC
parindex
PAPI
{kỷ luật kỷ cương|kỷ cương kỷ luật} hành chính
nghị quyết * 76 nq cp
nền hành chính
DDCI
cải cách {nền|} hành chính`,
    likely: `kỷ luật kỷ cương
kỷ cương kỷ luật
năng lực cạnh tranh * cấp tỉnh`,
    medium: `hài lòng
cơ quan {nhà nước|hành chính}
tiếp công dân
chỉ đạo điều hành
PCI
chấm điểm
môi trường * kinh doanh
hành chính công
DTI`,
  },
  '1': {
    strong: `thi hành pháp luật
nghị quyết * 66 nq tw
{vướng mắc|điểm nghẽn} * quy định * pháp luật
văn bản * {hết hiệu lực|trái pháp luật}
{xây dựng|thẩm định} * văn bản quy phạm
bãi bỏ * {nghị định|nghị quyết|thông tư|quyết định}
vướng mắc * {pháp lý|thể chế|pháp luật}
{xây dựng|hoàn thiện|cải cách|điểm nghẽn} * thể chế
{kiểm tra xử lý|hệ thống hóa|bãi bỏ} * văn bản
{góp ý|ý kiến|thẩm định} * dự {án|thảo} {nghị định|nghị quyết|thông tư|quyết định|văn bản|luật}
{đánh giá tác động|truyền thông} * chính sách`,
    likely: `{ủy quyền|phân quyền|phân cấp} * {cấp xã|sở|UBND|địa phương|cơ chế|chủ tịch|phân quyền|ủy quyền|cho xã}
thể chế
ý kiến * dự thảo
dự thảo {nghị định|nghị quyết|thông tư|quyết định|luật}
{xây dựng|hoàn thiện} {|chính sách|hệ thống} pháp luật
văn bản {QPPL|quy phạm pháp luật}
VBQPPL`,
    medium: `phân {cấp|quyền}
điểm nghẽn
vướng mắc
{phổ biến|ngày|giáo dục} pháp luật
ủy quyền`,
  },
  '2': {
    strong: `{chỉ số|quyết định} * 766
{KS|CC|}TTHC
phi địa giới
số hóa * {kết quả giải quyết|hồ sơ}
tiếp nhận * trả * kết quả
điều kiện kinh doanh * {cắt giảm|bãi bỏ}
{cắt giảm|rút ngắn|giảm} * thời gian {xử lý|giải quyết}
{|TN}TKQ
{cắt giảm|rút ngắn|giảm|cải cách|đơn giản hóa|bãi bỏ} * {điều kiện kinh doanh|giấy tờ|thủ tục}
ngày * không {hẹn|viết}
dịch vụ công
DVC
BCCI
chi phí tuân thủ
hồ sơ * {đúng hạn|quá hạn|trước hạn|trực tuyến|trễ hạn|qua mạng}
trung tâm * hành chính công
bưu chính công ích
DVCTT
chính quyền thân thiện
{niêm yết|trả kết quả|liên thông} * thủ tục {|hành chính}
không phụ thuộc * địa giới
thủ tục hành chính
thư xin lỗi
{|TT}PVHCC
thanh toán trực tuyến
BPMC
một cửa
xin lỗi * dân
chứng thực * điện tử
quy định hành chính`,
    likely: `HCC
toàn trình
hành chính công`,
    medium: `phản ánh kiến nghị
{đúng|trước|quá} hạn
quy trình nội bộ
thủ tục
PAKN
{xử lý|giải quyết|tiếp nhận|trả|nộp} * hồ sơ
điều kiện kinh doanh`,
  },
  '3': {
    strong: `{tổ chức lại|sắp xếp|sắp sếp|sáp nhập|hợp nhất} * {chi cục|đơn vị|sở|nhân sự|tỉnh|huyện|tổ dân phố|phòng|xã|phường|thôn|ban quản lý|không chuyên trách|cơ quan}
giải thể * {chi cục|đơn vị|sở|cơ quan}
{bỏ|không tổ chức} * cấp huyện
{tổ chức lại|tinh gọn|cải cách|kiện toàn|sắp xếp|hợp nhất} * bộ máy
{tinh gọn|cải cách|kiện toàn|sắp xếp} tổ chức bộ máy
{tinh giản|giảm} * biên chế
chức năng nhiệm vụ * cơ cấu tổ chức
thành lập trung tâm * hành chính công
nghị quyết * {18|19} nq tw
{bộ máy|sắp xếp} tinh gọn
{mô hình|chính quyền} * {2|hai|02} cấp
giảm * {cấp phó|đầu mối}`,
    likely: `{ủy quyền|phân quyền|phân cấp} * {cấp xã|sở|UBND|địa phương|cơ chế|chủ tịch|phân quyền|ủy quyền|cho xã}
vận hành * chính quyền
{mô hình chính quyền|chính quyền đô thị}
{tổ chức|kiện toàn} bộ máy
{xã|phường} mới * {hoạt động|vận hành}
{vượt|thừa|số lượng} cấp phó
kiện toàn tổ chức
thành lập * chi cục`,
    medium: `phân {cấp|quyền}
cấp phó
cơ cấu tổ chức
dôi dư
sáp nhập
biên chế
hợp nhất
cơ quan chuyên môn
quy chế làm việc
bộ máy
đơn vị sự nghiệp`,
  },
  '4': {
    strong: `ứng xử của * {công chức|cán bộ}
{đánh giá|xếp loại|chất lượng} {|đội ngũ|chất lượng} {viên chức|công chức|cán bộ}
{nền|hoạt động|chế độ|thực thi|văn hóa|trách nhiệm|chất lượng|cải cách|hiệu quả|kiểm tra|kỷ luật|đạo đức|thanh tra|kỷ cương|kỹ năng} * công vụ
{kỷ luật kỷ cương|kỷ cương kỷ luật} hành chính
nghị định * 73 2023
chính quyền thân thiện
{nơi|văn hóa|ứng xử} công sở
dám nghĩ * dám làm
{xét tuyển|luân chuyển|thi tuyển|tuyển dụng} * {chức danh|giám đốc|lãnh đạo|viên chức|công chức|cán bộ}
đề án vị trí việc làm
{xét|thi} {nâng|thăng} {ngạch|hạng}
đùn đẩy
lề lối
nhũng nhiễu
cải cách * tiền lương
kỷ cương hành chính
chuyển đổi vị trí`,
    likely: `kỷ luật kỷ cương
kỷ cương kỷ luật
vị trí việc làm
giờ hành chính
thái độ phục vụ
công chức viên chức`,
    medium: `phiền hà
dôi dư
thi tuyển
CBCC{|VC}
bồi dưỡng
đội ngũ
quy tắc ứng xử
công chức
công vụ
người đứng đầu
quy chế dân chủ
viên chức`,
  },
  '5': {
    strong: `{trụ sở|nhà đất} * dôi dư
thu nhập tăng thêm
chi tiêu nội bộ
cải cách tài chính
nghị định * 60 2021
xã hội hóa * dịch vụ công
dịch vụ sự nghiệp công
khoán xe công
công khai * {ngân sách|tài chính|dự toán|quyết toán}
tiết kiệm * chống lãng phí
tự chủ * tài chính
{quyền|cơ chế|mức} tự chủ
{xử lý|quản lý|sắp xếp|sử dụng} * {trụ sở|nhà đất|tài sản công}
giải ngân * đầu tư công
khoán {kinh phí|chi}`,
    likely: `tài {chính|sản} công`,
    medium: `đầu tư công
tự chủ
{dự toán|quyết toán} ngân sách
giải ngân
đơn vị sự nghiệp`,
  },
  '6': {
    strong: `{chữ ký|học vụ|ký|công dân|công sở} số
trục liên thông
đề án * 06
hệ thống thông tin báo cáo
hồ sơ công việc
quản lý văn bản
{CNTT|công nghệ thông tin|AI} trong * {điều hành|quản lý|cơ quan|giải quyết}
TCVN ISO 9001
vneid
hiện đại hóa * hành chính
nghị quyết {số|} 57
văn bản điện tử
CPĐT
chính {quyền|phủ} {số|điện tử}
{nền tảng|dữ liệu} * dùng chung
kho dữ liệu
tổ công nghệ số
điều hành thông minh
chuyển đổi số * {công chức|cán bộ|xã|phường|chính quyền|cơ quan}
định danh * {mức|điện tử}
NDXP
{xã|phường} thông minh
họp không giấy
LGSP
tổ công nghệ cộng đồng
dữ liệu {mở|dân cư}`,
    likely: `{môi trường|hồ sơ} điện tử
làm sạch * dữ liệu
cơ sở dữ liệu quốc gia
kỹ năng số
trợ lý ảo
CĐS
{xây dựng thành phố|đô thị} thông minh
chuyển đổi số`,
    medium: `IOC
một cửa điện tử
CQĐT
căn cước
CNTT
công nghệ thông tin
cơ sở dữ liệu
an toàn thông tin
CSDL
{nền tảng|dữ liệu|kinh tế|xã hội|công nghệ} số
trí tuệ nhân tạo
chuyển đổi số {trong||ngành} {y tế|nông nghiệp|hợp tác xã|giáo dục|báo chí|ngân hàng|doanh nghiệp}
CCCD
số hóa
AI`,
  },
  [NO_CONTENT]: {
    elsewhere: `{lừa đảo|NTM|bệnh|chăn nuôi|OCOP|du lịch|vi phạm|nông dân|người lao động|chợ|giao thông|sản xuất|lễ hội|đảng bộ|nông thôn|rừng|chi bộ|nông sản|thủy sản|trồng trọt|đại hội|hội viên|thị trường|phụ nữ}`,
    friend: `phát triển nông thôn
{cắt giảm *||rút ngắn *|giảm *|cải cách *|đơn giản hóa *} thủ tục {tố tụng|hải quan}
{sáp nhập|hợp nhất} * {công ty|ngân hàng|doanh nghiệp}
{đại hội|hội nghị} {cán bộ|} {viên chức|công chức viên chức|công chức}
một cửa {sổ|ngõ|hàng|khẩu|rừng|sông|biển|hải quan|quốc gia|hiệu|asean}
giải thể cơ sở
khoán xe công nghệ
thành lập đoàn * chi cục
{người thực thi|thi hành} công vụ
sắp xếp * dân cư
thành công vụ
nguồn cải cách tiền lương
{tài chính|đầu tư|tài sản} công {dân|nghệ|đoàn|trình|ty|nghiệp}
{cầu lông|bóng chuyền} * công chức {viên chức|}
dịch vụ công {viên|tác|cộng|chứng|ích|nghệ|đoàn|trình|ty|nghiệp}
{ý kiến *|} dự thảo * văn kiện
nâng hạng giấy phép
{kiểm tra *|chế độ *|} {ở|xe|hộ chiếu} công vụ
hợp tác xã
nghị quyết {số|} 57 nq hđnd`,
  },
};
