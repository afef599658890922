// Facts about the one address of an article, by portal system.

import { describe, expect, it } from 'vitest';
import { canonicalUrl } from '#shared/canonical-url';

const MOJ = 'https://moj.gov.vn/cchc/tintuc/Pages/tin-tuc.aspx';
const LIFERAY = 'https://dongthap.gov.vn/web/snv/-/asset_publisher/a1B2/content';

describe('the general form of an address', () => {
  it.each([
    ['https scheme', 'http://sonn.example.vn/tin-1', 'https://sonn.example.vn/tin-1'],
    ['host', 'https://WWW.SoNN.example.vn./tin-1', 'https://sonn.example.vn/tin-1'],
    ['port 443 with http', 'http://sonn.example.vn:443/tin-1', 'https://sonn.example.vn/tin-1'],
    ['port 80 with https', 'https://sonn.example.vn:80/tin-1', 'https://sonn.example.vn/tin-1'],
    ['any other port', 'http://localhost:8788/tin-1', 'https://localhost:8788/tin-1'],
    ['user and fragment', 'https://me:x@sonn.example.vn/tin-1#binh-luan', 'https://sonn.example.vn/tin-1'],
    ['root', 'https://sonn.example.vn', 'https://sonn.example.vn/'],
    ['slash at the end', 'https://sonn.example.vn/tin-1/', 'https://sonn.example.vn/tin-1'],
    [
      'session in the path',
      'https://sonn.example.vn/tin-1;jsessionid=A!1?x=2',
      'https://sonn.example.vn/tin-1?x=2',
    ],
    ['letters', 'https://thvl.vn/thời-sự/', 'https://thvl.vn/th%E1%BB%9Di-s%E1%BB%B1'],
    ['decomposed letters', `https://thvl.vn/${'thời'.normalize('NFD')}`, 'https://thvl.vn/th%E1%BB%9Di'],
    ['needless encoding', 'https://sonn.example.vn/%74in%2D1', 'https://sonn.example.vn/tin-1'],
    ['small hex digits', 'https://sonn.example.vn/a%2fb', 'https://sonn.example.vn/a%2Fb'],
    ['bytes that are not UTF-8', 'https://sonn.example.vn/tin%e9', 'https://sonn.example.vn/tin%E9'],
    ['case of a path', 'https://sonn.example.vn/Tin/Bai-1', 'https://sonn.example.vn/Tin/Bai-1'],
    ['case of an .aspx path', 'https://sonn.example.vn/Tin/Bai.ASPX', 'https://sonn.example.vn/tin/bai.aspx'],
    [
      'case in a Trang library',
      'https://sonn.example.vn/Trang/Bai-1.html',
      'https://sonn.example.vn/trang/bai-1.html',
    ],
    [
      'case of a value',
      'https://sonn.example.vn/a.aspx?Url=%2FTin.htm',
      'https://sonn.example.vn/a.aspx?url=/Tin.htm',
    ],
    ['spaces in a value', 'https://sonn.example.vn/a?q=x+y', 'https://sonn.example.vn/a?q=x%20y'],
    ['empty values', 'https://sonn.example.vn/a?d=&p=4', 'https://sonn.example.vn/a?p=4'],
    ['bare names', 'https://sonn.example.vn/a?27065', 'https://sonn.example.vn/a?27065'],
    ['order', 'https://sonn.example.vn/?tc=871&k=1&b=2', 'https://sonn.example.vn/?b=2&k=1&tc=871'],
    ['order of repeated names', 'https://sonn.example.vn/?a=2&a=1&a=2', 'https://sonn.example.vn/?a=2&a=1'],
    ['ampersand of HTML', 'https://sonn.example.vn/?a=1&amp;b=2', 'https://sonn.example.vn/?a=1&b=2'],
  ])('%s', (_, given, expected) => {
    expect(canonicalUrl(given)).toBe(expected);
  });

  it.each([
    '',
    'tin-1.aspx',
    '/tin-1',
    'sonn.example.vn/tin',
    'javascript:void(0)',
    'mailto:a@b.vn',
    'https://',
  ])('refuses “%s” by name', (given) => {
    expect(() => canonicalUrl(given)).toThrow(TypeError);
    expect(() => canonicalUrl(given)).toThrow(/^Not an http\(s\) address: /);
  });
});

