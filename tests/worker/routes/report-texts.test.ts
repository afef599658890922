// The stored words of reports: nothing is lost when two people write, and what is sent twice is written once.
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { call, LETTERHEAD_GIVEN, refused, registerPortals, tokenOf, UNIT } from '../client.ts';

let token: string;
beforeEach(async () => {
  await registerPortals();
  token = await tokenOf('reporter');
});

const WHOSE = { unit: UNIT.id, year: 2023 };
const text = (section: string, body: string, version = 0) => ({ section, body, version });
const write = (...texts: unknown[]) => call('writeReportTexts', { token, body: { ...WHOSE, texts } });
const read = async (year = 2023) =>
  call('reportTexts', { token, query: { unit: UNIT.id, year: String(year) } });
const bodies = async (year?: number) =>
  Object.fromEntries((await read(year)).texts.map(({ section, body }) => [section, body]));
const audit = async () =>
  (await env.DB.prepare('SELECT what, subject, before, after FROM audit ORDER BY n').all()).results;

describe('words of a report', () => {
  it('are every section, empty until somebody writes', async () => {
    const { texts } = await read();
    expect(texts.map(({ section }) => section)).toEqual([
      ...['subject', 'I.1', 'I.2a', 'I.2b', 'I.3', 'II', 'III', 'IV', 'closing'],
    ]);
    expect(texts.every(({ body, version }) => body === '' && version === 0)).toBe(true);
  });

  it('are kept with who wrote them, and every version before', async () => {
    await write(text('II', 'Một'));
    const { texts } = await write(text('II', 'Hai', 1));
    expect(texts.find(({ section }) => section === 'II')).toMatchObject({ body: 'Hai', version: 2 });
    const query = { unit: UNIT.id, year: '2023', section: 'II' };
    const { versions } = await call('reportTextHistory', { token, query });
    expect(versions.map(({ body, writtenBy }) => [body, writtenBy])).toEqual([
      ['Hai', 'Thử reporter'],
      ['Một', 'Thử reporter'],
    ]);
  });

  it('are written once though they are sent twice', async () => {
    await write(text('II', 'Một'));
    const again = await write(text('II', 'Một'));
    expect(again.texts.find(({ section }) => section === 'II')?.version).toBe(1);
    expect(await audit()).toHaveLength(1);
  });

  it('are refused where one section is given twice', async () => {
    const body = { ...WHOSE, texts: [text('II', 'Một'), text('II', 'Hai')] };
    expect((await refused('writeReportTexts', { token, body })).type).toBe('bad-request');
    expect((await bodies()).II).toBe('');
  });

  it('are not written over what somebody else wrote meanwhile, in no section', async () => {
    await write(text('II', 'Của An'));
    const body = { ...WHOSE, texts: [text('II', 'Của Bình'), text('III', 'Đề xuất')] };
    const fault = await refused('writeReportTexts', { token, body });
    expect([fault.status, fault.type]).toEqual([409, 'text-changed']);
    expect(fault.detail).toContain('II');
    expect(await bodies()).toMatchObject({ II: 'Của An', III: '' });
  });

  it('of two who write at once the first stands, and the other is told', async () => {
    const sent = ['Một', 'Hai', 'Ba'].map((body) =>
      write(text('IV', body)).then(
        () => 'written',
        (error: Error) => error.message,
      ),
    );
    const ends = await Promise.all(sent);
    expect(ends.filter((end) => end === 'written')).toHaveLength(1);
    expect(ends.filter((end) => end.includes('text-changed'))).toHaveLength(2);
  });

  it('are kept in NFC, with line breaks of one kind, without control characters', async () => {
    await write(text('I.1', `\u0001Tie\u0302\u0301ng  \r\n\r\n\r\n- ho\u0300a\t\u0000`.replace('\0', '')));
    expect((await bodies())['I.1']).toBe('Tiếng\n\n- hòa');
  });

  it.each([
    ['an unknown section', { ...WHOSE, texts: [text('V', 'x')] }, 'bad-request'],
    ['a text beyond its length', { ...WHOSE, texts: [text('II', 'x'.repeat(10_001))] }, 'text-too-long'],
    ['half of a pair', { ...WHOSE, texts: [text('II', 'x\uD800')] }, 'bad-text'],
    ['no section', { ...WHOSE, texts: [] }, 'bad-request'],
    ['an unknown unit', { ...WHOSE, unit: 'khong-co', texts: [text('II', 'x')] }, 'unknown-value'],
    ['a year before all years', { unit: UNIT.id, year: 1, texts: [text('II', 'x')] }, 'bad-request'],
  ])('refuse %s and change nothing', async (_, body, type) => {
    expect((await refused('writeReportTexts', { token, body })).type).toBe(type);
    expect(await audit()).toEqual([]);
  });

  it('leave a line in the audit trail with the change', async () => {
    await write(text('II', 'Một'));
    expect(await audit()).toEqual([
      {
        what: 'report-text.written',
        subject: `${UNIT.id} 2023`,
        before: '[{"section":"II","version":0}]',
        after: '[{"section":"II","body":"Một"}]',
      },
    ]);
  });

  it.each([
    ['changed', `UPDATE report_text SET body = ''`],
    ['removed', 'DELETE FROM report_text'],
  ])('are never %s in the database', async (_, sql) => {
    await write(text('II', 'Một'));
    await expect(env.DB.prepare(sql).run()).rejects.toThrow('never changes');
  });
});

