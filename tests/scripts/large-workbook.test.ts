// A workbook whose parts are large: on workerd as it runs, which has no thread to hand them to.
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, expect, it } from 'vitest';
import { uuidv7 } from '#shared/uuid';
import { freshFolder } from './command.ts';
import { seedServer } from './seed-server.ts';

const { folder, remove } = freshFolder();
afterAll(remove);

const ARTICLES = 900;
const BATCH = 100;

it('is made of nine hundred articles, each with its row', async () => {
  const server = await seedServer(join(folder, 'data'));
  try {
    const headers = { Authorization: `Bearer ${server.token}`, 'Content-Type': 'application/json' };
    for (let start = 0; start < ARTICLES; start += BATCH) {
      const actions = Array.from({ length: BATCH }, (_, index) => ({
        id: uuidv7(),
        kind: 'tag',
        decidedAt: '2024-02-01T02:00:00.000Z',
        article: {
          portal: 'so-nnptnt',
          url: `http://localhost:8788/sonnptnt/Pages/chi-tiet-tin.aspx?ItemID=${500_000 + start + index}`,
          title: `Tin số ${start + index} về công tác cải cách hành chính của các đơn vị trực thuộc`,
          publishedOn: '2024-01-15',
        },
        tag: { content: '2', form: 'tin' },
      }));
      const body = JSON.stringify({ actions });
      const answer = await fetch(`${server.url}/api/v1/actions`, { method: 'POST', headers, body });
      expect(answer.status).toBe(200);
    }
    const answer = await server.get('/api/v1/report.xlsx?period=c-month-2024-01');
    expect(answer.status).toBe(200);
    const parts = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    const [sizes, list] = [
      Object.values(parts).map(({ length }) => length),
      parts['xl/worksheets/sheet5.xml'] ?? new Uint8Array(),
    ];
    expect(Math.max(...sizes)).toBeGreaterThan(160_000);
    // Title, period, header, the articles, the sum of their content, the sum of all.
    expect(strFromU8(list).match(/<row /g)?.length).toBeGreaterThanOrEqual(3 + ARTICLES + 1);
  } finally {
    await server.close();
  }
}, 240_000);