describe('one article under several addresses', () => {
  it.each([
    [
      'SharePoint: port',
      `${MOJ}?ItemID=542`,
      'http://moj.gov.vn:443/cchc/tintuc/Pages/tin-tuc.aspx?ItemID=542',
    ],
    ['SharePoint: page', `${MOJ}?ItemID=542`, `${MOJ}?ItemID=542&page=3`],
    ['SharePoint: case', `${MOJ}?ItemID=542`, `${MOJ.toLowerCase()}?itemid=542`],
    [
      'SharePoint: ribbon',
      `${MOJ}?ItemID=542`,
      `${MOJ}?ItemID=542&InitialTabId=Ribbon%2ERead&VisibilityContext=WSSTabPersistence`,
    ],
    ['SharePoint: dialog', `${MOJ}?ItemID=542`, `${MOJ}?ItemID=542&IsDlg=1&Source=%2Fcchc`],
    [
      'SharePoint: list item view',
      'https://thutuchanhchinh.vn/noidung/tintuc/Lists/NghienCuuTraoDoi/View_Detail.aspx?ItemID=70',
      'http://www.thutuchanhchinh.vn/noidung/tintuc/lists/nghiencuutraodoi/view_detail.aspx?itemid=70',
    ],
    [
      'SharePoint: display form',
      'https://thanhtratinh.tayninh.gov.vn/Lists/ThongBao/DispForm.aspx?ID=27',
      'https://thanhtratinh.tayninh.gov.vn/lists/thongbao/dispform.aspx?id=27&ContentTypeId=0x01&RootFolder=*',
    ],
    [
      'SharePoint: slug in the library',
      'https://xasonlinh.hatinh.gov.vn/portal/pages/2023-01-30/Bai-viet-468686.aspx',
      'http://xasonlinh.hatinh.gov.vn/portal/Pages/2023-01-30/bai-viet-468686.aspx?utm_source=zalo',
    ],
    [
      'SharePoint: .html in the library',
      'https://quangngai.gov.vn/vi/Pages/qnp-tin-qnpnd-8923-qnpnc-7.html',
      'https://quangngai.gov.vn/vi/pages/qnp-tin-qnpnd-8923-qnpnc-7.html#top',
    ],
    [
      'SharePoint: category beside the item',
      'https://xuanloc.dongnai.gov.vn/Pages/newsdetail.aspx?NewsId=10902&CatId=101',
      'https://xuanloc.dongnai.gov.vn/Pages/newsdetail.aspx?NewsId=10902',
    ],
    [
      'SharePoint: idcm beside idTin',
      'https://fdi.mof.gov.vn/Pages/chitiettin.aspx?idTin=185&idcm=9',
      'https://fdi.mof.gov.vn/Pages/chitiettin.aspx?idTin=185&idcm=12',
    ],
    [
      'SharePoint: a filter left unset',
      'http://nnptnt.vinhphuc.gov.vn/pages/trong-trot.aspx?Page=2',
      'http://nnptnt.vinhphuc.gov.vn/pages/trong-trot.aspx?date=&chkNgayDang=False&EventID=0&Page=2',
    ],
    [
      'Liferay: redirect',
      'https://hochiminhcity.gov.vn/web/vi/-/cai-cach',
      'https://hochiminhcity.gov.vn/web/vi/-/cai-cach?redirect=%2Fweb%2Fvi%2Ftrang-chu&inheritRedirect=true',
    ],
    ['Liferay: layout', `${LIFERAY}/id/3444352`, `${LIFERAY}/id/3444352?plidlayout=3502`],
    [
      'Liferay: portlet state',
      `${LIFERAY}/bai`,
      `${LIFERAY}/bai?p_p_id=101_INSTANCE_x&p_p_state=normal&p_p_lifecycle=0&_101_INSTANCE_x_viewMode=view&_101_INSTANCE_x_redirect=%2F`,
    ],
    [
      'Liferay: details',
      'https://bacninh.gov.vn/news/-/details/20182/bai-42322197',
      'https://bacninh.gov.vn/news/-/details/20182/bai-42322197;jsessionid=9F.node1?p_auth=x',
    ],
    [
      'Huế: two menus',
      'https://snnptnt.thuathienhue.gov.vn/?cn=198&gd=7&tc=22782',
      'https://snnptnt.thuathienhue.gov.vn/?cn=28&gd=1&tc=22782',
    ],
    [
      'WebCenter: ADF state',
      'https://queson.quangnam.gov.vn/webcenter/portal/queson/pages_tin-tuc/chi-tiet?dDocName=PORTAL353912',
      'https://queson.quangnam.gov.vn/webcenter/portal/queson/pages_tin-tuc/chi-tiet?dDocName=PORTAL353912&_afrLoop=604&_adf.ctrl-state=x_1#@?_afrLoop=6',
    ],
    [
      'ASP.NET: case',
      'https://vpubnd.kontum.gov.vn/NewsDetail.aspx?id=3274',
      'http://vpubnd.kontum.gov.vn/newsdetail.aspx?ID=3274',
    ],
    [
      'ASP.NET: session in the path',
      'https://vpubnd.kontum.gov.vn/NewsDetail.aspx?id=3274',
      'https://vpubnd.kontum.gov.vn/(S(k3jx2vasf5v0cz45v0bqjm55))/NewsDetail.aspx?id=3274',
    ],
    [
      'ASP.NET: session and form in the path',
      'https://vpubnd.kontum.gov.vn/NewsDetail.aspx?id=3274',
      'https://vpubnd.kontum.gov.vn/(X(1)F(a-B_1)S(zjx2vasf5v0cz45v0bqjm551))/NewsDetail.aspx?id=3274&AspxAutoDetectCookieSupport=1',
    ],
    [
      'ASP.NET: encoded sign',
      'https://tanky.tuky.haiduong.gov.vn/Article/EXa5WfP9HvI@/9222.html',
      'https://tanky.tuky.haiduong.gov.vn/Article/EXa5WfP9HvI%40/9222.html',
    ],
    [
      'NukeViet: tracking',
      'https://longthuy.phuoclong.binhphuoc.gov.vn/vi/news/chi-dao-dieu-hanh/bai-109.html',
      'https://longthuy.phuoclong.binhphuoc.gov.vn/vi/news/chi-dao-dieu-hanh/bai-109.html?fbclid=Iw&zarsrc=30&gidzl=a',
    ],
    [
      'NukeViet: view to save',
      'https://tuphaptamky.gov.vn/2014/news/cchc/bai-183.html',
      'https://tuphaptamky.gov.vn/2014/news/savefile/cchc/bai-183.html',
    ],
    [
      'NukeViet: view to print',
      'https://so.example.vn/vi/news/thong-bao/bai-74.html',
      'https://so.example.vn/vi/news/print/thong-bao/bai-74.html',
    ],
    [
      'Liferay: view to print',
      'https://so.example.vn/web/guest/-/cai-cach',
      'https://so.example.vn/web/guest/-/cai-cach/pop_up?_101_INSTANCE_a_viewMode=print',
    ],
    [
      'WebCenter: columns around it',
      'https://so.example.vn/webcenter/portal/so/chi-tiet?dDocName=PORTAL1',
      'https://so.example.vn/webcenter/portal/so/chi-tiet?dDocName=PORTAL1&leftWidth=20%25&rightWidth=0%25&centerWidth=80%25&showFooter=false&showHeader=false&wc.contextURL=%2Fspaces%2Fso',
    ],
    [
      'DotNetNuke: skin to print',
      'https://so.example.vn/Default.aspx?TabID=17&articleid=5',
      'https://so.example.vn/Default.aspx?TabID=17&articleid=5&dnnprintmode=true&SkinSrc=%5BG%5DSkins%2FPrint&ContainerSrc=%5BG%5DContainers%2FNone',
    ],
    [
      'Đà Nẵng: category',
      'https://noivu.danang.gov.vn/chi-tiet?dinhdanh=13101&cat=1003',
      'https://noivu.danang.gov.vn/chi-tiet?dinhdanh=13101',
    ],
    [
      'shared on a telephone',
      'https://so.example.vn/bai-74.html',
      'https://so.example.vn/bai-74.html?sfnsn=mo&igsh=1&srsltid=A&fb_comment_id=2',
    ],
    ['slashes twice', 'https://so.example.vn/tin-tuc/bai-1', 'https://so.example.vn//tin-tuc//bai-1'],
    [
      'Joomla: menu and category beside the number',
      'https://so.example.vn/index.php?option=com_content&view=article&id=2400',
      'https://so.example.vn/index.php?option=com_content&view=article&id=2400&catid=12&Itemid=101',
    ],
    [
      'Joomla: print view',
      'https://sotinh.example.vn/index.php/tin/2780-bai',
      'https://sotinh.example.vn/index.php/tin/2780-bai?tmpl=component&print=1&layout=default&page=',
    ],
  ])('%s', (_, a, b) => {
    expect(canonicalUrl(b)).toBe(canonicalUrl(a));
  });
});

