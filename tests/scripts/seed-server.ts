// A server with the seed's year in it: the demo's department, its articles tagged through the API, its letterhead and words.
import type { ReportSection } from '#shared/report-text';
import { uuidv7 } from '#shared/uuid';
import { registerDemo } from '../../scripts/demo-portals.mjs';
import { openLocalDatabase, startLocalWorker } from '../../scripts/local-worker.mjs';
import { administration } from '../e2e/administration.ts';
import { viewsOf } from '../portal/addresses.ts';
import { articles, type DemoArticle } from '../portal/catalogue.ts';
import { publishedOn } from '../portal/expected.ts';
import { sectionOf } from '../portal/sections.ts';

const ORIGIN = 'http://localhost:8788';
const BATCH = 100;

const LONG_NAME = 'Sở Nông nghiệp và Phát triển nông thôn';

const LETTERHEAD = {
  parentAuthority: 'UBND tỉnh Hà Nam',
  signCode: 'SNN',
  place: 'Hà Nam',
  issuer: [],
  addressees: ['Ủy ban nhân dân tỉnh Hà Nam (qua Sở Nội vụ)'],
  recipients: ['Như trên', 'Sở Nội vụ', 'Lãnh đạo Sở', 'Lưu: VT, VP'],
  signerTitle: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
  signer: 'Họ và tên',
  nameInSentence: 'Sở Nông nghiệp & PTNT',
  version: 0,
};

/** Words of all lengths and kinds, with capitals that carry two marks. */
const WORDS: Partial<Record<ReportSection, string>> = {
  'I.1': `Thực hiện Kế hoạch số 123/KH-UBND ngày 18/01/2023 của Ủy ban nhân dân tỉnh Hà Nam về tuyên truyền cải cách hành chính năm 2023, ${LONG_NAME} đã ban hành Kế hoạch số 07/KH-SNN ngày 30/01/2023, xác định rõ nội dung, cụ thể hình thức tuyên truyền.`,
  'I.2a':
    'Quán triệt tới các phòng, đơn vị trực thuộc các văn bản chỉ đạo:\n- Kết quả các chỉ số CCHC;\n- BIỂU MẪU, KẾ HOẠCH, NGHỆ AN, KỂ, PHỔ BIẾN.',
  'I.2b': 'Cập nhật, niêm yết công khai thủ tục hành chính trên Trang thông tin điện tử của Sở.',
  II: 'Công tác tuyên truyền được triển khai đồng bộ.',
  III: 'Đề nghị mở các lớp tập huấn về kỹ năng viết tin, bài.',
  IV: '- Tiếp tục tuyên truyền các nội dung về cải cách hành chính.\n- Duy trì chuyên mục cải cách hành chính.',
};

function tagOf(article: DemoArticle) {
  const tag = { content: article.content, form: article.form };
  return {
    id: uuidv7(),
    kind: 'tag',
    decidedAt: '2023-12-31T02:00:00.000Z',
    article: {
      portal: article.portal === 'so' ? 'so-nnptnt' : 'tinh',
      url: ORIGIN + viewsOf(article)[0],
      title: article.title,
      publishedOn: publishedOn(article) ?? undefined,
      section: sectionOf(article.section).name,
      author: article.author,
    },
    tag,
  };
}

/** Starts it in a folder. `get` fetches with a reporter's token. */
export async function seedServer(dataDir: string) {
  const worker = await startLocalWorker({ dataDir, port: 0 });
  const database = await openLocalDatabase({ dataDir });
  await registerDemo(database.db, ORIGIN);
  const admin = administration(database.db);
  await admin.rows('UPDATE unit SET name = ?1 WHERE id = ?2', LONG_NAME, 'so-nnptnt');
  const token = await admin.token('reporter');
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
  const send = async (method: string, path: string, body: unknown) => {
    const response = await fetch(worker.url + path, { method, headers, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return response;
  };
  const counted = articles.filter((article) => !article.traps.includes('withdrawn'));
  for (let start = 0; start < counted.length; start += BATCH)
    await send('POST', '/api/v1/actions', { actions: counted.slice(start, start + BATCH).map(tagOf) });
  await send('PUT', '/api/v1/letterhead', { unit: 'so-nnptnt', ...LETTERHEAD });
  const texts = Object.entries(WORDS).map(([section, body]) => ({ section, body, version: 0 }));
  await send('PUT', '/api/v1/report-texts', { unit: 'so-nnptnt', year: 2023, texts });
  return {
    url: worker.url,
    token,
    get: (path: string) => fetch(worker.url + path, { headers }),
    close: async () => {
      database.close();
      await worker.close();
    },
  };
}
