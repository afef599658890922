// The Worker: answers requests, and recounts every night.
import { createApp } from './app.ts';
import { checkCounters } from './domain/nightly.ts';
import type { Env } from './env.ts';

const app = createApp();

export default {
  fetch: app.fetch,
  async scheduled(_controller, env): Promise<void> {
    await checkCounters(env.DB);
  },
} satisfies ExportedHandler<Env>;
