// How far two people who classified the same articles agree: per cent, and Cohen's kappa. Pure.
import { CONTENT_CODES, type Content } from '#shared/taxonomy';

/** What the first and the second said of one article. */
export type Answers = readonly [Content, Content];

/** How often the first said one content and the second another. */
export type Confused = { first: Content; second: Content; count: number };

export type Agreement = {
  /** Articles that both classified, and those of which both said the same. */
  count: number;
  agreed: number;
  /** 0 to 100; null where nothing was classified. */
  percent: number | null;
  /** −1 to 1; null where it is not defined: nothing classified, or both always said one and the same content. */
  kappa: number | null;
  /** Pairs of contents that occur, in the taxonomy's order. */
  table: Confused[];
};

const share = (part: number, whole: number) => part / whole;

/**
 * Cohen's kappa: agreement beyond what two people would reach by chance with the same habits,
 * κ = (pₒ − pₑ) / (1 − pₑ). Where chance alone explains all agreement (pₑ = 1) it is not defined, and null.
 */
function kappaOf(pairs: readonly Answers[], agreed: number): number | null {
  const count = pairs.length;
  const times = (place: 0 | 1, content: Content) => pairs.filter((pair) => pair[place] === content).length;
  // Counts, not shares: whole numbers tell exactly whether chance explains everything.
  const byChance = CONTENT_CODES.reduce((sum, content) => sum + times(0, content) * times(1, content), 0);
  const whole = count * count;
  return byChance === whole ? null : share(agreed * count - byChance, whole - byChance);
}

function tableOf(pairs: readonly Answers[]): Confused[] {
  return CONTENT_CODES.flatMap((first) =>
    CONTENT_CODES.flatMap((second) => {
      const count = pairs.filter(([a, b]) => a === first && b === second).length;
      return count === 0 ? [] : [{ first, second, count }];
    }),
  );
}

/** Takes what two people said of the same articles; gives how far they agree. */
export function agreementOf(pairs: readonly Answers[]): Agreement {
  const agreed = pairs.filter(([first, second]) => first === second).length;
  return {
    count: pairs.length,
    agreed,
    percent: pairs.length === 0 ? null : 100 * share(agreed, pairs.length),
    kappa: kappaOf(pairs, agreed),
    table: tableOf(pairs),
  };
}
