// Runs the steps of a check, two at a time, each as a program of its own; one line for each, its words when it fails.
import { spawn } from 'node:child_process';
import { childEnvironment, root } from './setup.mjs';

const AT_ONCE = 2;
const running = new Set();

/** Ends the programs that still run: for when the whole check is stopped. */
export function endSteps() {
  for (const child of running) child.kill('SIGTERM');
}

/** One program after the other with both streams as one text; stops at the first that fails. */
async function runCommands(commands, env) {
  let talk = '';
  for (const [program, ...args] of commands) {
    const code = await new Promise((resolve) => {
      const child = spawn(program, args, {
        cwd: root,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: childEnvironment(env),
        shell: process.platform === 'win32',
      });
      running.add(child);
      for (const stream of [child.stdout, child.stderr]) {
        stream.on('data', (chunk) => {
          talk += chunk;
        });
      }
      child.on('error', (error) => {
        talk += `${program}: ${error.message}\n`;
        resolve(1);
      });
      child.on('close', (status) => {
        running.delete(child);
        resolve(status ?? 1);
      });
    });
    if (code !== 0) return { ok: false, talk };
  }
  return { ok: true, talk };
}

async function runStep(step, env) {
  const began = performance.now();
  const { ok, talk } = await runCommands(step.commands, env);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const summary = step.summary?.() ?? '';
  process.stdout.write(`${ok ? '✓' : '✗'} ${step.name.padEnd(12)} ${seconds.padStart(6)} s  ${summary}\n`);
  if (!ok) process.stdout.write(`${talk.trimEnd()}\n\n`);
  return ok;
}

/**
 * Runs steps `{ name, needs: [name], despite?: [name], commands: [[program, …args]], alone?, summary? }` in their order,
 * at most two at once, `alone` ones by themselves. A step whose needs failed is left out, save those it runs `despite`.
 * Gives name → passed | failed | skipped.
 */
export async function runSteps(steps, env) {
  const results = new Map();
  const active = new Map();
  const waiting = [...steps];
  const settled = (name) => !steps.some((step) => step.name === name) || results.has(name);
  while (waiting.length > 0 || active.size > 0) {
    for (const step of [...waiting]) {
      if (active.size >= AT_ONCE || [...active.keys()].some(({ alone }) => alone)) break;
      if (!step.needs.every(settled)) continue;
      if (step.alone && active.size > 0) continue;
      waiting.splice(waiting.indexOf(step), 1);
      const hard = step.needs.filter((name) => !step.despite?.includes(name));
      if (hard.some((name) => results.has(name) && results.get(name) !== 'passed')) {
        results.set(step.name, 'skipped');
        process.stdout.write(`– ${step.name.padEnd(12)}           skipped\n`);
        continue;
      }
      const done = runStep(step, env).then((ok) => {
        results.set(step.name, ok ? 'passed' : 'failed');
        active.delete(step);
      });
      active.set(step, done);
    }
    if (active.size > 0) await Promise.race(active.values());
  }
  return results;
}
