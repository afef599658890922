// The rest of the pill comes when it is first wanted: what was pressed meanwhile is not lost, and its absence is said.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Call } from '../../../extension/portal-ui/calls.ts';
import { asker } from '../../../extension/portal-ui/record.ts';
import { PillStage } from './pill-stage.ts';
import { buttonIn, click, press, settled } from './support.ts';

let stage: PillStage;
/** Lets the rest come; before, it is on its way. */
let arrive: () => void;
beforeEach(() => {
  document.body.innerHTML = '';
  globalThis.soTinParts = undefined;
  stage = new PillStage();
});
afterEach(() => stage.pill.remove());

/** A pill whose background answers for the rest only when it is let, or never. */
function show(answers: boolean) {
  const waits = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const call = (async (...given: Parameters<Call>) => {
    if (given[0] === 'details') await (answers ? waits : Promise.reject(new Error('no background')));
    return stage.background.call(...given);
  }) as Call;
  return stage.show(
    { content: '2', publishedOn: '2023-10-25' },
    { call, ask: asker({ call, clock: stage.clock }) },
  );
}

const grip = (root: ShadowRoot) => root.querySelector<HTMLElement>('#grip') ?? root.host;
const places = () =>
  stage.background.calls.flatMap(([name, message]) => (name === 'pillPlaced' ? [message] : []));

describe('the rest of the pill', () => {
  it('is not fetched before something of it is wanted', async () => {
    const root = await show(true);
    click(buttonIn(root, '2'));
    await settled();
    expect(stage.background.calls.map(([name]) => name)).not.toContain('details');
    expect(globalThis.soTinParts?.restOfPill).toBeUndefined();
  });

  it('moves the pill as the grip was pressed while it was on its way, in order', async () => {
    const root = await show(true);
    press(grip(root), 'ArrowUp');
    press(grip(root), 'ArrowUp');
    await settled();
    expect(places()).toEqual([]);
    arrive();
    await vi.waitFor(() => expect(places()).toHaveLength(1));
    expect(places()).toEqual([{ portal: 'so', place: { right: 8, bottom: 40, folded: false } }]);
  });

  it('opens the form that was asked for while it was on its way, once', async () => {
    const root = await show(true);
    click(buttonIn(root, '2'));
    click(buttonIn(root, 'Sửa'));
    click(buttonIn(root, 'Sửa'));
    arrive();
    await settled();
    expect(root.querySelectorAll('.fix')).toHaveLength(1);
  });

  it('says so when nobody brings it', async () => {
    const root = await show(false);
    press(grip(root), 'ArrowUp');
    await stage.clock.pass(60_000);
    expect(root.querySelector('#note')?.textContent).toContain('Chưa mở được');
    expect(places()).toEqual([]);
  });
});
