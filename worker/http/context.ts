// What a request carries through the app beside itself.
import type { Env } from '../env.ts';

export type App = { Bindings: Env; Variables: { requestId: string } };