describe('copying from the year before', () => {
  const copy = () => call('copyReportTexts', { token, body: { unit: UNIT.id, year: 2024 } });

  it('fills what is empty and leaves what is written', async () => {
    await write(text('II', 'Đánh giá 2023'), text('III', 'Đề xuất 2023'));
    const body = { unit: UNIT.id, year: 2024, texts: [text('III', 'Đề xuất 2024')] };
    await call('writeReportTexts', { token, body });
    await copy();
    expect(await bodies(2024)).toMatchObject({ II: 'Đánh giá 2023', III: 'Đề xuất 2024', IV: '' });
    expect(await bodies(2023)).toMatchObject({ II: 'Đánh giá 2023' });
  });

  it('does nothing where there is nothing to copy', async () => {
    await copy();
    expect(await audit()).toEqual([]);
  });
});

describe('a letterhead', () => {
  const put = (parts: object = {}) =>
    call('writeLetterhead', { token, body: { unit: UNIT.id, ...LETTERHEAD_GIVEN, ...parts } });

  it('is kept, with what the unit itself holds', async () => {
    await put();
    expect((await read()).letterhead).toEqual({ ...LETTERHEAD_GIVEN, version: 1 });
    const unit = await env.DB.prepare('SELECT sign_code, place FROM unit').first();
    expect(unit).toEqual({ sign_code: 'SNN', place: 'Hà Nam' });
  });

  it('answers the same when it is sent again', async () => {
    expect(await put()).toEqual(await put());
    expect(await audit()).toHaveLength(1);
  });

  it('is not written over what somebody else wrote meanwhile', async () => {
    await put();
    const body = { unit: UNIT.id, ...LETTERHEAD_GIVEN, place: 'Ninh Bình' };
    expect(await refused('writeLetterhead', { token, body })).toMatchObject({
      status: 409,
      type: 'letterhead-changed',
    });
    expect((await read()).letterhead.place).toBe('Hà Nam');
  });

  it('is replaced by who has read it', async () => {
    await put();
    await put({ version: 1, place: '', addressees: ['  Sở   Nội vụ ', ''] });
    expect((await read()).letterhead).toMatchObject({ version: 2, place: null, addressees: ['Sở Nội vụ'] });
    expect(await audit()).toMatchObject([{}, { what: 'letterhead.changed', subject: UNIT.id }]);
  });
});
