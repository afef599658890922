// What a request carries through the app beside itself.
import type { Quota } from '../db/quota.ts';
import type { Env } from '../env.ts';

/** `quota`: what is left of the token's, once the gate has told. */
export type App = { Bindings: Env; Variables: { requestId: string; quota?: Quota } };