describe('different articles', () => {
  it.each([
    ['SharePoint: ItemID', `${MOJ}?ItemID=542`, `${MOJ}?ItemID=543`],
    [
      'Joomla: menus without a number',
      'https://so.example.vn/index.php?option=com_content&view=featured&Itemid=101',
      'https://so.example.vn/index.php?option=com_content&view=featured&Itemid=102',
    ],
    [
      'a form with an option and a number of its own',
      'https://so.example.vn/Default.aspx?option=detail&id=3&catid=77',
      'https://so.example.vn/Default.aspx?option=detail&id=3&catid=78',
    ],
    [
      'a page about printing and the page above it',
      'https://so.example.vn/dich-vu/print/gioi-thieu',
      'https://so.example.vn/dich-vu/gioi-thieu',
    ],
    ['SharePoint: article and its listing', `${MOJ}?ItemID=542`, MOJ],
    ['SharePoint: pages of a listing', `${MOJ}?Page=2`, `${MOJ}?Page=3`],
    ['SharePoint: pages where no item is chosen', `${MOJ}?ItemID=0&Page=2`, `${MOJ}?ItemID=0&Page=3`],
    [
      'SharePoint: the list that ItemID counts in',
      'https://yenbai.gov.vn/Pages/chi-tiet-tin-tuc.aspx?ItemID=1060&l=Tinhoatdong',
      'https://yenbai.gov.vn/Pages/chi-tiet-tin-tuc.aspx?ItemID=1060&l=Thongbao',
    ],
    [
      'SharePoint: display forms of two lists',
      'https://thanhtratinh.tayninh.gov.vn/Lists/ThongBao/DispForm.aspx?ID=27',
      'https://thanhtratinh.tayninh.gov.vn/Lists/TinTuc/DispForm.aspx?ID=27',
    ],
    [
      'SharePoint: threads of a discussion, which their folder names',
      'https://so.gov.vn/Lists/HoiDap/Flat.aspx?RootFolder=%2FLists%2FHoiDap%2FCau%20hoi%201&FolderCTID=0x01',
      'https://so.gov.vn/Lists/HoiDap/Flat.aspx?RootFolder=%2FLists%2FHoiDap%2FCau%20hoi%202&FolderCTID=0x01',
    ],
    [
      'SharePoint: address as a value',
      'https://bvhttdl.gov.vn/Pages/chi-tiet.aspx?url=%2Ftin-1.htm',
      'https://bvhttdl.gov.vn/Pages/chi-tiet.aspx?url=%2Ftin-2.htm',
    ],
    [
      'Liferay: namespaced id',
      'https://ttt.bacninh.gov.vn/tin?p_p_id=X&_X_id=35638',
      'https://ttt.bacninh.gov.vn/tin?p_p_id=X&_X_id=35639',
    ],
    [
      'Liferay: page of a listing',
      'https://a.gov.vn/tin?p_p_id=X&_X_cur=1',
      'https://a.gov.vn/tin?p_p_id=X&_X_cur=2',
    ],
    [
      'Huế: tc',
      'https://snnptnt.thuathienhue.gov.vn/?cn=28&gd=1&tc=22782',
      'https://snnptnt.thuathienhue.gov.vn/?cn=28&gd=1&tc=22783',
    ],
    [
      'Huế: two menus',
      'https://snnptnt.thuathienhue.gov.vn/?cn=28&gd=1',
      'https://snnptnt.thuathienhue.gov.vn/?cn=198&gd=1',
    ],
    [
      'ASP.NET: unknown name',
      'https://a.gov.vn/chitiet.aspx?iThuTuc=14337',
      'https://a.gov.vn/chitiet.aspx?iThuTuc=14338',
    ],
    [
      'what follows a session',
      'https://a.gov.vn/tin;jsessionid=5;id=6',
      'https://a.gov.vn/tin;jsessionid=5;id=7',
    ],
    ['case of a value', 'https://a.gov.vn/a.aspx?k=Ab', 'https://a.gov.vn/a.aspx?k=aB'],
    ['case of a path', 'https://a.gov.vn/Article/EXa5@/1', 'https://a.gov.vn/Article/eXa5@/1'],
    ['zero page', 'https://a.gov.vn/tin?page=0', 'https://a.gov.vn/tin'],
    ['slash inside a segment', 'https://a.gov.vn/a%2Fb', 'https://a.gov.vn/a/b'],
    ['two ports', 'http://localhost:8788/a', 'http://localhost:8789/a'],
  ])('%s', (_, a, b) => {
    expect(canonicalUrl(b)).not.toBe(canonicalUrl(a));
  });
});
