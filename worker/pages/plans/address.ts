// Addresses of the page of plans, by what is to be shown on it.
import { listAddress, plansAddress } from '#shared/api/pages';
import type { TargetProgress } from '#shared/plan';
import { REFORM_CONTENTS } from '#shared/taxonomy';

/** `nam`: a year's plans; `id`: one plan, `tu` and `den` its days, `chi-tieu` a target to change; `quy-tac`: a rule. */
export type PlanQuery = Partial<Record<'nam' | 'id' | 'tu' | 'den' | 'chi-tieu' | 'quy-tac', string>>;

/** As `quy-tac`: a rule that is to be made. */
export const NEW_RULE = 'moi';

/** The address that shows it. */
export const planAddress = (query: PlanQuery): string => plansAddress(query);

/** The articles that a target counted: of the ledger as it stands, also beside frozen figures. */
export const countedAddress = ({ counted, unit, content, form }: TargetProgress): string =>
  listAddress({
    ...counted,
    status: 'active',
    content: content ?? REFORM_CONTENTS.join(','),
    unit: unit ?? undefined,
    form: form ?? undefined,
  });
