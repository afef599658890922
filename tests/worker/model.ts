// The rules of writing once more, in plain maps and without a thought for speed: what the database is compared with.
import type { Action } from '#shared/action';
import type { Article, PublishedFrom } from '#shared/article';

/** An article as everyone sees it; other articles are named by `portal|key`. */
export type Shown = Omit<Article, 'id' | 'seq' | 'url'>;
/** A portal speaks for `unit` from a day on, until the next span begins. */
export type Span = { unit: string; from: string };
export type Actor = { id: string; editor: boolean };

type Class = { content: string; topics: string[]; form: string | null; origin: string | null };
type Decision = { name: string; value: unknown; about: boolean };
type Row = {
  action: Action;
  address: string;
  /** Where what it is about belongs: for an undo that applied, where what it takes back belongs. */
  home: string;
  by: Actor;
  at: string;
  stamp: string;
  says: Decision[];
  merged: boolean;
};
type Standing = { stamp: string; action: string; by: Actor; value: unknown };
/** What one person said of the content; `settles`: an editor's own word, not an undo. */
type Word = {
  action: string;
  by: string;
  stamp: string;
  content: string | null;
  settles: boolean;
  undone: boolean;
};
type Status = 'applied' | 'duplicate' | 'superseded';

const TWO_MINUTES = 120_000;

function decisions(action: Action): Decision[] {
  const read = action.article;
  const says: Decision[] = [];
  const say = (name: string, value: unknown, about: boolean) => says.push({ name, value, about });
  const seen = action.kind === 'seen';
  if (read.title) say('read title', read.title, seen);
  if (read.publishedOn) say('read day', [read.publishedOn, read.publishedFrom ?? 'published'], seen);
  if (read.section) say('read section', read.section, seen);
  if (read.author) say('read author', read.author, seen);
  if (action.kind === 'tag') say('class', action.tag, true);
  if (action.kind === 'untag') say('class', null, true);
  if (action.kind === 'withdraw') say('life', 'withdrawn', true);
  if (action.kind === 'restore') say('life', null, true);
  if (action.kind === 'correct') {
    const { title, publishedOn, section, author, unit } = action.correction;
    if (title !== undefined) say('title', title, true);
    if (publishedOn !== undefined) say('day', publishedOn === null ? null : [publishedOn, 'person'], true);
    if (section !== undefined) say('section', section, true);
    if (author !== undefined) say('author', author, true);
    if (unit !== undefined) say('unit', unit, true);
  }
  return says;
}

/** What stands after some rows, taken in the order received. */
function stand(rows: readonly Row[]): { standing: Map<string, Standing>; words: Word[] } {
  const standing = new Map<string, Standing>();
  const words: Word[] = [];
  for (const row of rows)
    for (const { name, value, about } of row.says) {
      const { action, stamp, by } = row;
      const now = standing.get(name);
      const idle = about && action.undoes !== undefined;
      if (idle && (now?.action !== action.undoes || stamp <= (now?.stamp ?? ''))) continue;
      if (name === 'class') hear(words, rows, row, (value as Class | null)?.content ?? null);
      if (!now || stamp > now.stamp) standing.set(name, { stamp, action: action.id, by, value });
    }
  return { standing, words };
}

/** An undo of one's own action takes one's word back, or gives it back; all else is a word. */
function hear(words: Word[], rows: readonly Row[], row: Row, content: string | null): void {
  let first = row;
  for (;;) {
    const earlier = rows.find(({ action }) => action.id === first.action.undoes);
    if (earlier?.by.id !== row.by.id) break;
    first = earlier;
  }
  const taken = first === row ? undefined : words.find(({ action }) => action === first.action.id);
  if (taken) taken.undone = !taken.undone;
  else {
    const settles = row.by.editor && row.action.undoes === undefined;
    words.push({ action: row.action.id, by: row.by.id, stamp: row.stamp, content, settles, undone: false });
  }
}

function isDisputed(words: readonly Word[]): boolean {
  const standing = words.filter(({ undone }) => !undone).sort((a, b) => (a.stamp < b.stamp ? -1 : 1));
  const latest = new Map(standing.map((word) => [word.by, word]));
  const tookBack = (word: Word) =>
    standing.some(({ by, stamp, content }) => by === word.by && stamp > word.stamp && content === null);
  const settled = standing.findLast((word) => word.settles && word.content !== null && !tookBack(word));
  const open = [...latest.values()].filter(
    ({ content, stamp }) => content !== null && stamp >= (settled?.stamp ?? ''),
  );
  return new Set(open.map(({ content }) => content)).size > 1;
}

/** The ledger and the articles as the rules make them; times are ms UTC, `today` a local date. */
export class Model {
  readonly rows: Row[] = [];
  readonly frozen = new Map<string, Shown>();
  readonly addresses = new Set<string>();
  readonly #parent = new Map<string, string>();
  #reposts: { from: string; to: string }[] = [];
  readonly #spans: Record<string, Span[]>;
  readonly #key: (portal: string, url: string) => string;

  constructor(spans: Record<string, Span[]>, key: (portal: string, url: string) => string) {
    this.#spans = spans;
    this.#key = key;
  }

