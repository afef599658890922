// Types of local-worker.mjs for the tests.
import type { DatabaseSync } from 'node:sqlite';

export type LocalWorker = {
  url: string;
  scheduled(cron: string, time?: Date): Promise<{ outcome: string }>;
  close(): Promise<void>;
};
export function startLocalWorker(options: {
  dataDir: string;
  port: number;
  host?: string;
}): Promise<LocalWorker>;

/** The part of D1 that the project uses; stands in for `D1Database` outside workerd. */
export type LocalD1 = { prepare(sql: string): unknown; batch(statements: unknown[]): Promise<unknown[]> };
export function openLocalDatabase(options: {
  dataDir: string;
}): Promise<{ db: LocalD1; sqlite: DatabaseSync; close(): void }>;
