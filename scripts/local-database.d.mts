// Types of local-database.mjs for the tests.
import type { DatabaseSync } from 'node:sqlite';
import type { LocalD1 } from './local-worker.mjs';

export const DATABASE_ID: string;
export function databaseFile(dataDir: string): string;
export function migrate(sqlite: DatabaseSync, folder?: string): string[];
export function asD1(sqlite: DatabaseSync): LocalD1;
export function openLocalDatabase(options: {
  dataDir: string;
}): Promise<{ db: LocalD1; sqlite: DatabaseSync; close(): void }>;
