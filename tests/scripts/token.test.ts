// npm run token as a program: one secret on stdout, or nothing.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openLocalDatabase } from '../../scripts/local-worker.mjs';
import { freshFolder, runCommand } from './command.ts';

const { folder, remove } = freshFolder();
afterAll(remove);

describe('npm run token', () => {
  it('prints one token and nothing else, and makes the database', async () => {
    const { code, stdout } = await runCommand('token', '--role', 'editor', '--data', folder);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^sotin_[\w-]{43}\n$/);
  });

  it('says so when the data folder is a file', async () => {
    const { code, stderr, stdout } = await runCommand('token', '--role', 'viewer', '--data', 'package.json');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('--data phải là một thư mục');
    expect(stderr).not.toContain('at ');
  });

  it('keeps no secret, and a person for each token', async () => {
    const { stdout } = await runCommand('token', '--role', 'viewer', '--name', 'Báo cáo', '--data', folder);
    const { sqlite, close } = await openLocalDatabase({ dataDir: folder });
    const rows = sqlite
      .prepare(
        'SELECT person.name, person.role, token.scopes, token.hash FROM token JOIN person ON person.id = person_id',
      )
      .all();
    close();
    expect(rows.map(({ name, role, scopes }) => ({ name, role, scopes }))).toEqual(
      expect.arrayContaining([
        { name: 'API (editor)', role: 'editor', scopes: null },
        { name: 'Báo cáo', role: 'viewer', scopes: null },
      ]),
    );
    expect(JSON.stringify(rows)).not.toContain(stdout.trim());
  });

  it('limits a token to the scopes named', async () => {
    const scopes = 'stats:read,export:read';
    await runCommand('token', '--role', 'reporter', '--scopes', scopes, '--name', 'Hẹp', '--data', folder);
    const { sqlite, close } = await openLocalDatabase({ dataDir: folder });
    const row = sqlite
      .prepare(`SELECT scopes FROM token JOIN person ON person.id = person_id WHERE name = 'Hẹp'`)
      .get();
    close();
    expect(JSON.parse(String(row?.scopes))).toEqual(['stats:read', 'export:read']);
  });

  it.each([
    [[], '--role'],
    [['--role', 'chief'], 'chief'],
    [['--role', 'viewer', '--scopes', 'stats:read,all'], 'all'],
    [['--role', 'viewer', '--scope', 'stats:read'], '--scope'],
  ])('refuses %j with code 2, an empty stdout and no database', async (args, named) => {
    const missing = join(folder, 'none');
    const { code, stdout, stderr } = await runCommand('token', ...args, '--data', missing);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(named);
    expect(existsSync(missing)).toBe(false);
  });
});
