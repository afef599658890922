// /duyet/mau/{id}: a sample, classified unseen by each of two people; once both are done, how far they agree.
import type { Hono } from 'hono';
import { includesRole } from '#shared/api/access';
import { pages, sampleAddress } from '#shared/api/pages';
import type { Sample } from '#shared/api/review';
import { formatDate, localDate } from '#shared/local-date';
import { ProblemError, problemWords } from '#shared/problem';
import { showCount } from '#shared/wording';
import { takeAnswerBack, writeAnswer } from '../../db/sample-writes.ts';
import { readDrawn, type SampleRead } from '../../db/samples.ts';
import { agreed, endSample, reassign, sampleOf } from '../../domain/samples.ts';
import type { App } from '../../http/context.ts';
import { pathParameter } from '../../http/serve.ts';
import type { View } from '../html.tsx';
import { useSay } from '../language.ts';
import { bearerOf, type Form, type PageCall, type Refused, servePage } from '../serve-page.tsx';
import { AgreementView } from './agreement-view.tsx';
import { SampleCard } from './cards.tsx';
import { Keys, scriptWords } from './desk-page.tsx';
import { DESK_SCRIPT } from './desk-script.ts';
import { answerAsked } from './given.ts';
import { END, REASSIGN, Unfinished } from './sample-unfinished.tsx';

/** Articles on one page. */
const PAGE = 50;

function Facts({ sample }: { sample: Sample }) {
  const say = useSay();
  const { from, to, size, population, seed, coders, ended } = sample;
  return (
    <>
      <p>
        {say('Rút {size} bài trong {population} bài đăng từ {from} đến {to}; số khởi đầu {seed}.', {
          size: showCount(size),
          population: showCount(population),
          from: formatDate(from),
          to: formatDate(to),
          seed: String(seed),
        })}
      </p>
      <ul>
        {coders.map(({ name, answered, active, before }) => (
          <li>
            {say('{name}: đã phân loại {answered}/{size} bài', {
              name,
              answered: showCount(answered),
              size: showCount(size),
            })}
            {before.map((former) => (
              <span class="soft">
                {' · '}
                {say('trong đó {n} bài do {name} làm trước khi giao lại', {
                  n: showCount(former.answered),
                  name: former.name,
                })}
              </span>
            ))}
            {active ? null : <span class="soft"> · {say('không phân loại được nữa')}</span>}
          </li>
        ))}
      </ul>
      {ended ? (
        <p class="note">
          {say(
            'Mẫu được {name} kết thúc ngày {day} với phần đã làm: kết quả dưới đây chỉ nói về những bài mà cả hai phần đã phân loại.',
            { name: ended.by.name, day: formatDate(localDate(Date.parse(ended.at))) },
          )}
        </p>
      ) : null}
    </>
  );
}

type OpenProps = { read: SampleRead; person: string; call: PageCall };

/** What the person is to do: answer, wait for the other, or only look on. */
function Open({ read, person, call }: OpenProps) {
  const say = useSay();
  const { sample, unanswered } = read;
  const { config, now } = call;
  if (!sample.coders.some(({ id }) => id === person))
    return (
      <p class="note">
        {say('Kết quả hiện ra khi cả hai người phân loại xong. Trước đó không ai xem được.')}
      </p>
    );
  if (unanswered.length === 0)
    return <p class="note">{say('Bạn đã phân loại xong. Kết quả hiện ra khi người kia cũng xong.')}</p>;
  const action = sampleAddress(sample.id);
  return (
    <section id="desk" data-person={person} data-now={String(now)} {...scriptWords(call.say)}>
      <h2>{say('Bài bạn cần phân loại')}</h2>
      <p class="soft">
        {say('Tự đọc và chọn, đừng hỏi người kia: mẫu này để biết hai người có hiểu giống nhau không.')}{' '}
        {say('Còn')}{' '}
        <span id="left" data-left={String(unanswered.length)}>
          {unanswered.length}
        </span>
      </p>
      <p id="told" role="status" class="told-line"></p>
      <p id="waits" class="soft" hidden></p>
      <Keys />
      <ol class="cards">
        {unanswered.slice(0, PAGE).map(({ article, summary }) => (
          <SampleCard article={article} summary={summary} config={config} action={action} now={now} />
        ))}
      </ol>
      <p id="further" class="actions" hidden>
        <a class="button" href={action}>
          {say('Tiếp theo')}
        </a>
      </p>
    </section>
  );
}

async function show(call: PageCall, refused?: Refused): Promise<View> {
  const { c, db, pass, config, say } = call;
  const read = await sampleOf(db, pass, config, pathParameter(c, 'id'));
  const { person, role } = await bearerOf(call);
  const { sample } = read;
  const { agreement, ...apart } = agreed(config, read);
  const ends = !sample.done && includesRole(role, 'editor');
  const { candidates } = ends ? await readDrawn(db, pass, config.bound, sample.id) : { candidates: [] };
  const body = (
    <>
      <p class="no-print">
        <a href={pages.samples.path}>{say('‹ Mẫu phân loại hai lần')}</a>
      </p>
      <h1 class="break" lang="vi">
        {sample.name}
      </h1>
      {refused ? (
        <p class="fault" role="alert">
          {problemWords(say, refused.problem)}.
        </p>
      ) : null}
      <Facts sample={sample} />
      {agreement ? (
        <AgreementView {...apart} agreement={agreement} />
      ) : (
        <Open read={read} person={person.id} call={call} />
      )}
      {ends ? <Unfinished sample={sample} candidates={candidates} sent={refused} /> : null}
    </>
  );
  return { title: `${sample.name} – Sổ Tin`, script: DESK_SCRIPT, wide: true, sends: true, body };
}

async function act({ c, db, pass, config }: PageCall, form: Form): Promise<string> {
  const sample = pathParameter(c, 'id');
  const deciding = { ...pass, role: 'editor' as const };
  const [deed] = form.one('do').split(' ');
  if (deed === REASSIGN) {
    const given = { id: sample, from: form.one('from'), to: form.one('to') };
    await reassign(db, deciding, config, given);
    return sampleAddress(sample);
  }
  if (deed === END) {
    await endSample(db, deciding, config, sample);
    return sampleAddress(sample);
  }
  const asked = answerAsked(form);
  if (!('undoes' in asked)) await writeAnswer(db, pass, { ...asked, sample });
  else if (!(await takeAnswerBack(db, pass, asked)))
    throw new ProblemError('nothing-to-undo', `no answer ${asked.undoes}`);
  return sampleAddress(sample);
}

export function samplePages(app: Hono<App>): void {
  servePage(app, 'sample', { show, act });
}
