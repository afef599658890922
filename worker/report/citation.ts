// How a report cites a plan: the first time by kind, number, date, issuer and subject, then by kind and number alone. Pure.
import { formatDate } from '#shared/local-date';
import type { PlanProgress } from '#shared/plan';

type Cited = Pick<PlanProgress, 'number' | 'issuedOn' | 'issuer' | 'title'>;

/** “Tuyên truyền cải cách hành chính năm 2023” → “về tuyên truyền cải cách hành chính năm 2023”. */
function about(title: string): string {
  const plain = title.replace(/^kế hoạch\s+/iu, '').replace(/^về(?: việc)?\s+/iu, '');
  return `về ${plain.slice(0, 1).toLocaleLowerCase('vi')}${plain.slice(1)}`;
}

/** A plan in full; `isOwn`: whoever issued it is named in the same sentence already. */
export function citedInFull({ number, issuedOn, issuer, title }: Cited, isOwn = false): string {
  const whose = isOwn ? '' : ` của ${issuer}`;
  return `Kế hoạch số ${number} ngày ${formatDate(issuedOn)}${whose}${title ? ` ${about(title)}` : ''}`;
}

/** A plan as it is cited after what was `said` before. */
export const cited = (plan: Cited, said: string): string =>
  said.includes(plan.number) ? `Kế hoạch số ${plan.number}` : citedInFull(plan);
