// A ledger that leaves something in every queue of the review desk, and a sample that two people have classified.
import { routes } from '#shared/api';
import { sampleAddress } from '#shared/api/pages';
import type { Content } from '#shared/taxonomy';
import { uuidv7 } from '#shared/uuid';
import { articles } from '../portal/catalogue.ts';
import { enterSeen } from './demo-ledger.ts';
import type { Stage } from './stage.ts';

const SEEN = 40;
const CODERS = ['Nguyễn Thị Gắn', 'Lê Thị Biên Tập'] as const;
const LONG = {
  title:
    'Đẩy mạnh CẢI CÁCH HÀNH CHÍNH, rút ngắn thời gian giải quyết thủ tục tại bộ phận một cửa huyện Lý Nhân',
  publishedOn: '2023-05-20',
  section: 'Tin hoạt động',
  summary:
    'Sáng 20/5, Sở tổ chức hội nghị đánh giá công tác cải cách hành chính 5 tháng đầu năm; nhiều thủ tục được rút ngắn thời gian giải quyết từ 15 ngày xuống còn 7 ngày làm việc.',
};

type Place = { portal: string; url: string };

async function placesOf(stage: Stage): Promise<Place[]> {
  const { results } = await stage.query('SELECT portal_id AS portal, url FROM article ORDER BY id');
  return results as Place[];
}

const act = (kind: string, article: object, more: object = {}) => ({
  id: uuidv7(),
  kind,
  decidedAt: new Date().toISOString(),
  article,
  ...more,
});

/** A person who classifies: their token and id. */
async function coder(stage: Stage, name: string): Promise<{ token: string; id: string }> {
  const token = await stage.token('tagger');
  const me = routes.me.answer.parse(await stage.api(routes.me.path, token));
  await stage.query('UPDATE person SET name = ?1 WHERE id = ?2', name, me.person.id);
  return { token, id: me.person.id };
}

/** Answers as a person does on the page; every fifth article the second person reads otherwise. */
async function classify(stage: Stage, sample: string, { token }: { token: string }, second: boolean) {
  const { results } = await stage.query(
    'SELECT article_id AS id FROM sample_article WHERE sample_id = ?1 ORDER BY position',
    sample,
  );
  const contents: Content[] = ['2', '0', '6', 'none', '2'];
  for (const [place, { id }] of results.entries()) {
    const content = contents[(place + Number(second && place % 5 === 0)) % contents.length];
    const response = await fetch(stage.directUrl + sampleAddress(sample), {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, Accept: 'application/json' },
      body: new URLSearchParams({
        id: uuidv7(),
        item: JSON.stringify({ id, portal: '', url: '' }),
        choice: `tag:${content}`,
      }),
    });
    if (response.status !== 200) throw new Error(`not answered: ${await response.text()}`);
  }
}

async function drawSample(stage: Stage, token: string): Promise<string> {
  const [first, second] = [await coder(stage, CODERS[0]), await coder(stage, CODERS[1])];
  const id = uuidv7();
  const wanted = { id, name: 'Mẫu kiểm tra năm 2023', from: '2023-01-01', to: '2023-12-31' };
  const more = { size: 20, seed: 20231025, coders: [first.id, second.id] };
  await stage.api(routes.createSample.path, token, { ...wanted, ...more });
  await classify(stage, id, first, false);
  await classify(stage, id, second, true);
  return id;
}

/** Enters it all; gives the id of the sample. */
export async function enterReview(stage: Stage): Promise<string> {
  await enterSeen(stage, articles.slice(0, SEEN));
  const [one, two, editor] = [
    await stage.token('tagger'),
    await stage.token('tagger'),
    await stage.token('editor'),
  ];
  const places = await placesOf(stage);
  const elsewhere = (item: number): Place => ({
    portal: places[0]?.portal ?? '',
    url: (places[0]?.url ?? '').replace(/ItemID=\d+/, `ItemID=${900000 + item}`),
  });
  const post = (token: string, actions: object[]) => stage.api(routes.actions.path, token, { actions });
  await post(
    one,
    places.slice(0, 3).map((place) => act('tag', place, { tag: { content: '2', form: 'tin' } })),
  );
  await post(
    two,
    places.slice(0, 3).map((place) => act('tag', place, { tag: { content: '6' } })),
  );
  await post(
    editor,
    [1, 2].map((item) => act('seen', { ...elsewhere(item), ...LONG })),
  );
  await post(
    editor,
    [3, 4].map((item) =>
      act(
        'tag',
        { ...elsewhere(item), title: `Niêm yết bộ thủ tục hành chính số ${item}` },
        { tag: { content: '2' } },
      ),
    ),
  );
  await stage.api(routes.links.path, editor, {
    checks: places.slice(4, 7).map((place) => ({ ...place, status: 'dead', checkedOn: '2023-11-02' })),
  });
  await stage.api(routes.freeze.path, editor, {
    id: uuidv7(),
    name: 'Báo cáo CCHC năm 2023',
    period: 'c-year-2023',
  });
  await post(
    editor,
    places.slice(8, 11).map((place) => act('tag', place, { tag: { content: '0' } })),
  );
  return drawSample(stage, editor);
}
