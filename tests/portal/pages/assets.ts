// The stylesheet, the script and the pictures of the demo portals.

export const STYLESHEET = `
body { margin: 0; background: #e9eee4; color: #222; font: 14px/1.5 Arial, 'Liberation Sans', sans-serif; }
a { color: #14532d; text-decoration: none; }
a:hover { color: #b45309; text-decoration: underline; }
#s4-workspace { width: 1000px; margin: 0 auto; background: #fff; box-shadow: 0 0 6px #9aa893; }
.ms-SkiptoNavigation, .ms-SkiptoMainContent { position: absolute; left: -5000px; }
.ms-SkiptoNavigation:focus, .ms-SkiptoMainContent:focus { left: 8px; background: #fff; padding: 4px; }
#banner { display: flex; align-items: center; gap: 18px; height: 120px; padding: 0 24px; color: #fff;
  background: linear-gradient(100deg, #14532d, #2f7d32 55%, #9bbf4d); }
#banner.tinh { background: linear-gradient(100deg, #8b1a1a, #c62828 60%, #e6a23c); }
#banner svg { flex: none; }
#banner .co-quan { font-size: 14px; text-transform: uppercase; letter-spacing: .5px; margin: 0; font-weight: normal; }
#banner .ten { font-size: 24px; font-weight: bold; text-transform: uppercase; margin: 2px 0 0; color: #ffe9a8;
  text-shadow: 0 1px 2px #0006; }
#menu { background: #0f3f22; overflow: hidden; margin: 0; padding: 0 8px; list-style: none; }
#banner.tinh + #menu { background: #6d1414; }
#menu li { float: left; }
#menu a { display: block; padding: 9px 8px; color: #fff; font-size: 12.5px; font-weight: bold; }
#menu a:hover { background: #2f7d32; text-decoration: none; }
.thanh-ngay { background: #f3f6ee; border-bottom: 1px solid #cfd9c4; padding: 5px 16px; font-size: 12px; color: #555;
  display: flex; justify-content: space-between; }
.khung { display: flex; gap: 16px; padding: 14px 16px; align-items: flex-start; }
.noi-dung { flex: 1; min-width: 0; }
.cot { flex: none; width: 230px; }
.hop { border: 1px solid #cfd9c4; margin-bottom: 14px; }
.hop > h2, .hop > .tieu-de-hop { margin: 0; padding: 6px 10px; background: #2f7d32; color: #fff; font-size: 13px;
  text-transform: uppercase; font-weight: bold; }
.hop ul { margin: 0; padding: 8px 10px 8px 24px; font-size: 13px; }
.hop li { margin-bottom: 6px; }
.sitemap { font-size: 12px; color: #666; border-bottom: 2px solid #2f7d32; padding-bottom: 6px; margin-bottom: 12px; }
.news-detail h1, .news-detail h2.tieude { font-size: 22px; line-height: 1.35; color: #14532d; margin: 6px 0 8px; }
.news-detail #news-title { font-size: 21px; font-weight: bold; color: #14532d; margin: 6px 0; }
.date, .the-loai { font-size: 12px; color: #777; margin: 4px 0; }
.date + .the-loai { margin-left: 10px; }
.cong-cu { float: right; font-size: 12px; }
.cong-cu button { font: inherit; padding: 1px 7px; border: 1px solid #b7c4aa; background: #f3f6ee; cursor: pointer; }
.sapo { font-weight: bold; margin: 10px 0; }
.ms-rtestate-field p { text-align: justify; margin: 0 0 10px; }
.ms-rtestate-field .nguon { text-align: right; }
.anh-bai { display: block; width: 460px; max-width: 100%; margin: 10px auto; }
.news-related { border-top: 1px solid #cfd9c4; margin-top: 18px; padding-top: 8px; font-size: 13px; }
.news-related h3 { margin: 0 0 6px; color: #b45309; font-size: 14px; }
.news-related span { color: #888; }
.danh-sach { list-style: none; margin: 0; padding: 0; }
.danh-sach > li { overflow: hidden; padding: 11px 0; border-bottom: 1px dashed #cfd9c4; }
.danh-sach .anh img { float: left; width: 130px; height: 88px; margin-right: 12px; border: 1px solid #cfd9c4; }
.danh-sach h3 { margin: 0 0 3px; font-size: 15px; line-height: 1.35; }
.danh-sach p { margin: 3px 0 0; font-size: 13px; }
.phan-trang { padding: 14px 0; text-align: center; }
.phan-trang a, .phan-trang b, .phan-trang button { display: inline-block; padding: 3px 10px; margin: 0 2px; font: inherit;
  border: 1px solid #b7c4aa; background: #fff; cursor: pointer; }
.phan-trang b { background: #2f7d32; color: #fff; }
.o-muc { display: grid; margin-top: 16px; grid-template-columns: 1fr 1fr; gap: 14px; }
#chan { background: #0f3f22; color: #dfe9d6; font-size: 12px; padding: 14px 24px; line-height: 1.7; }
`;

