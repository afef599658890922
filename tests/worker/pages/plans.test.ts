// /ke-hoach and /hoat-dong: read by everyone, filled in by reporters, without a script; nothing typed is lost.
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { localDate } from '#shared/local-date';
import { ACTIVITY, ESTIMATE, ID, PLAN, RULE, target } from '../../fixtures/given-plans.ts';
import { call, registerPortals, tokenOf, UNIT } from '../client.ts';
import { aPlan, FLOOR_80, FLOOR_90, norm } from '../plans.ts';
import { store, stored } from '../stored.ts';
import { signedIn } from './browser.ts';
import { formOf, text } from './forms.ts';

let token: string;
let browser: Awaited<ReturnType<typeof signedIn>>;

beforeEach(async () => {
  await registerPortals();
  token = await tokenOf('reporter');
  browser = await signedIn(token);
});

/** Opens a page, fills in a form of it and sends it. */
async function fill(path: string, what: string, given: Record<string, string | string[]>) {
  const { html } = await browser.open(path);
  return browser.post(path, { ...formOf(html, what), ...given });
}

const DOCUMENT = {
  number: PLAN.number,
  issuedOn: PLAN.issuedOn,
  issuer: PLAN.issuer,
  title: PLAN.title,
  year: '2023',
};

describe('a plan', () => {
  it('is entered, given a target, and shows its progress and score with the arithmetic', async () => {
    const saved = await fill('/ke-hoach?nam=2023', 'plan', { ...DOCUMENT, rule: FLOOR_90 });
    expect([saved.status, saved.path]).toEqual([200, expect.stringContaining('/ke-hoach?id=')]);
    expect(text(saved.html)).toContain('Chưa có chỉ tiêu nào');
    await store(Array.from({ length: 152 }, () => stored({ publishedOn: '2023-03-04' })));
    const shown = await fill(saved.path, 'target', { amount: '160' });
    for (const said of [
      'Kế hoạch 07/KH-SNN',
      'Ban hành ngày 30/01/2023',
      '152/160 (95%) tin, bài',
      '152/160 = 95% → 95% × 1 = 0,95 điểm',
      'Tất cả đơn vị · 160 cả kỳ · 01/01/2023 – 31/12/2023',
      'Thiếu 8',
    ])
      expect(text(shown.html)).toContain(said);
    expect(text((await browser.open('/ke-hoach?nam=2023')).html)).toContain('152/160 (95%) 0,95/1');
  });

  it('is shown for the days that are asked for, for its own year without any', async () => {
    await aPlan(token, {}, norm());
    expect(text((await browser.open(`/ke-hoach?id=${ID}`)).html)).toContain('2 mỗi tháng');
    const { html } = await browser.open(`/ke-hoach?id=${ID}&tu=2023-01-01&den=2023-03-31`);
    expect(text(html)).toContain('Tiến độ 01/01/2023 – 31/03/2023');
    expect(text(html)).toContain('Sở NN&amp;PTNT · 2 mỗi tháng · 01/01/2023 – 31/12/2023 0/6 0% Chưa có');
  });

  it('is changed and removed by its forms', async () => {
    const [id = ''] = await aPlan(token, { rule: FLOOR_80 }, target());
    const path = `/ke-hoach?id=${ID}&nam=2023`;
    const changed = await fill(path, 'plan', { title: 'Kế hoạch khác', 'lapse.cham': '2' });
    expect(text(changed.html)).toContain('Kế hoạch khác');
    expect(text(changed.html)).toContain('− 2 × 0,25 (báo cáo chậm)');
    const less = await fill(`${path}&chi-tieu=${id}`, 'target', { amount: '170' });
    expect(text(less.html)).toContain('0/170');
    const none = await fill(`${path}&chi-tieu=${id}`, 'target', { status: 'removed' });
    expect(text(none.html)).toContain('Chưa có chỉ tiêu nào');
    const gone = await fill(path, 'plan', { status: 'removed' });
    expect([gone.path, text(gone.html)]).toEqual([
      '/ke-hoach?nam=2023',
      expect.stringContaining('chưa có kế hoạch nào'),
    ]);
    expect((await browser.open(path)).status).toBe(404);
  });

  it('gets one target for each unit that is ticked, and once however often it is sent', async () => {
    await aPlan(token, {});
    const path = `/ke-hoach?id=${ID}&nam=2023`;
    const { html } = await browser.open(path);
    const form = { ...formOf(html, 'target'), amount: '2', pace: 'month', unit: [UNIT.id] };
    await browser.post(path, form);
    await browser.post(path, form);
    const { targets } = await call('targets', { token });
    expect(targets.map(({ unit, pace, amount }) => [unit, pace, amount])).toEqual([[UNIT.id, 'month', 2]]);
  });

  it('that is refused is shown again with what was typed, and why', async () => {
    const refused = await fill('/ke-hoach?nam=2023', 'plan', {
      ...DOCUMENT,
      title: 'Kế hoạch <b>“mới”</b>',
      year: '1999',
    });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('role="alert">Năm phải từ 2000 đến 2100.');
    expect(refused.html).toContain('value="Kế hoạch &lt;b&gt;“mới”&lt;/b&gt;"');
    expect(refused.html).toMatch(/name="year"[^>]*aria-invalid="true"/);
    expect((await call('plans', { token })).plans).toEqual([]);
  });

  it('is not taken for something else where the form says what nobody knows', async () => {
    const given = { ...ACTIVITY, do: 'hoat-dong', id: ID, quantity: '2', version: '0' };
    const refused = await browser.post('/ke-hoach', given);
    expect(refused.status).toBe(400);
    expect((await call('activities', { token })).activities).toEqual([]);
  });

  it('keeps what is counted to its rule: another one does not take it in silence', async () => {
    await aPlan(token, { rule: FLOOR_80 }, target());
    const path = `/ke-hoach?id=${ID}&nam=2023`;
    const refused = await fill(path, 'plan', { rule: FLOOR_90, 'lapse.cham': '2' });
    expect(refused.status).toBe(422);
    expect(text(refused.html)).toContain(
      'không có trong quy tắc của kế hoạch: “cham”. Không có mã nào dùng được.',
    );
    expect(refused.html).toMatch(/name="lapse.cham"[^>]*value="2"[^>]*aria-invalid="true"/);
    const taken = await browser.post(path, {
      ...formOf(refused.html, 'plan'),
      rule: FLOOR_90,
      'lapse.cham': '',
    });
    expect(taken.status).toBe(200);
  });

  it('is told to be changed by somebody else, and what was typed stays', async () => {
    await aPlan(token, {});
    const path = `/ke-hoach?id=${ID}&nam=2023`;
    const { html } = await browser.open(path);
    await call('putPlan', {
      token,
      parameters: { id: ID },
      body: { ...PLAN, title: 'Của người khác', version: 1 },
    });
    const refused = await browser.post(path, { ...formOf(html, 'plan'), title: 'Của tôi' });
    expect(refused.status).toBe(409);
    expect(text(refused.html)).toContain('đã được người khác thay đổi');
    expect(refused.html).toContain('value="Của tôi"');
  });
});

