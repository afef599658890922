// The items of the review desk, queue by queue: what is asked of each, and a button with its key for each choice.
import { reviewAddress } from '#shared/api/pages';
import type { Queue } from '#shared/api/review';
import type { Article } from '#shared/article';
import type { Because, Pair } from '#shared/duplicates';
import { addDays, formatDate } from '#shared/local-date';
import type { Known as KnownOf } from '../../db/batch.ts';
import type { Config } from '../../db/config.ts';
import { localTime } from '../../domain/list-articles.ts';
import type { Item } from '../../domain/review-desk.ts';
import { useSay } from '../language.ts';
import { Card, Choice, Contents, Known, type Place } from './card.tsx';
import { carriedBy, carriedByPair, carriedBySample, dayChoice, FIELDS } from './given.ts';
import { contentMark } from './words.ts';

/** What every card of the desk needs: whose queue, the page's query, the time in ms UTC, the local date, what is known of others. */
export type Around = {
  queue: Queue | null;
  query: Readonly<Record<string, string>>;
  config: Config;
  now: number;
  today: string;
  known: KnownOf;
};

/** The place of an item of the desk: skipping it, the queue goes on after it. */
const placeAt = ({ query, now, known }: Around, id: string): Place => ({
  action: reviewAddress(query),
  skipTo: reviewAddress({ ...query, done: undefined, after: id }),
  now,
  known,
});

/** Who said what and when. */
function SaidBy({ said }: Pick<Item, 'said'>) {
  const say = useSay();
  if (said.length === 0) return null;
  return (
    <ul class="said">
      {said.map(({ name, content, at }) => (
        <li>
          {say('{name} chọn {content} lúc {time}', {
            name,
            content: contentMark(content),
            time: localTime(at),
          })}
        </li>
      ))}
    </ul>
  );
}

/** The typed day comes first, so that Enter in its field means it. */
function Day({ today }: Pick<Around, 'today'>) {
  const say = useSay();
  const said = (day: string) => say('Đã ghi ngày đăng {day}', { day: formatDate(day) });
  const days = [
    ['1', 'Hôm nay {day}', today],
    ['2', 'Hôm qua {day}', addDays(today, -1)],
  ] as const;
  return (
    <p class="contents">
      <label class="day-field">
        <kbd>3</kbd> {say('Chọn ngày')}{' '}
        <input type="date" name={FIELDS.day} max={addDays(today, 1)} data-key="3" />
      </label>
      <Choice value="day" said={say('Đã ghi ngày đăng')}>
        {say('Ghi ngày này')}
      </Choice>
      {days.map(([hint, words, day]) => (
        <Choice hint={hint} value={dayChoice(day)} said={said(day)}>
          {say(words, { day: formatDate(day) })}
        </Choice>
      ))}
    </p>
  );
}

function Vanished({ item }: { item: Item }) {
  const say = useSay();
  return (
    <>
      <p class="hint">
        {say('Kiểm tra ngày {day}: trang không còn bài này.', { day: formatDate(item.checkedOn ?? '') })}
      </p>
      <p class="contents">
        <Choice hint="1" value="withdraw" said={say('Đã rút bài')}>
          {say('Rút bài, không tính nữa')}
        </Choice>
        <Choice hint="2" value="mark" said={say('Đã giữ bài, không hỏi lại')}>
          {say('Giữ, vẫn tính')}
        </Choice>
      </p>
    </>
  );
}

function Late({ item }: { item: Item }) {
  const say = useSay();
  const { frozen, enteredAt } = item;
  return (
    <>
      {frozen ? (
        <p class="hint">
          {say('Không có trong bản chốt “{name}” ({frozen}).', {
            name: frozen.name,
            frozen: localTime(frozen.at),
          })}{' '}
          {enteredAt === null ? null : say('Vào sổ lúc {entered}.', { entered: localTime(enteredAt) })}
        </p>
      ) : null}
      <p class="contents">
        <Choice hint="Enter" value="mark" main said={say('Đã xem, để là bổ sung sau kỳ')}>
          {say('Để là bổ sung sau kỳ')}
        </Choice>
        <Choice hint="2" value="withdraw" said={say('Đã rút bài')}>
          {say('Rút bài, không tính nữa')}
        </Choice>
      </p>
    </>
  );
}

/** What is asked of an article in a queue; of one article alone its content. */
function Question({ item, around }: { item: Item; around: Around }) {
  switch (around.queue) {
    case 'undated':
      return <Day today={around.today} />;
    case 'vanished':
      return <Vanished item={item} />;
    case 'late':
      return <Late item={item} />;
    default:
      return <Contents suggestion={item.suggestion} />;
  }
}

export function ArticleCard({ item, around }: { item: Item; around: Around }) {
  const { article, summary } = item;
  const saysWho = around.queue === 'disputed' || around.queue === null;
  return (
    <Card place={placeAt(around, article.id)} title={article.title ?? article.url} carried={carriedBy(item)}>
      <Known article={article} config={around.config} lead={summary} />
      {saysWho ? <SaidBy said={item.said} /> : null}
      <Question item={item} around={around} />
    </Card>
  );
}

const BECAUSE_WORDS: Record<Because, string> = {
  title: 'cùng tiêu đề',
  date: 'đăng cách nhau không quá một ngày',
  text: 'cùng nội dung chữ',
};

export function PairCard({ pair, around }: { pair: Pair; around: Around }) {
  const say = useSay();
  const [later] = pair.articles;
  const repost = pair.kind === 'repost';
  return (
    <Card
      place={placeAt(around, later.id)}
      title={later.title ?? later.url}
      carried={carriedByPair(pair.articles)}
    >
      <div class="pair">
        {pair.articles.map((article) => (
          <div>
            <Known article={article} config={around.config} />
            <p class="soft break">{article.url}</p>
          </div>
        ))}
      </div>
      <p class="hint">
        {say('Vì {because}', { because: pair.because.map((each) => say(BECAUSE_WORDS[each])).join(', ') })}
      </p>
      <p class="contents">
        <Choice
          hint="Enter"
          value="merge"
          main
          said={repost ? say('Đã ghi là đăng lại') : say('Đã gộp làm một')}
        >
          {repost ? say('Đăng lại trên trang khác') : say('Cùng một bài, gộp')}
        </Choice>
        <Choice hint="N" value="mark" said={say('Đã ghi là hai bài khác nhau, không hỏi lại')}>
          {say('Hai bài khác nhau')}
        </Choice>
      </p>
    </Card>
  );
}

/** An article of a sample: what its page shows, and no suggestion, so that nothing leads the answer. */
export function SampleCard(props: {
  article: Article;
  summary: string | null;
  config: Config;
  action: string;
  now: number;
}) {
  const { article, summary, config, action, now } = props;
  return (
    <Card
      place={{ action, skipTo: null, now, known: null }}
      title={article.title ?? article.url}
      carried={carriedBySample(article)}
    >
      <Known article={article} config={config} lead={summary} blind />
      <Contents suggestion={null} />
    </Card>
  );
}
