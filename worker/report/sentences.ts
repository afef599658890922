// The sentence of section 3, one a channel. Pure.
import { daysCome } from '#shared/period';
import type { Report } from '#shared/report';
import { reportSentence } from '#shared/wording';
import { type Facts, namedBuckets } from './facts.ts';
import { unitOfPortal } from './units.ts';

/**
 * A portal with nothing posted says so only when it is asked for alone. A period that is not over is told up to the day
 * that it has come to; of one that has not begun there is nothing to tell.
 */
export function sentencesOf(facts: Facts): Report['sentences'] {
  const { period, asOf, filter, grouping, named, config, read } = facts;
  const days = daysCome(period, asOf);
  if (days === null) return [];
  const asked = config.portals.filter(({ id }) => filter.portal?.includes(id) ?? true);
  const posted = namedBuckets(read.present, named);
  return asked.flatMap(({ id, name, channel }) => {
    const own = posted.filter(({ portal }) => portal === id);
    if (own.length === 0 && asked.length > 1) return [];
    const unit = unitOfPortal(facts, id);
    const text = reportSentence({
      channel,
      ...days,
      unit: unit?.nameInSentence ?? unit?.name ?? name,
      groups: grouping.groups.map((group) => {
        const placed = own.filter(({ content }) => group.contents.some((code) => code === content));
        return {
          name: group.name,
          count: placed.reduce((sum, { n }) => sum + n, 0),
          forms: placed.map(({ form }) => form),
        };
      }),
    });
    return [{ portal: id, channel, text }];
  });
}