describe('rules and estimates', () => {
  it('stand below the plans, in words', async () => {
    const shown = text((await browser.open('/ke-hoach')).html);
    expect(shown).toContain('từ 100%: 1 điểm; từ 90% đến dưới 100%: tỷ lệ × 1 điểm; dưới 90%: 0 điểm');
    expect(shown).toContain('mỗi lần báo cáo chậm trừ 0,25 điểm');
    expect(shown).toContain('Chưa ai nhập.');
  });

  it('a rule keeps all that its form was opened with', async () => {
    const find = async (id: string) => (await call('rules', { token })).rules.find((rule) => rule.id === id);
    for (const id of [FLOOR_90, FLOOR_80]) {
      const before = await find(id);
      await fill(`/ke-hoach?quy-tac=${id}`, 'rule', { name: 'Tên khác' });
      expect(await find(id)).toEqual({
        ...before,
        name: 'Tên khác',
        version: 2,
        changedAt: expect.any(String),
        changedBy: expect.anything(),
      });
    }
  });

  it('a floor is changed, and a rule that leaves a gap is refused', async () => {
    const path = `/ke-hoach?quy-tac=${FLOOR_80}`;
    const bands = {
      'band.from': ['0', '85', '100'],
      'band.below': ['80', '100', ''],
      'band.points': ['0', '', '1'],
    };
    const refused = await fill(path, 'rule', bands);
    expect(text(refused.html)).toContain('Các khoảng của quy tắc phải nối liền nhau');
    expect(refused.html).toMatch(/name="band.from"[^>]*value="85"/);
    await fill(path, 'rule', { ...bands, 'band.below': ['85', '100', ''] });
    expect(text((await browser.open('/ke-hoach')).html)).toContain('dưới 85%: 0 điểm');
  });

  it('a rule is added', async () => {
    await fill('/ke-hoach?quy-tac=moi', 'rule', {
      name: RULE.name,
      most: '2,5',
      'band.from': ['0', ''],
      'band.below': ['', ''],
      'band.points': ['', ''],
    });
    expect(text((await browser.open('/ke-hoach')).html)).toContain('từ 0%: tỷ lệ × 2,5 điểm');
  });

  it('an estimate names who entered it and when', async () => {
    const saved = await fill('/ke-hoach?nam=2023', 'estimate', {
      count: String(ESTIMATE.count),
      unit: UNIT.id,
    });
    expect(saved.path).toBe('/ke-hoach?nam=2023');
    const today = localDate(Date.now()).split('-').reverse().join('/');
    expect(text(saved.html)).toContain(`Sở NN&amp;PTNT: 180 tin, bài ước: Thử reporter, ${today}`);
  });
});

