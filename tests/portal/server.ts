// The demo portals' web server: plain HTTP on this machine, for the demo, the browser tests and a first look.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { answer } from './routes.ts';

export interface RunningPortal {
  /** Where it answers, without a final slash: `http://localhost:18700`. */
  url: string;
  close(): Promise<void>;
}

function serve(): Server {
  return createServer((request, response) => {
    const origin = `http://${request.headers.host ?? 'localhost'}`;
    try {
      const { status, type, body, headers } = answer(request.url ?? '/', origin);
      // Fresh each time, yet open to the browser's cache of pages for Back, as the pages of real portals are.
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-cache', ...headers });
      response.end(request.method === 'HEAD' ? undefined : body);
    } catch (error) {
      response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(String(error));
    }
  });
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** On IPv6 too where this machine has it: `localhost` may resolve to either. */
async function listenOnIPv6(port: number): Promise<Server[]> {
  const server = serve();
  try {
    await listen(server, port, '::1');
    return [server];
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT') return [];
    throw error;
  }
}

/**
 * Starts both demo portals, the department's under `/sonnptnt/` and the province's under `/tinh/`. Port 0 takes a free
 * one. Throws Node's own error (`EADDRINUSE`) when the port is taken.
 */
export async function startPortal({
  port,
  host = 'localhost',
}: {
  port: number;
  host?: string;
}): Promise<RunningPortal> {
  const first = serve();
  const actual = await listen(first, port, host === 'localhost' ? '127.0.0.1' : host);
  const servers = [first];
  if (host === 'localhost') {
    try {
      servers.push(...(await listenOnIPv6(actual)));
    } catch (error) {
      await stop(first);
      throw error;
    }
  }
  return {
    url: `http://${host}:${actual}`,
    close: async () => {
      await Promise.all(servers.map(stop));
    },
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '8788' } } });
  const portal = await startPortal({ port: Number(values.port) });
  console.log(`${portal.url}/sonnptnt/`);
  const quit = () => void portal.close();
  process.once('SIGINT', quit);
  process.once('SIGTERM', quit);
}
