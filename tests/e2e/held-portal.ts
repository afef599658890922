// The demo portal behind a door: a test sees who asks for what, holds pages back, and takes articles away.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answer } from '../portal/routes.ts';

export type HeldPortal = {
  url: string;
  /** Paths asked for, in order, and whether the one who asked said who they are. */
  asked: { path: string; cookie: string | undefined }[];
  /** The most requests that were ever under way at once. */
  atOnce: number;
  /** Titles of articles that no listing shows any more. */
  gone: Set<string>;
  /** Feeds as they leave the portal; null: as they are. */
  spoil: ((feed: string) => string) | null;
  /** Holds back every page whose path matches until `release`; null: none. */
  hold(paths: RegExp): void;
  release(): void;
  close(): Promise<void>;
};

const ROW = /<li data-tieu-de="[^"]*".*?<\/li>/gs;

/** Starts it on a free port of localhost; its pages link to one another there. */
export async function startHeldPortal(): Promise<HeldPortal> {
  let under = 0;
  let held: RegExp | null = null;
  let open: (() => void)[] = [];
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url ?? '/';
    const { status, type, body, headers } = answer(path, `http://${request.headers.host}`);
    if (type.includes('html')) portal.asked.push({ path, cookie: request.headers.cookie });
    if (held?.test(path)) await new Promise<void>((resolve) => open.push(resolve));
    const shown = body.replace(ROW, (row) =>
      [...portal.gone].some((title) => row.includes(title)) ? '' : row,
    );
    const sent = type.includes('xml') ? (portal.spoil?.(shown) ?? shown) : shown;
    // So that a cookie would come back, were it kept.
    response.writeHead(status, { 'content-type': type, 'set-cookie': 'phien=1', ...headers }).end(sent);
  };
  const server = createServer((request, response) => {
    under += 1;
    portal.atOnce = Math.max(portal.atOnce, under);
    response.on('close', () => {
      under -= 1;
    });
    serve(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const portal: HeldPortal = {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    asked: [],
    atOnce: 0,
    gone: new Set(),
    spoil: null,
    hold: (paths) => {
      held = paths;
    },
    release: () => {
      held = null;
      for (const resolve of open) resolve();
      open = [];
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return portal;
}