describe('activities', () => {
  const TALK = { kind: 'toa-dam', from: '2023-05-04', quantity: '2' };
  const path = '/hoat-dong?tu=2023-01-01&den=2023-12-31';

  it('teach the next step while there are none', async () => {
    expect(text((await browser.open('/hoat-dong')).html)).toContain('nhập ở dưới kèm minh chứng');
  });

  it('are entered, added up, changed and removed', async () => {
    await fill(path, 'activity', { ...TALK, people: '40', evidence: 'https://so.example.vn/anh' });
    const shown = await fill(path, 'activity', { ...TALK, quantity: '3', topic: 'Dịch vụ công' });
    expect(text(shown.html)).toContain('Tọa đàm 5 cuộc 2 1');
    expect(text(shown.html)).toContain('Tọa đàm: 2 cuộc · 40 người');
    expect(shown.html).toContain(
      '<a class="break" href="https://so.example.vn/anh" rel="noopener noreferrer">',
    );
    const { activities } = await call('activities', { token });
    const id = activities.find(({ topic }) => topic !== null)?.id ?? '';
    const changed = await fill(`${path}&sua=${id}`, 'activity', { quantity: '4' });
    expect(text(changed.html)).toContain('Tọa đàm 6 cuộc 2 1');
    const removed = await fill(`${path}&sua=${id}`, 'activity', { status: 'removed' });
    expect(text(removed.html)).toContain('Tọa đàm 2 cuộc 1 1');
    expect(
      (await env.DB.prepare(`SELECT what FROM audit WHERE subject = ?1 ORDER BY n`).bind(id).all()).results,
    ).toEqual([{ what: 'activity.added' }, { what: 'activity.changed' }, { what: 'activity.removed' }]);
  });

  it('never become a link that is no web address', async () => {
    const shown = await fill(path, 'activity', { ...TALK, evidence: 'javascript:alert(1)' });
    expect(shown.html).not.toContain('href="javascript');
    expect(text(shown.html)).toContain('javascript:alert(1)');
  });

  it('are shown by kind and unit', async () => {
    await call('putActivity', { token, parameters: { id: ID }, body: ACTIVITY });
    expect(text((await browser.open(`${path}&loai=pano`)).html)).toContain('Chưa có hoạt động nào');
    expect(text((await browser.open(`${path}&loai=toa-dam`)).html)).toContain('Tọa đàm 2 cuộc');
    expect(text((await browser.open(`${path}&don-vi=${UNIT.id}`)).html)).toContain('Chưa có hoạt động nào');
  });

  it('are not entered for a day to come', async () => {
    const refused = await fill(path, 'activity', { ...TALK, from: '2090-01-01' });
    expect([refused.status, text(refused.html)]).toEqual([
      422,
      expect.stringContaining('Ngày ở sau hôm nay'),
    ]);
  });
});

describe('a viewer', () => {
  it.each([
    '/ke-hoach',
    '/hoat-dong',
    `/ke-hoach?id=${ID}`,
  ])('reads %s and finds no form that writes', async (path) => {
    await aPlan(token, {}, target());
    const viewer = await signedIn(await tokenOf('viewer'));
    const { status, html } = await viewer.open(path);
    expect(status).toBe(200);
    expect(html).not.toContain('name="do"');
  });

  it('writes nothing, and is told so', async () => {
    const viewer = await signedIn(await tokenOf('viewer'));
    const { html } = await browser.open('/ke-hoach?nam=2023');
    const told = await viewer.post('/ke-hoach?nam=2023', { ...formOf(html, 'plan'), ...DOCUMENT });
    expect([told.status, text(told.html)]).toEqual([
      403,
      expect.stringContaining('Vai trò của bạn không được làm việc này'),
    ]);
    expect((await call('plans', { token })).plans).toEqual([]);
  });
});

it('comes in English for whoever asks', async () => {
  await aPlan(token, { rule: FLOOR_90 }, target(), norm());
  await call('putActivity', { token, parameters: { id: ID }, body: ACTIVITY });
  await browser.post('/ngon-ngu', { language: 'en', den: '/ke-hoach' });
  expect(text((await browser.open('/ke-hoach?nam=2023')).html)).toContain('Communication plans of 2023');
  expect(text((await browser.open(`/ke-hoach?id=${ID}`)).html)).toContain('None yet');
  expect(text((await browser.open('/hoat-dong?tu=2023-01-01&den=2023-12-31')).html)).toContain(
    'Activities other than articles',
  );
});
