// Types of local-worker.mjs for the tests.
import type { DatabaseSync } from 'node:sqlite';

export type LocalWorker = {
  url: string;
  database(): Promise<LocalD1>;
  scheduled(cron: string, time?: Date): Promise<{ outcome: string }>;
  close(): Promise<void>;
};
export function startLocalWorker(options: {
  dataDir: string;
  port: number;
  host?: string;
}): Promise<LocalWorker>;

/** The part of D1 that the project uses; stands in for `D1Database` outside workerd. */
export type LocalD1 = {
  prepare(sql: string): unknown;
  /** workerd counts the rows that were read; node:sqlite does not. */
  batch(statements: unknown[]): Promise<{ meta: { rows_read?: number } }[]>;
};
export function openLocalDatabase(options: {
  dataDir: string;
}): Promise<{ db: LocalD1; sqlite: DatabaseSync; close(): void }>;
