// /hoat-dong: talks, meetings, leaflets and the like, by the days in which they began; reporters enter them here.
import type { Hono } from 'hono';
import { ACTIVITY_CODES, type ActivityKind } from '#shared/activity';
import { isLocalDate } from '#shared/local-date';
import { activityRows, activityStatement } from '../../db/activities.ts';
import { runGated } from '../../db/batch.ts';
import { recordRows, recordStatement } from '../../db/records.ts';
import { activityPage, afterOf } from '../../domain/activities.ts';
import { activitySumsOf } from '../../domain/plan-progress.ts';
import { kept } from '../../domain/records.ts';
import type { App } from '../../http/context.ts';
import type { View } from '../html.tsx';
import { mayWrite, saveForm } from '../plans/given.ts';
import { type PageCall, type Refused, servePage } from '../serve-page.tsx';
import { ActivitiesView } from './activities-view.tsx';
import { activitiesAddress, type Shown } from './address.ts';

/** How many activities stand on one page. */
const PAGE = 100;

/** What is asked for; days that are none are those of this year. */
function shownOf({ query, pass, config }: PageCall): Shown {
  const { tu = '', den = '', loai = '', tiep = null } = query;
  const asked = isLocalDate(tu) && isLocalDate(den) && tu <= den;
  const year = pass.today.slice(0, 4);
  return {
    from: asked ? tu : `${year}-01-01`,
    to: asked ? den : `${year}-12-31`,
    unit: config.units.find(({ id }) => id === query['don-vi'])?.id ?? null,
    kind: ACTIVITY_CODES.includes(loai as ActivityKind) ? loai : null,
    cursor: tiep,
  };
}

async function show(call: PageCall, refused: Refused | undefined): Promise<View> {
  const { db, pass, config, query, say } = call;
  const shown = shownOf(call);
  const { from, to, unit, kind } = shown;
  const filter = {
    status: 'active' as const,
    from,
    to,
    unit,
    kind,
    after: afterOf(shown.cursor ?? undefined),
  };
  const [sums, list, chosen] = await runGated(db, pass, [
    activityStatement(db, pass, shown),
    recordStatement(db, pass, 'activity', { ...filter, limit: PAGE + 1 }),
    recordStatement(db, pass, 'activity', { status: 'active', id: query.sua ?? '' }),
  ]);
  const { activities, next } = activityPage(recordRows(list).map(kept<'activity'>), PAGE);
  const body = (
    <ActivitiesView
      shown={shown}
      today={pass.today}
      sums={activitySumsOf(activityRows(sums)).filter((sum) => kind === null || sum.kind === kind)}
      activities={activities}
      next={next}
      chosen={recordRows(chosen).map(kept<'activity'>)[0] ?? null}
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
      return activitiesAddress(shownOf(call));
    },
  });
}
