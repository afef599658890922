// Addresses of the page of plans, by what is to be shown on it.
import { pages } from '#shared/api/pages';

/** `nam`: a year's plans; `id`: one plan, `tu` and `den` its days, `chi-tieu` a target to change; `quy-tac`: a rule. */
export type PlanQuery = Partial<Record<'nam' | 'id' | 'tu' | 'den' | 'chi-tieu' | 'quy-tac', string>>;

/** As `quy-tac`: a rule that is to be made. */
export const NEW_RULE = 'moi';

/** The address that shows it. */
export const planAddress = (query: PlanQuery): string => `${pages.plans.path}?${new URLSearchParams(query)}`;
