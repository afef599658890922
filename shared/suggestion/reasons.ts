// A suggestion's reasons in words, as pill and review desk say them.
import { foldText } from '#shared/text';

/** The phrases worth naming: one within a longer one says nothing more to a person. */
export function reasonsOf(because: readonly string[]): string[] {
  return because.filter(
    (phrase) =>
      !because.some((other) => other.length > phrase.length && foldText(other).includes(foldText(phrase))),
  );
}

/** “một cửa”, “thủ tục hành chính”: the phrases in quotes. */
export function quoted(because: readonly string[]): string {
  return reasonsOf(because)
    .map((phrase) => `“${phrase}”`)
    .join(', ');
}
