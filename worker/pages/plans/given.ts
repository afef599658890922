// What the forms of plans and activities send, as the contract takes it.
import type * as z from 'zod/mini';
import { includesRole } from '#shared/api/access';
import {
  ActivityGiven,
  EstimateGiven,
  estimateId,
  PlanGiven,
  RuleGiven,
  TargetGiven,
} from '#shared/api/plans';
import { ProblemError } from '#shared/problem';
import { foldText } from '#shared/text';
import { checkedBehindGate } from '../../db/batch.ts';
import { type GivenRecord, putRecords } from '../../domain/records.ts';
import { parse } from '../../http/validate.ts';
import { bearerOf, type Form, type PageCall } from '../serve-page.tsx';

/** A field that may be left empty. */
const maybe = (form: Form, name: string): string | null => form.one(name).trim() || null;
/** A number as typed: with a comma or a dot for the decimals; what is none stays text and is refused as such. */
function number(text: string): number | string {
  const value = Number(text.trim().replace(',', '.'));
  return text.trim() === '' || Number.isNaN(value) ? text : value;
}
const maybeNumber = (text: string) => (text.trim() === '' ? null : number(text));

const common = (form: Form) => ({
  status: form.one('status') === 'removed' ? 'removed' : 'active',
  version: number(form.one('version')),
});

export const planGiven = (form: Form) => ({
  ...common(form),
  number: form.one('number'),
  issuedOn: form.one('issuedOn'),
  issuer: form.one('issuer'),
  title: form.one('title'),
  year: number(form.one('year')),
  file: maybe(form, 'file'),
  rule: maybe(form, 'rule'),
  lapses: form.all('lapse').flatMap((code) => {
    const times = maybeNumber(form.one(`lapse.${code}`));
    return times === null || times === 0 ? [] : [{ code, times }];
  }),
});

/** `unit`: one of those that were ticked; null: all together. */
export const targetGiven = (form: Form, unit: string | null) => ({
  ...common(form),
  plan: form.one('plan'),
  label: maybe(form, 'label'),
  unit,
  content: maybe(form, 'content'),
  form: maybe(form, 'form'),
  activity: maybe(form, 'activity'),
  from: form.one('from'),
  to: form.one('to'),
  pace: form.one('pace'),
  amount: number(form.one('amount')),
});

export const activityGiven = (form: Form) => ({
  ...common(form),
  kind: form.one('kind'),
  from: form.one('from'),
  to: form.one('to') || form.one('from'),
  unit: maybe(form, 'unit'),
  quantity: number(form.one('quantity')),
  measure: maybe(form, 'measure'),
  people: maybeNumber(form.one('people')),
  topic: maybe(form, 'topic'),
  evidence: maybe(form, 'evidence'),
  note: maybe(form, 'note'),
});

const estimateGiven = (form: Form) => ({
  ...common(form),
  unit: maybe(form, 'unit'),
  year: number(form.one('year')),
  count: number(form.one('count')),
  note: maybe(form, 'note'),
});

/** The rows of a table to type in that were filled: those of which `name` is not empty. */
function rowsOf<T>(form: Form, name: string, row: (index: number) => T): T[] {
  return form.all(name).flatMap((text, index) => (text.trim() === '' ? [] : [row(index)]));
}

export function ruleGiven(form: Form) {
  const at = (name: string, index: number) => form.all(name)[index] ?? '';
  return {
    ...common(form),
    name: form.one('name'),
    most: number(form.one('most')),
    basis: form.one('basis'),
    bands: rowsOf(form, 'band.from', (index) => ({
      from: number(at('band.from', index)),
      below: maybeNumber(at('band.below', index)),
      points: maybeNumber(at('band.points', index)),
    })),
    penalties: rowsOf(form, 'penalty.name', (index) => ({
      code: at('penalty.code', index) || foldText(at('penalty.name', index)).slice(0, 40),
      name: at('penalty.name', index),
      points: number(at('penalty.points', index)),
    })),
    variety: rowsOf(form, 'variety.name', (index) => ({
      name: at('variety.name', index),
      forms: form.all(`variety.forms.${index}`),
      points: number(at('variety.points', index)),
    })),
  };
}

/** Whether whoever looks may change something here; the page knows once a batch was run. */
export async function mayWrite(call: PageCall): Promise<boolean> {
  return includesRole((await bearerOf(call)).role, 'reporter');
}

/** The pass of whoever changes something here: reading the page asks for less. */
const writerOf = ({ pass }: PageCall): PageCall['pass'] => ({ ...pass, role: 'reporter', scope: 'whole' });

/** Checks what a form gave as the interface does. Throws the same problems. */
function checked<S extends z.ZodMiniType>(call: PageCall, schema: S, given: unknown): Promise<z.output<S>> {
  return checkedBehindGate(call.db, writerOf(call), () => parse(schema, given, 'bad-request'));
}

async function put(call: PageCall, records: readonly GivenRecord[]): Promise<void> {
  await putRecords(call.db, writerOf(call), call.config, records);
}

/** The targets of a form: one a unit that was ticked, under ids that came with the form, so that sent twice it is one. */
async function targetsOf(call: PageCall, form: Form): Promise<GivenRecord[]> {
  const units = form.all('unit');
  const [first = null, ...others] = units;
  const own = {
    table: 'target' as const,
    id: form.one('id'),
    given: await checked(call, TargetGiven, targetGiven(form, first)),
  };
  return [
    own,
    ...others.map((unit, index) => ({
      ...own,
      id: form.all('spare')[index] ?? '',
      given: { ...own.given, unit, version: 0 },
    })),
  ];
}

/** Writes what a form of `/ke-hoach` or `/hoat-dong` asks for; `do` says which it is. */
export async function saveForm(call: PageCall, form: Form): Promise<void> {
  const id = form.one('id');
  switch (form.one('do')) {
    case 'plan':
      return put(call, [{ table: 'plan', id, given: await checked(call, PlanGiven, planGiven(form)) }]);
    case 'target':
      return put(call, await targetsOf(call, form));
    case 'rule':
      return put(call, [
        { table: 'scoring_rule', id, given: await checked(call, RuleGiven, ruleGiven(form)) },
      ]);
    case 'estimate': {
      const given = await checked(call, EstimateGiven, estimateGiven(form));
      return put(call, [{ table: 'estimate', id: estimateId(given), given }]);
    }
    case 'activity':
      return put(call, [
        { table: 'activity', id, given: await checked(call, ActivityGiven, activityGiven(form)) },
      ]);
    default:
      throw new ProblemError('bad-request', `no form “${form.one('do')}”`, { parameter: 'do' });
  }
}
