// /quan-tri/don-vi: units with their days and successors; administrators add, change and end them here.
import type { Hono } from 'hono';
import * as z from 'zod/mini';
import { unitsAddress } from '#shared/api/pages';
import { SuccessorsGiven, UnitGiven } from '#shared/api/units';
import { ProblemError } from '#shared/problem';
import { checkedBehindGate, runGated } from '../../db/batch.ts';
import { putSuccessors, putUnit } from '../../domain/units.ts';
import type { App } from '../../http/context.ts';
import { parse } from '../../http/validate.ts';
import { askedOf, filled } from '../asked.ts';
import { Folded, isOf } from '../fields.tsx';
import type { View } from '../html.tsx';
import { type Form, type PageCall, type Refused, servePage } from '../serve-page.tsx';
import { UNIT_FORM, UnitForm } from './unit-form.tsx';
import { UnitList } from './unit-list.tsx';
import { MERGE_FORM, SPLIT_FORM, UnitView } from './unit-view.tsx';

function showList({ config, pass, say }: PageCall, refused: Refused | undefined): View {
  const { today, sight } = pass;
  const title = say('Các đơn vị');
  const isOpen = config.units.length === 0 || (refused !== undefined && isOf(refused, UNIT_FORM, ''));
  const body = (
    <>
      <h1>{title}</h1>
      <UnitList config={config} today={today} />
      <Folded label={say('Thêm đơn vị')} open={isOpen}>
        <UnitForm unit={null} config={config} own={sight?.unit ?? null} today={today} refused={refused} />
      </Folded>
    </>
  );
  return { title: `${title} – Sổ Tin`, body };
}

const PageQuery = z.strictObject({ id: z.optional(z.string()) });

async function show(call: PageCall, refused?: Refused): Promise<View> {
  const { config, db, pass } = call;
  const query = await askedOf(call, PageQuery, filled(call.query));
  await runGated(db, pass, []);
  if (query.id === undefined) return showList(call, refused);
  const unit = config.units.find(({ id }) => id === query.id);
  if (!unit) throw new ProblemError('not-found', `no unit ${query.id}`, { parameter: 'id' });
  const own = pass.sight?.unit ?? null;
  const body = <UnitView unit={unit} config={config} own={own} today={pass.today} refused={refused} />;
  return { title: `${unit.name} – Sổ Tin`, body };
}

const maybe = (form: Form, name: string): string | null => form.one(name).trim() || null;
const versionIn = (form: Form) => Number(form.one('version'));

const unitGiven = (form: Form) => ({
  name: form.one('name'),
  shortName: form.one('shortName'),
  signCode: maybe(form, 'signCode'),
  parentAuthority: maybe(form, 'parentAuthority'),
  place: maybe(form, 'place'),
  parent: maybe(form, 'parent'),
  validFrom: maybe(form, 'validFrom'),
  validTo: maybe(form, 'validTo'),
  spelling: form.one('change') === 'spelling',
  version: versionIn(form),
});

/** Who takes over, as the form of a new name, a merger, a split, or of taking that back gives it. */
function successorsGiven(form: Form): unknown {
  const kind = form.one('do');
  const [on, version] = [form.one('on'), versionIn(form)];
  if (kind === MERGE_FORM || kind === SPLIT_FORM) return { kind, on, to: form.all('to'), version };
  if (kind !== UNIT_FORM) return { kind: 'rename', on: '2000-01-01', to: [], version };
  const renamed = { id: form.one('renamed'), name: form.one('name'), shortName: form.one('shortName') };
  return { kind: 'rename', on, to: [], renamed, version };
}

async function act(call: PageCall, form: Form): Promise<string> {
  const { db, pass, config } = call;
  const id = form.one('id');
  const stored = config.units.find((unit) => unit.id === id);
  const isRenamed =
    stored !== undefined && form.one('change') === 'rename' && form.one('name') !== stored.name;
  if (form.one('do') === UNIT_FORM && !isRenamed) {
    const given = await checkedBehindGate(db, pass, () => parse(UnitGiven, unitGiven(form), 'bad-request'));
    await putUnit(call, id, given);
    return unitsAddress(given.version > 0 ? { id } : {});
  }
  const given = await checkedBehindGate(db, pass, () => {
    // Nothing chosen takes nothing back: that has a form of its own.
    if ((form.one('do') === MERGE_FORM || form.one('do') === SPLIT_FORM) && form.one('to') === '')
      throw new ProblemError('successor-missing', 'no unit was chosen');
    return parse(SuccessorsGiven, successorsGiven(form), 'bad-request');
  });
  await putSuccessors({ db, pass, config }, [{ unit: id, given }]);
  return unitsAddress({ id });
}

export function unitPages(app: Hono<App>): void {
  servePage(app, 'units', { show, act });
}
