// A picture of every state, taken in one run of the real thing: the tables of pill, listing and popup in turn.
import { join } from 'node:path';
import { countYears, type Save, saveCropped } from './picture-tools.ts';
import { openScene, PERSON, type Scene } from './scene.ts';
import { press, screenSays } from './screen.ts';
import { signIn } from './sign-in.ts';
import { listingStates } from './state-pictures-listing.ts';
import { pillStates } from './state-pictures-pill.ts';
import { popupStates } from './state-pictures-popup.ts';

/** Who is at the machine while pictures are taken, in this order. */
const SESSIONS = ['tagger', 'needs-sign-in', 'signed-out', 'viewer', 'editor'] as const;
type Session = (typeof SESSIONS)[number];

/** What takes pictures of some states, by name, in order. */
export type StateTable = Partial<
  Record<Session, Record<string, (scene: Scene, save: Save) => Promise<void>>>
>;

const VIEWER = 'Trần Văn Xem';
const EDITOR = 'Lê Thị Biên Tập';

/** Signs out in the options; `sure` where something waits and the warning is to be passed over. */
async function signOut({ chromium }: Scene, sure: boolean): Promise<void> {
  const options = await chromium.openExtensionPage('options.html');
  await press(options, 'Đăng xuất');
  if (sure) await press(options, 'Vẫn đăng xuất');
  await screenSays(options, /Chưa đăng nhập/);
  await options.close();
}

const begin: Record<Session, (scene: Scene) => Promise<void>> = {
  tagger: countYears,
  'needs-sign-in': ({ stage }) => stage.revoke(PERSON),
  'signed-out': (scene) => signOut(scene, true),
  viewer: async ({ stage, chromium }) => signIn(chromium, await stage.inviteLink(VIEWER, 'viewer'), VIEWER),
  editor: async (scene) => {
    await signOut(scene, false);
    await signIn(scene.chromium, await scene.stage.inviteLink(EDITOR, 'editor'), EDITOR);
  },
};

/** Takes a picture of every state into a folder; gives their paths. */
export async function takeStates(folder: string): Promise<string[]> {
  const scene = await openScene();
  const paths: string[] = [];
  const save: Save = async (name, page, of) => {
    const path = join(folder, `${name}.png`) as `${string}.png`;
    await saveCropped(page, path, of);
    paths.push(path);
  };
  try {
    for (const session of SESSIONS) {
      await begin[session](scene);
      for (const table of [pillStates, listingStates, popupStates])
        for (const take of Object.values(table[session] ?? {})) await take(scene, save);
    }
    return paths;
  } finally {
    await scene.close();
  }
}
