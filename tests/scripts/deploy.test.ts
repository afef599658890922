// npm run deploy: the commands it would run, since no account is at hand.
import { describe, expect, it } from 'vitest';
import { runCommand } from './command.ts';

describe('npm run deploy -- --dry-run', () => {
  it('creates, migrates and deploys in this order, then invites the first administrator', async () => {
    const { code, stdout } = await runCommand('deploy', '--dry-run');
    const lines = stdout.trim().split('\n');
    expect(code).toBe(0);
    expect(lines.slice(0, 4)).toEqual([
      'wrangler d1 list --json',
      'wrangler d1 create so-tin --location apac',
      'wrangler d1 migrations apply so-tin --remote',
      'wrangler deploy',
    ]);
    const invite = lines.find((line) => line.includes('INSERT INTO invite'));
    expect(invite).toMatch(
      /^wrangler d1 execute so-tin --remote .*'[0-9a-f]{64}', '00000000-0000-7000-8000-000000000001'/,
    );
    expect(stdout).not.toMatch(/\?\d|\/moi#/);
  });
});
