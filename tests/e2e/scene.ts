// A stage with a browser on it and a person signed in: where nearly every browser test begins.
import type { Role } from '#shared/api/access';
import { type Chromium, startChromium } from './chromium.ts';
import { signIn } from './sign-in.ts';
import { type Stage, setStage } from './stage.ts';

/** Who is signed in at the beginning of most tests. */
export const PERSON = 'Nguyễn Thị Gắn';

export type Scene = { stage: Stage; chromium: Chromium; close(): Promise<void> };

/** Stage and browser; `signedInAs` null leaves the extension without a person. */
export async function openScene(signedInAs: Role | null = 'tagger', userDataDir?: string): Promise<Scene> {
  const stage = await setStage();
  const chromium = await startChromium(userDataDir === undefined ? {} : { userDataDir });
  if (signedInAs) await signIn(chromium, await stage.inviteLink(PERSON, signedInAs), PERSON);
  return {
    stage,
    chromium,
    close: async () => {
      await chromium.close();
      await stage.close();
    },
  };
}
