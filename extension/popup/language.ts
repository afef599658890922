// In which language popup and options speak: the one chosen on this machine, from the first drawing on.
import { type ComponentChild, render } from 'preact';
import { database } from '../database.ts';
import { CHOSEN, chosenLanguage } from '../settings.ts';
import { speak } from './words.ts';

/** Takes up the language chosen here. The words of another one come only where it is chosen. */
export async function takeUpLanguage(): Promise<void> {
  const language = await chosenLanguage(await database());
  speak(language === 'en' ? (await import('../words-en.ts')).ENGLISH : undefined);
}

/** Draws a page where its skeleton stood, in the language chosen here, and again when another is chosen anywhere. */
export function drawSpoken(page: () => ComponentChild): void {
  const root = document.querySelector('main');
  if (!root) return;
  const draw = () => render(page(), root);
  const first = () => {
    root.replaceChildren();
    draw();
  };
  // Where the store cannot be read, what is drawn says so itself.
  takeUpLanguage().then(first, first);
  new BroadcastChannel(CHOSEN).onmessage = () => takeUpLanguage().then(draw);
}
