// Runs the project's commands as people do: as programs of their own.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

export type Ended = { code: number | null; stdout: string; stderr: string };

export type Command = {
  child: ChildProcess;
  /** All of stdout so far. */
  stdout(): string;
  /** Resolves once stdout holds what is looked for; rejects with stderr when the command ends before. */
  says(pattern: RegExp): Promise<string>;
  ended: Promise<Ended>;
};

/** Starts `scripts/<name>.mjs` with these arguments. */
export function startCommand(name: string, ...args: string[]): Command {
  const child = spawn(process.execPath, [join(root, 'scripts', `${name}.mjs`), ...args], {
    cwd: root,
    env: { ...process.env, npm_lifecycle_event: undefined },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const ended = new Promise<Ended>((done) => {
    child.on('close', (code) => done({ code, stdout, stderr }));
  });
  const says = (pattern: RegExp) =>
    new Promise<string>((found, failed) => {
      const look = () => {
        const match = pattern.exec(stdout);
        if (match) found(match[1] ?? match[0]);
      };
      child.stdout.on('data', look);
      look();
      void ended.then(() => failed(new Error(`${name} ended without saying ${pattern}:\n${stderr}`)));
    });
  return { child, stdout: () => stdout, says, ended };
}

/** Runs a command to its end. */
export function runCommand(name: string, ...args: string[]): Promise<Ended> {
  return startCommand(name, ...args).ended;
}

/** An empty folder for data, and what takes it away. */
export function freshFolder(): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'so-tin-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Ports that nothing listens on just now. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  const ports: number[] = [];
  for (const server of servers) {
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    ports.push((server.address() as AddressInfo).port);
  }
  await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))));
  return ports;
}