/** Paging and sorting in place, text size, print: what the portal's own script does. */
export const SCRIPT = `
(function () {
  var list = document.getElementById('ds-tin');
  var page = 1;
  function load(next) {
    var pages = Number(list.getAttribute('data-so-trang'));
    if (next < 1 || next > pages) return;
    fetch('/sonnptnt/_layouts/15/hang-tin.aspx?Page=' + next)
      .then(function (answer) { return answer.text(); })
      .then(function (rows) {
        page = next;
        list.innerHTML = rows;
        document.getElementById('so-trang').textContent = page + '/' + pages;
      });
  }
  function sort(attribute, sign) {
    var rows = Array.prototype.slice.call(list.children);
    rows.sort(function (a, b) {
      return sign * a.getAttribute(attribute).localeCompare(b.getAttribute(attribute), 'vi');
    });
    rows.forEach(function (row) { list.appendChild(row); });
  }
  var size = 14;
  var actions = {
    'trang-truoc': function () { load(page - 1); },
    'trang-sau': function () { load(page + 1); },
    'xep-tieu-de': function () { sort('data-tieu-de', 1); },
    'xep-moi-nhat': function () { sort('data-ngay', -1); },
    'co-chu-to': function () { size += 1; document.querySelector('.ms-rtestate-field').style.fontSize = size + 'px'; },
    'co-chu-nho': function () { size -= 1; document.querySelector('.ms-rtestate-field').style.fontSize = size + 'px'; },
    'in-bai': function () { window.print(); }
  };
  Object.keys(actions).forEach(function (id) {
    var button = document.getElementById(id);
    if (button) button.addEventListener('click', actions[id]);
  });
})();
`;

/** A page's own style at its worst: undoes everything in the document and covers a corner with the highest layer. */
export const HOSTILE_STYLE = `
*:where(:not(head, head *, script, style)) { all: unset !important; }
html, body, div, p, h1, h2, h3, li, ul, form { display: block !important; margin: 6px 0 !important; }
#noi-troi { position: fixed !important; right: 0 !important; bottom: 0 !important; padding: 14px !important;
  z-index: 2147483647 !important; background: #ff0 !important; color: #c00 !important; font-size: 30px !important; }
`;

/** A picture for an article: fields under a sky whose colours its number decides. */
export function picture(id: number): string {
  const sky = 190 + ((id * 13) % 40);
  const field = 70 + ((id * 29) % 60);
  const sun = 60 + ((id * 41) % 340);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 460 300" width="460" height="300">
<rect width="460" height="300" fill="hsl(${sky} 60% 82%)"/><circle cx="${sun}" cy="70" r="30" fill="#ffe08a"/>
<path d="M0 150q120-50 230 0t230-10v160H0z" fill="hsl(${field} 38% 52%)"/>
<path d="M0 205q150-40 260 0t200-5v100H0z" fill="hsl(${field} 45% 42%)"/>
<path d="M0 300l${120 + (id % 90)}-110 20 0-60 110zM460 300L${300 + (id % 60)} 196l14 0 80 104z" fill="hsl(${field} 40% 60%)"/>
</svg>
`;
}

/** The emblem in the banner: three ears of rice. */
export const EMBLEM = `<svg width="84" height="84" viewBox="0 0 84 84" aria-hidden="true"><circle cx="42" cy="42" r="40" fill="#fff" stroke="#e6c65a" stroke-width="4"/><g stroke="#2f7d32" stroke-width="3" fill="#e0b030"><path d="M42 72V26M42 72Q26 56 24 34M42 72Q58 56 60 34" fill="none"/><ellipse cx="42" cy="22" rx="5" ry="10"/><ellipse cx="23" cy="29" rx="5" ry="9"/><ellipse cx="61" cy="29" rx="5" ry="9"/></g></svg>`;
