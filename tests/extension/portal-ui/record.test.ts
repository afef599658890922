// A click reaches the background once, however often it has to be sent.
import { describe, expect, it } from 'vitest';
import { ANSWER_MS, deliver, makeAct, PAUSE_MS } from '../../../extension/portal-ui/record.ts';
import { FakeBackground, HandClock, ORIGIN, type Reply, settled } from './support.ts';

const read = { article: { portal: 'so', url: `${ORIGIN}/tin/1` }, form: null, maybeOn: null };

function setUp(replies: Reply[]) {
  const background = new FakeBackground();
  background.replies = replies;
  const clock = new HandClock();
  const act = makeAct({ kind: 'tag', tag: { content: '2' } }, read, 'p1', { call: background.call, clock });
  const told: (string | null)[] = [];
  deliver(act.send, clock, (answer) => told.push(answer && (answer.saved ? 'saved' : answer.problem.type)));
  return { background, clock, told, act };
}

describe('a click on its way to the background', () => {
  it.each<[string, Reply[], number, (string | null)[], number]>([
    ['is told once when answered', ['save'], 0, ['saved'], 1],
    ['is sent again after two seconds of silence', ['silence', 'save'], ANSWER_MS, ['saved'], 2],
    ['is sent again when the port closes', ['reject', 'save'], PAUSE_MS, ['saved'], 2],
    ['is sent three times at most', ['silence'], 60_000, [null], 3],
    ['is sent three times at most when the port keeps closing', ['reject'], 60_000, [null], 3],
    ['survives one silence and one closed port', ['silence', 'reject', 'save'], 60_000, ['saved'], 3],
    ['is not repeated when it was refused', ['refuse'], 60_000, ['internal'], 1],
  ])('%s', async (_fact, replies, ms, expected, times) => {
    const { background, clock, told } = setUp(replies);
    await clock.pass(ms);
    await settled();
    expect(told).toEqual(expected);
    expect(background.sent).toHaveLength(times);
  });

  it('keeps its id and its time through all repeats', async () => {
    const { background, clock, act } = setUp(['silence', 'reject', 'save']);
    const clickedAt = clock.now();
    await clock.pass(60_000);
    expect(background.sent.map(({ message }) => [message.id, message.clickedAt])).toEqual(
      Array(3).fill([act.id, clickedAt]),
    );
  });

  it('does not wait before the first try', () => {
    expect(setUp(['silence']).background.sent).toHaveLength(1);
  });

  it('takes an answer that comes during a later try, once', async () => {
    const clock = new HandClock();
    const told: unknown[] = [];
    const answers: ((answer: string) => void)[] = [];
    deliver(
      () => new Promise<string>((resolve) => answers.push(resolve)),
      clock,
      (answer) => told.push(answer),
    );
    await clock.pass(ANSWER_MS + 1);
    answers[0]?.('late');
    answers[1]?.('second');
    await clock.pass(60_000);
    expect(told).toEqual(['late']);
    expect(answers).toHaveLength(2);
  });

  it('tells an answer that comes after it was given up', async () => {
    const clock = new HandClock();
    const told: unknown[] = [];
    const answers: ((answer: string) => void)[] = [];
    deliver(
      () => new Promise<string>((resolve) => answers.push(resolve)),
      clock,
      (answer) => told.push(answer),
    );
    await clock.pass(60_000);
    answers[2]?.('very late');
    await settled();
    expect(told).toEqual([null, 'very late']);
  });

  it('gives each act an id of its own', () => {
    const { background, clock, act } = setUp(['save']);
    expect(
      makeAct({ kind: 'undo', undoes: act.id }, read, 'p1', { call: background.call, clock }).id,
    ).not.toBe(act.id);
  });
});
