// What an editor still has to decide in a report's period: each queue of the review desk that is not empty, with its number.
import { reviewAddress } from '#shared/api/pages';
import { QUEUES, type QueueCounts } from '#shared/api/review';
import { useSay } from '../language.ts';
import { leftWords, QUEUE_NAMES } from '../review/words.ts';

type Props = {
  queues: QueueCounts;
  days: { from: string; to: string };
  /** Whether the report tells a part of what the desk shows: some portals or units. */
  narrowed: boolean;
};

export function ReviewLeft({ queues, days: { from, to }, narrowed }: Props) {
  const say = useSay();
  const waiting = QUEUES.filter((queue) => queues[queue].left > 0 || queues[queue].more);
  if (waiting.length === 0) return null;
  return (
    <section class="warning no-print" aria-labelledby="review-left">
      <h2 id="review-left">{say('Còn phải duyệt trong kỳ này')}</h2>
      {narrowed ? <p class="soft">{say('Tính cả các trang và đơn vị khác mà bạn thấy.')}</p> : null}
      <ul>
        {waiting.map((queue) => (
          <li>
            <a href={reviewAddress({ queue, from, to })}>
              {say(QUEUE_NAMES[queue])}: {leftWords(queues[queue])}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
