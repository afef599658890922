// npm start as a program: what it prints, what it serves, how it ends.
import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Command, freePorts, freshFolder, runCommand, startCommand } from './command.ts';

const [PORT = 0, PORTAL_PORT = 0, BUSY_PORT = 0, OTHER_PORT = 0] = await freePorts(4);
const INVITE = new RegExp(`(http://127\\.0\\.0\\.1:${PORT}/moi#[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3})\n`);

function start(folder: string, ...args: string[]): Command {
  const ports = ['--port', `${PORT}`, '--portal-port', `${PORTAL_PORT}`];
  return startCommand('start', ...ports, '--data', folder, '--no-browser', ...args);
}

/** The processes that have this one as their parent. */
function childrenOf(pid: number | undefined): string[] {
  const { stdout } = spawnSync('ps', ['-eo', 'ppid=,pid='], { encoding: 'utf8' });
  const rows = stdout
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/));
  return rows.filter(([parent]) => parent === String(pid)).map(([, child]) => String(child));
}

function isAlive(pid: string): boolean {
  return spawnSync('ps', ['-p', pid]).status === 0;
}

describe('a server started in an empty folder', () => {
  const { folder, remove } = freshFolder();
  let command: Command;
  let invite: string;

  beforeAll(async () => {
    command = start(folder);
    invite = await command.says(INVITE);
  });
  afterAll(async () => {
    command.child.kill('SIGTERM');
    await command.ended;
    remove();
  });

  it('answers with every migration applied', async () => {
    const answer = await fetch(`http://127.0.0.1:${PORT}/healthz`);
    expect(await answer.json()).toMatchObject({ ok: true, schema: expect.stringMatching(/^\d{4}_.+\.sql$/) });
  });

  it('shows the demo portal on localhost', async () => {
    const answer = await fetch(`http://localhost:${PORTAL_PORT}/sonnptnt/`);
    expect(await answer.text()).toContain('<title>');
  });

  it('knows the demo portals and no article', async () => {
    const { stdout: token } = await runCommand('token', '--role', 'viewer', '--data', folder);
    const headers = { authorization: `Bearer ${token.trim()}` };
    const me = await (await fetch(`http://127.0.0.1:${PORT}/api/v1/me`, { headers })).json();
    expect(me.portals.map((portal: { origins: string[] }) => portal.origins)).toEqual([
      [`http://localhost:${PORTAL_PORT}`],
      [`http://localhost:${PORTAL_PORT}`],
    ]);
    const path = '/api/v1/changes?portal=so-nnptnt&since=0';
    const changes = await (await fetch(`http://127.0.0.1:${PORT}${path}`, { headers })).json();
    expect(changes.articles).toEqual([]);
  });

  it('takes tokens made while it runs, many at once', async () => {
    const made = await Promise.all(
      Array.from({ length: 6 }, () => runCommand('token', '--role', 'reporter', '--data', folder)),
    );
    const answers = await Promise.all(
      made.map(({ stdout }) =>
        fetch(`http://127.0.0.1:${PORT}/api/v1/me`, {
          headers: { authorization: `Bearer ${stdout.trim()}` },
        }),
      ),
    );
    expect(made.map(({ code }) => code)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
  });

  it('names the port when a second one is started on it', async () => {
    const { code, stderr } = await start(folder).ended;
    expect(code).toBe(1);
    expect(stderr).toContain(`Port ${PORT} is busy`);
  });

  it('names the folder when a second one is started on it', async () => {
    const ports = ['--port', `${OTHER_PORT}`, '--no-demo', '--no-browser'];
    const { code, stderr } = await runCommand('start', ...ports, '--data', folder);
    expect(code).toBe(1);
    expect(stderr).toContain(`Thư mục dữ liệu ${folder} đang được một máy chủ khác dùng`);
  });

  it('ends with 0 on SIGTERM, leaves no process and voids its invite at the next start', async () => {
    const children = childrenOf(command.child.pid);
    expect(children.length).toBeGreaterThan(0);
    command.child.kill('SIGTERM');
    expect((await command.ended).code).toBe(0);
    expect(children.filter(isAlive)).toEqual([]);

    command = start(folder, '--no-demo');
    const next = await command.says(INVITE);
    expect(next).not.toBe(invite);
    const redeem = (link: string, digit: string) =>
      fetch(`http://127.0.0.1:${PORT}/api/v1/invites/redeem`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          code: link.split('#')[1],
          device: 'Máy thử',
          tokenHash: digit.repeat(64),
        }),
      });
    expect((await redeem(invite, 'a')).ok).toBe(false);
    expect((await redeem(next, 'b')).status).toBe(200);
    command.child.kill('SIGINT');
    expect((await command.ended).code).toBe(0);

    command = start(folder, '--no-demo');
    const first = await command.says(/Sổ Tin is running[\s\S]*\n\n/);
    expect(first).not.toContain('/moi#');
  });
});

describe('a start that cannot be', () => {
  it('names the port of the portal when that is busy', async () => {
    const { folder, remove } = freshFolder();
    const server = createServer();
    await new Promise<void>((ready) => server.listen(BUSY_PORT, '127.0.0.1', ready));
    const { code, stderr } = await runCommand(
      'start',
      ...['--port', `${OTHER_PORT}`, '--portal-port', `${BUSY_PORT}`],
      '--data',
      folder,
    );
    await new Promise((closed) => server.close(closed));
    remove();
    expect(code).toBe(1);
    expect(stderr).toContain(`Port ${BUSY_PORT} is busy`);
  });

  it.each([
    [['--prot', '1'], '--prot'],
    [['--port', '0'], '--port'],
    [['--port', 'tám'], '--port'],
    [['--portal-port', '70000'], '--portal-port'],
    [['--port', '8787', '--portal-port', '8787'], 'must differ'],
    [['thừa'], 'thừa'],
  ])('refuses %j with code 2 and says why', async (args, named) => {
    const { code, stdout, stderr } = await runCommand('start', ...args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(named);
  });
});
