// /hoat-dong: talks, meetings, leaflets and the like, by the days in which they began; reporters enter them here.
import type { Hono } from 'hono';
import * as z from 'zod/mini';
import { ACTIVITY_CODES } from '#shared/activity';
import { date } from '#shared/fields';
import { ProblemError } from '#shared/problem';
import { activityRows, activityStatement } from '../../db/activities.ts';
import { checkedBehindGate, runGated } from '../../db/batch.ts';
import { recordRows, recordStatement } from '../../db/records.ts';
import { type AfterActivity, activityPage, afterOf } from '../../domain/activities.ts';
import { activitySumsOf } from '../../domain/plan-progress.ts';
import { kept } from '../../domain/records.ts';
import type { App } from '../../http/context.ts';
import { askedOf, daysAsked, filled, yearDays } from '../asked.ts';
import type { View } from '../html.tsx';
import { mayWrite, saveForm } from '../plans/given.ts';
import { type PageCall, type Refused, servePage } from '../serve-page.tsx';
import { ActivitiesView } from './activities-view.tsx';
import { activitiesAddress, type Shown } from './address.ts';

/** How many activities stand on one page. */
const PAGE = 100;

type Asked = Shown & { after: AfterActivity | null; sua: string | null };

const PageQuery = z.strictObject({
  tu: z.optional(date),
  den: z.optional(date),
  'don-vi': z.optional(z.string()),
  loai: z.optional(z.enum(ACTIVITY_CODES)),
  tiep: z.optional(z.string()),
  sua: z.optional(z.string()),
});

/** What is asked for, this year where no days are; `sua`: the activity to change. Throws ProblemError. */
async function shownOf(call: PageCall): Promise<Asked> {
  const { db, pass, config } = call;
  const { tu, den, 'don-vi': unit, loai, tiep, sua } = await askedOf(call, PageQuery, filled(call.query));
  return checkedBehindGate(db, pass, () => {
    if (unit !== undefined && !config.units.some(({ id }) => id === unit))
      throw new ProblemError('unknown-value', `no unit ${unit}`, { parameter: 'don-vi' });
    const { from, to } = daysAsked(tu, den) ?? yearDays(pass.today.slice(0, 4));
    const shown = { from, to, unit: unit ?? null, kind: loai ?? null, cursor: tiep ?? null };
    return { ...shown, after: afterOf(tiep), sua: sua ?? null };
  });
}

async function show(call: PageCall, refused: Refused | undefined): Promise<View> {
  const { db, pass, config, say } = call;
  const shown = await shownOf(call);
  const { from, to, unit, kind, after, sua } = shown;
  const filter = {
    status: 'active' as const,
    from,
    to,
    unit,
    kind,
    after,
  };
  const [sums, list, chosen] = await runGated(db, pass, [
    activityStatement(db, pass, { from, to, units: unit === null ? null : [unit] }),
    recordStatement(db, pass, 'activity', { ...filter, limit: PAGE + 1 }),
    recordStatement(db, pass, 'activity', { status: 'active', id: sua ?? '' }),
  ]);
  const [own] = recordRows(chosen).map(kept<'activity'>);
  if (sua !== null && !own) throw new ProblemError('not-found', `no activity ${sua}`, { parameter: 'sua' });
  const { activities, next } = activityPage(recordRows(list).map(kept<'activity'>), PAGE);
  const body = (
    <ActivitiesView
      shown={shown}
      today={pass.today}
      sums={activitySumsOf(activityRows(sums)).filter((sum) => kind === null || sum.kind === kind)}
      activities={activities}
      next={next}
      chosen={own ?? null}
      writes={await mayWrite(call)}
      config={config}
      refused={refused}
    />
  );
  return { title: `${say('Hoạt động khác ngoài tin, bài')} – Sổ Tin`, body };
}

export function activityPages(app: Hono<App>): void {
  servePage(app, 'activities', {
    show,
    act: async (call, form) => {
      await saveForm(call, form);
      return activitiesAddress(await shownOf(call));
    },
  });
}
