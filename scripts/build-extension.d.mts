// Types of build-extension.mjs for the tests.
export const DEMO_HOSTS: string[];
export const TEST_OUT_DIR: string;
export function ensureExtension(options?: {
  browser?: 'chrome' | 'firefox';
  hosts?: string[];
  outDir?: string;
}): Promise<string>;
