// How far two people agree on a sample: per cent, kappa, what is confused with what, and the cases to decide.

import type { Agreement } from '#shared/agreement';
import { reviewAddress } from '#shared/api/pages';
import type { Sample, SampleAnswer } from '#shared/api/review';
import { CONTENT_CODES, type Content } from '#shared/taxonomy';
import { formatDecimal, formatPercent, showCount } from '#shared/wording';
import { Headline } from '../article-parts.tsx';
import { useSay } from '../language.ts';
import { Scroll } from '../scroll.tsx';
import { namesOf } from './sample-unfinished.tsx';
import { contentMark } from './words.ts';

/** The two figures, and what they mean. */
function Figures({ agreement }: { agreement: Agreement }) {
  const say = useSay();
  const { agreed, count, percent, kappa } = agreement;
  return (
    <dl class="figures">
      <div>
        <dt>{say('Giống nhau')}</dt>
        <dd>
          <span class="large">{percent === null ? '–' : formatPercent(percent)}</span>{' '}
          {say('{agreed} trong {count} bài', { agreed: showCount(agreed), count: showCount(count) })}
        </dd>
      </div>
      <div>
        <dt>{say('Hệ số kappa của Cohen')}</dt>
        <dd>
          {kappa === null ? (
            say(
              'Không tính được: cả hai luôn chọn cùng một nội dung, nên không phân biệt được hiểu giống nhau với ngẫu nhiên.',
            )
          ) : (
            <>
              <span class="large">{formatDecimal(kappa, 2)}</span>{' '}
              {say('1 là giống nhau hoàn toàn, 0 là chỉ như ngẫu nhiên')}
            </>
          )}
        </dd>
      </div>
    </dl>
  );
}

/** What the one said, by what the other said. */
function Confusion({ sample, agreement }: { sample: Sample; agreement: Agreement }) {
  const say = useSay();
  const { table } = agreement;
  const used = CONTENT_CODES.filter((code) =>
    table.some(({ first, second }) => code === first || code === second),
  );
  const count = (first: Content, second: Content) =>
    table.find((each) => each.first === first && each.second === second)?.count ?? 0;
  const [one, other] = sample.coders;
  return (
    <Scroll label={say('Ai chọn gì')}>
      <table class="confusion">
        <caption>
          {say('Hàng: {first} chọn; cột: {second} chọn', { first: namesOf(one), second: namesOf(other) })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{say('Nội dung')}</th>
            {used.map((code) => (
              <th scope="col" class="number" lang="vi">
                {contentMark(code)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {used.map((first) => (
            <tr>
              <th scope="row" lang="vi">
                {contentMark(first)}
              </th>
              {used.map((second) => (
                <td class={first === second ? 'number same' : 'number'}>{count(first, second) || '–'}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

type Apart = Pick<SampleAnswer, 'sample' | 'differing' | 'unseen'>;

/** The cases that differ, each with where an editor decides it; of those out of sight their number alone. */
function Cases({ sample, differing, unseen }: Apart) {
  const say = useSay();
  const n = showCount(unseen);
  if (differing.length > 0)
    return (
      <>
        <CaseTable sample={sample} differing={differing} />
        {unseen === 0 ? null : (
          <p class="note">
            {say('Ngoài ra hai người chọn khác nhau ở {n} bài mà bạn không được xem.', { n })}
          </p>
        )}
      </>
    );
  return (
    <p class="note">
      {unseen === 0
        ? say('Không có bài nào hai người chọn khác nhau.')
        : say('Hai người chọn khác nhau ở {n} bài, đều là bài mà bạn không được xem.', { n })}
    </p>
  );
}

function CaseTable({ sample, differing }: Pick<Apart, 'sample' | 'differing'>) {
  const say = useSay();
  return (
    <table class="stack">
      <thead>
        <tr>
          <th scope="col">{say('Tin, bài')}</th>
          {sample.coders.map((coder) => (
            <th scope="col">{namesOf(coder)}</th>
          ))}
          <th scope="col">{say('Trong sổ')}</th>
          <th scope="col">{say('Quyết định')}</th>
        </tr>
      </thead>
      <tbody>
        {differing.map(({ article, answers }) => (
          <tr>
            <th scope="row" class="break">
              <Headline title={article.title} url={article.url} />
            </th>
            {answers.map((content, place) => (
              <td data-name={namesOf(sample.coders[place as 0 | 1])} class="mark" lang="vi">
                {contentMark(content)}
              </td>
            ))}
            <td data-name={say('Trong sổ')} class="mark" lang="vi">
              {article.content === null ? say('chưa phân loại') : contentMark(article.content)}
            </td>
            <td data-name={say('Quyết định')}>
              <a
                href={reviewAddress({ article: article.id })}
                aria-label={say('Quyết định: {title}', { title: article.title ?? article.url })}
              >
                {say('Quyết định')}
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function AgreementView({ agreement, ...apart }: Apart & { agreement: Agreement }) {
  const say = useSay();
  const { sample, differing, unseen } = apart;
  if (agreement.count === 0)
    return (
      <p class="note">{say('Không có bài nào mà cả hai phần đã phân loại, nên không có gì để so sánh.')}</p>
    );
  return (
    <>
      <h2>{say('Hai người hiểu giống nhau đến đâu')}</h2>
      <Figures agreement={agreement} />
      <Confusion sample={sample} agreement={agreement} />
      <h2>
        {say('Bài hai người chọn khác nhau ({count})', { count: showCount(differing.length + unseen) })}
      </h2>
      <Cases {...apart} />
    </>
  );
}
