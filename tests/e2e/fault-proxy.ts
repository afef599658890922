// Stands between the extension and the server, and does to their talk what networks do.
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * `down`: no connection; `lose-answers`: the server does the work, the answer never arrives; `status`: that answer and
 * nothing else, with `Retry-After` in seconds where wanted.
 */
export type Fault =
  | { kind: 'none' | 'down' | 'lose-answers' }
  | { kind: 'slow'; ms: number }
  | { kind: 'status'; status: number; retryAfter?: number };

export type FaultProxy = {
  url: string;
  fault: Fault;
  /** Requests seen since the last reset, `METHOD path`. */
  seen: string[];
  close(): Promise<void>;
};

function bodyOf(message: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    message.on('data', (part: Buffer) => parts.push(part));
    message.on('end', () => resolve(Buffer.concat(parts)));
    message.on('error', reject);
  });
}

function forward(
  target: URL,
  incoming: IncomingMessage,
  body: Buffer,
): Promise<{ answer: IncomingMessage; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        host: target.hostname,
        port: target.port,
        method: incoming.method,
        path: incoming.url,
        headers: incoming.headers,
      },
      (answer) => bodyOf(answer).then((answered) => resolve({ answer, body: answered }), reject),
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** A status of our own still has to pass the browser's CORS check, as the server's errors do. */
const CORS = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'Retry-After' };

async function answerThrough(
  proxy: FaultProxy,
  target: URL,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const { fault } = proxy;
  const preflight = incoming.method === 'OPTIONS';
  if (!preflight) proxy.seen.push(`${incoming.method} ${incoming.url}`);
  if (fault.kind === 'down') return void incoming.socket.destroy();
  const body = await bodyOf(incoming);
  if (fault.kind === 'status' && !preflight) {
    const later = fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) };
    return void outgoing.writeHead(fault.status, { ...CORS, ...later, 'content-type': 'text/plain' }).end('');
  }
  if (fault.kind === 'slow') await new Promise((resolve) => setTimeout(resolve, fault.ms));
  const passed = await forward(target, incoming, body);
  if (fault.kind === 'lose-answers' && !preflight) return void incoming.socket.destroy();
  outgoing.writeHead(passed.answer.statusCode ?? 502, passed.answer.headers).end(passed.body);
}

/** Starts a proxy to a server; `fault` may be changed at any time and holds for the requests that follow. */
export async function startFaultProxy(target: string): Promise<FaultProxy> {
  const server: Server = createServer((incoming, outgoing) => {
    answerThrough(proxy, new URL(target), incoming, outgoing).catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const proxy: FaultProxy = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    fault: { kind: 'none' },
    seen: [],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return proxy;
}
