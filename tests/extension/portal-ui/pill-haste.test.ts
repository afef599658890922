// The pill and a person quicker than the background, or than the page.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PillStage, said } from './pill-stage.ts';
import { buttonIn, click, press, settled } from './support.ts';

let stage: PillStage;
beforeEach(() => {
  document.body.innerHTML = '';
  stage = new PillStage();
});
afterEach(() => stage.pill.remove());

describe('the pill, in haste', () => {
  it('takes back by Z a choice that is still on its way', async () => {
    const root = await stage.show({}, {}, '2023-10-25');
    stage.pill.focus();
    press(root.activeElement ?? root.host, 'Digit4');
    press(root.activeElement ?? root.host, 'KeyZ');
    await stage.clock.pass(0);
    await stage.clock.pass(0);
    expect(stage.background.sent.map(({ call }) => call)).toEqual(['record', 'undo']);
  });

  it('keeps a choice made again while its undo is on its way', async () => {
    const root = await stage.show({}, {}, '2023-10-25');
    stage.pill.focus();
    press(root.activeElement ?? root.host, 'Digit4');
    await stage.clock.pass(0);
    press(root.activeElement ?? root.host, 'KeyZ');
    press(root.activeElement ?? root.host, 'Digit4');
    await stage.clock.pass(0);
    expect(stage.background.sent.map(({ call }) => call)).toEqual(['record', 'undo', 'record']);
  });

  it('tags nothing once the page moved on to another address, and says so', async () => {
    const root = await stage.show({}, {}, '2023-10-25');
    const { href } = location;
    history.pushState(null, '', '/tin/khac');
    press(buttonIn(root, '2 TTHC'), 'Digit2');
    click(buttonIn(root, '2 TTHC'));
    expect(stage.background.sent).toHaveLength(0);
    expect(said(root)).toContain('Trang vừa chuyển');
    history.pushState(null, '', href);
    press(buttonIn(root, '2 TTHC'), 'Digit2');
    expect(stage.background.sent).toHaveLength(1);
  });

  it('goes on after a link to another place of the same page', async () => {
    const root = await stage.show({}, {}, '2023-10-25');
    location.hash = 'binh-luan';
    press(buttonIn(root, '2 TTHC'), 'Digit2');
    expect(stage.background.sent).toHaveLength(1);
    history.replaceState(null, '', location.pathname);
  });

  it('says where it can be seen that the page moved on, also when it is folded', async () => {
    const root = await stage.show({ content: '2' });
    const { href } = location;
    history.pushState(null, '', '/tin/khac');
    click(buttonIn(root, 'Hôm nay'));
    await settled();
    expect(root.getElementById('line')?.textContent).toContain('Trang vừa chuyển');
    expect(stage.background.sent).toHaveLength(0);
    history.pushState(null, '', href);
  });
});
