// The Worker on this machine where it cannot start.
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startLocalWorker } from '../../scripts/local-worker.mjs';

it('a port that is taken by the time it listens is told by its code', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'so-tin-taken-'));
  const holder = createServer();
  await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', () => resolve()));
  try {
    const address = holder.address();
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
    await expect(startLocalWorker({ dataDir, port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  } finally {
    holder.close();
    await rm(dataDir, { recursive: true, force: true });
  }
});
