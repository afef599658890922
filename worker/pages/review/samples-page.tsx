// /duyet/mau: samples that two people classify unseen by each other, and the form that draws one.

import type { Hono } from 'hono';
import { includesRole } from '#shared/api/access';
import { pages, sampleAddress } from '#shared/api/pages';
import { NewSample, type Sample } from '#shared/api/review';
import { SEED_MAX } from '#shared/draw-sample';
import { formatDate } from '#shared/local-date';
import { ProblemError, problemWords } from '#shared/problem';
import { uuidv7 } from '#shared/uuid';
import { showCount } from '#shared/wording';
import { type Candidate, listSamples } from '../../db/samples.ts';
import { createSample } from '../../domain/samples.ts';
import type { App } from '../../http/context.ts';
import { parse } from '../../http/validate.ts';
import { Choice, type Draft, draftOf, Field } from '../fields.tsx';
import type { View } from '../html.tsx';
import { useSay } from '../language.ts';
import { bearerOf, type Form, type PageCall, type Refused, servePage } from '../serve-page.tsx';

const FORM = 'sample';
/** How many are offered: enough to tell, and done within an hour. */
const SIZE = 50;

function Row({ sample }: { sample: Sample }) {
  const say = useSay();
  const { id, name, from, to, size, coders, done } = sample;
  return (
    <tr>
      <th scope="row" class="break">
        <a href={sampleAddress(id)} lang="vi">
          {name}
        </a>
      </th>
      <td data-name={say('Kỳ')} class="day">
        {formatDate(from)} – {formatDate(to)}
      </td>
      <td data-name={say('Số bài')} class="number">
        {size}
      </td>
      <td data-name={say('Hai người phân loại')}>
        {coders
          .map(({ name: who, answered }) => `${who} (${showCount(answered)}/${showCount(size)})`)
          .join(', ')}
      </td>
      <td data-name={say('Tình trạng')}>{done ? say('xong, xem kết quả') : say('đang phân loại')}</td>
    </tr>
  );
}

function Samples({ samples }: { samples: readonly Sample[] }) {
  const say = useSay();
  if (samples.length === 0) return <p class="note">{say('Chưa có mẫu nào.')}</p>;
  return (
    <table class="stack">
      <thead>
        <tr>
          {['Mẫu', 'Kỳ', 'Số bài', 'Hai người phân loại', 'Tình trạng'].map((name) => (
            <th scope="col" class={name === 'Số bài' ? 'number' : undefined}>
              {say(name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {samples.map((sample) => (
          <Row sample={sample} />
        ))}
      </tbody>
    </table>
  );
}

function NewSampleForm({ draft, candidates }: { draft: Draft; candidates: readonly Candidate[] }) {
  const say = useSay();
  const people = candidates.map(({ id, name }) => ({ code: id, name }));
  return (
    <form method="post" action={pages.samples.path} class="freeze new-sample">
      <h2>{say('Rút một mẫu')}</h2>
      {draft.problem ? (
        <p class="fault" role="alert">
          {problemWords(say, draft.problem)}.
        </p>
      ) : null}
      <input type="hidden" name="do" value={FORM} />
      <input type="hidden" name="id" value={draft.value('id')} />
      <input type="hidden" name="version" value="0" />
      <div class="fields">
        <Field draft={draft} name="name" label={say('Tên mẫu')} required size={32} />
        <Field draft={draft} name="from" label={say('Từ ngày')} type="date" required />
        <Field draft={draft} name="to" label={say('Đến ngày')} type="date" required />
        <Field draft={draft} name="size" label={say('Số bài')} type="number" min={1} max={500} required />
        <Field
          draft={draft}
          name="seed"
          label={say('Số khởi đầu')}
          type="number"
          min={0}
          max={SEED_MAX}
          required
          hint={say('Cùng số này và cùng các bài thì rút ra cùng một mẫu.')}
        />
        <Choice
          draft={draft}
          name="first"
          label={say('Người thứ nhất')}
          options={people}
          none={say('Chọn')}
        />
        <Choice
          draft={draft}
          name="second"
          label={say('Người thứ hai')}
          options={people}
          none={say('Chọn')}
        />
      </div>
      <button type="submit">{say('Rút mẫu')}</button>
    </form>
  );
}

async function show(call: PageCall, refused?: Refused): Promise<View> {
  const { db, pass, config, now, say } = call;
  const { samples, candidates } = await listSamples(db, pass, config.bound);
  const { role } = await bearerOf(call);
  const year = pass.today.slice(0, 4);
  const [seed = 0] = crypto.getRandomValues(new Uint32Array(1));
  const fresh = {
    id: uuidv7(now),
    name: say('Mẫu năm {year}', { year }),
    from: `${year}-01-01`,
    to: pass.today,
    size: SIZE,
    seed,
  };
  const editor = includesRole(role, 'editor');
  const title = say('Mẫu phân loại hai lần');
  const body = (
    <>
      {editor ? (
        <p class="no-print">
          <a href={pages.review.path}>{say('‹ Duyệt')}</a>
        </p>
      ) : null}
      <h1>{title}</h1>
      <p>
        {say(
          'Hai người phân loại cùng một số bài mà không thấy lựa chọn của nhau. Họ giống nhau càng nhiều thì số liệu càng đáng tin; chỗ khác nhau cho biết cần thống nhất điều gì. Câu trả lời ở đây không làm thay đổi số liệu.',
        )}
      </p>
      <Samples samples={samples} />
      {editor ? <NewSampleForm draft={draftOf(FORM, fresh, refused)} candidates={candidates} /> : null}
    </>
  );
  return { title: `${title} – Sổ Tin`, wide: true, body };
}

async function act(call: PageCall, form: Form): Promise<string> {
  const { db, pass, config } = call;
  const asked = {
    id: form.one('id'),
    name: form.one('name'),
    from: form.one('from'),
    to: form.one('to'),
    size: Number(form.one('size') || 'NaN'),
    seed: Number(form.one('seed') || 'NaN'),
    coders: [form.one('first'), form.one('second')],
  };
  const wanted = parse(NewSample, asked, 'bad-request');
  const drawing = { ...pass, role: 'editor' as const };
  if (wanted.coders.includes('')) throw new ProblemError('sample-coders', 'at first: empty');
  const sample = await createSample(db, drawing, config, wanted);
  return sampleAddress(sample.id);
}

export function samplesPages(app: Hono<App>): void {
  servePage(app, 'samples', { show, act });
}