  /** Takes an action in, as received at `now`; gives its status. */
  receive(action: Action, by: Actor, now: number): Status {
    if (this.rows.some((row) => row.action.id === action.id)) return 'duplicate';
    const address = this.address(action.article);
    const into = action.kind === 'merge' ? this.address(action.into) : null;
    const ahead = Date.parse(action.decidedAt) > now + TWO_MINUTES;
    const at = new Date(ahead ? now : Date.parse(action.decidedAt)).toISOString();
    const row = {
      action,
      address,
      home: address,
      by,
      at,
      stamp: `${at} ${action.id}`,
      says: decisions(action),
      merged: false,
    };
    const applied = this.#stands(row);
    row.merged = applied && (action.kind === 'merge' || action.kind === 'split');
    const undone = this.rows.find((earlier) => earlier.action.id === action.undoes);
    if (applied && undone) row.home = undone.home;
    this.rows.push(row);
    if (applied && into !== null) this.#merge(address, into);
    if (applied && action.kind === 'split') this.#split(address);
    return applied ? 'applied' : 'superseded';
  }

  address(named: { portal: string; url: string }): string {
    const address = `${named.portal}|${this.#key(named.portal, named.url)}`;
    this.addresses.add(address);
    return address;
  }

  survivor(address: string): string {
    const parent = this.#parent.get(address);
    return parent === undefined ? address : this.survivor(parent);
  }

  #stands(row: Row): boolean {
    const { action } = row;
    if (action.kind === 'merge' || action.kind === 'split') {
      const last = this.rows.findLast((earlier) => earlier.merged && earlier.address === row.address);
      if (action.kind === 'split' && !this.#isMerged(row.address)) return false;
      return action.undoes === undefined || last?.action.id === action.undoes;
    }
    const { standing } = stand(this.#rowsOf(this.survivor(row.address)));
    const about = row.says.filter((decision) => decision.about);
    return (
      about.length === 0 ||
      about.some(({ name }) => {
        const now = standing.get(name);
        if (action.undoes !== undefined && now?.action !== action.undoes) return false;
        return now === undefined || row.stamp > now.stamp;
      })
    );
  }

  #rowsOf(survivor: string): Row[] {
    const isHere = (address: string) => this.survivor(address) === survivor;
    return this.rows.map((row) => ({
      ...row,
      says: row.says.filter(({ about }) => isHere(about ? row.home : row.address)),
    }));
  }

  #isMerged(address: string): boolean {
    return this.#parent.has(address) || this.#reposts.some(({ from }) => this.survivor(from) === address);
  }

  #merge(own: string, target: string): void {
    const [a, b] = [this.survivor(own), this.survivor(target)];
    if (a === b) return;
    if (a.split('|')[0] === b.split('|')[0]) {
      this.frozen.set(a, this.#present(a));
      this.#parent.set(a, b);
    } else if (this.#head(a) !== this.#head(b)) this.#reposts.push({ from: own, to: target });
  }

  #split(own: string): void {
    if (this.#parent.delete(own)) return;
    const last = this.#reposts.findLast(({ from }) => this.survivor(from) === own);
    this.#reposts = this.#reposts.filter((repost) => repost !== last);
  }

  /** The head of an article's group: each repost, in their order, puts one group under the head of another. */
  #head(survivor: string): string {
    const heads = new Map([...this.addresses].map((address) => [address, this.survivor(address)]));
    for (const { from, to } of this.#reposts) {
      const [gone, head] = [heads.get(from), heads.get(to) ?? to];
      for (const [address, old] of heads) if (old === gone) heads.set(address, head);
    }
    return heads.get(survivor) ?? survivor;
  }

  #present(survivor: string): Shown {
    const { standing, words } = stand(this.#rowsOf(survivor));
    const [portal = '', key = ''] = survivor.split('|');
    const said = <T>(name: string) => (standing.get(name)?.value ?? null) as T | null;
    const text = (name: string) => said<string>(name) ?? said<string>(`read ${name}`);
    const day = said<[string, PublishedFrom]>('day') ?? said<[string, PublishedFrom]>('read day');
    const tag = said<Class>('class');
    const decided = tag ? standing.get('class') : undefined;
    const counted = day?.[0] ?? '9999';
    const head = this.#head(survivor);
    return {
      portal,
      key,
      title: text('title'),
      publishedOn: day?.[0] ?? null,
      publishedFrom: day?.[1] ?? null,
      section: text('section'),
      author: text('author'),
      unit:
        said<string>('unit') ?? this.#spans[portal]?.findLast(({ from }) => from <= counted)?.unit ?? null,
      content: (tag?.content ?? null) as Shown['content'],
      topics: tag?.topics ?? [],
      form: (tag?.form ?? null) as Shown['form'],
      origin: (tag?.origin ?? null) as Shown['origin'],
      status: said('life') === 'withdrawn' ? 'withdrawn' : 'active',
      sameAs: null,
      repostOf: head === survivor ? null : head,
      disputed: isDisputed(words),
      decidedAt: decided?.stamp.split(' ')[0] ?? null,
      decidedBy: decided?.by.id ?? null,
    };
  }

  /** One article by its address: as it stands, or, merged, as it stood then. */
  shown(address: string): Shown {
    const survivor = this.survivor(address);
    const frozen = this.frozen.get(address);
    if (survivor === address || frozen === undefined) return this.#present(address);
    return { ...frozen, status: 'merged', sameAs: survivor, repostOf: null };
  }

  /** Every article by its address. */
  articles(): Map<string, Shown> {
    return new Map([...this.addresses].map((address) => [address, this.shown(address)]));
  }

  /** How many articles stand in each bucket; `digits` of the date: 10 by day, 7 by month. */
  counters(digits: 7 | 10): Map<string, number> {
    const counted = new Map<string, number>();
    for (const article of this.articles().values()) {
      if (article.status === 'merged') continue;
      const date = (article.publishedOn ?? '').slice(0, digits);
      const { portal, unit, content, form, origin, status } = article;
      const bucket = [date, portal, unit, content, form, origin, status].map((part) => part ?? '').join('|');
      counted.set(bucket, (counted.get(bucket) ?? 0) + 1);
    }
    return counted;
  }
}
