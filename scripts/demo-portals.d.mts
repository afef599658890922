// Types of demo-portals.mjs for the tests.
import type { LocalD1 } from './local-worker.mjs';

export const DEMO_UNIT: string;
export function registerDemo(db: LocalD1, origin: string): Promise<void>;
