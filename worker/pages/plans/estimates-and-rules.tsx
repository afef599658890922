// Below a year's plans: its estimates, and the rules by which plans are scored.
import { localDate } from '#shared/local-date';
import { showCount } from '#shared/wording';
import { Folded, isOf } from '../fields.tsx';
import { useSay } from '../language.ts';
import { NEW_RULE, planAddress } from './address.ts';
import type { ListProps } from './list-view.tsx';
import { EstimateForm } from './plan-form.tsx';
import { RuleForm } from './rule-form.tsx';
import { changedWords, ruleWords, unitName } from './words.ts';

/** What the address says for a rule that is to be added. */

/** The estimates of a year: each says whose it is and of which day. */
export function Estimates({
  year,
  estimates,
  writes,
  config,
  refused,
}: Pick<ListProps, 'year' | 'estimates' | 'writes' | 'config' | 'refused'>) {
  const say = useSay();
  const sent = refused && isOf(refused, 'estimate', '');
  return (
    <section>
      <h2>{say('Ước thực hiện cả năm {year}', { year: String(year) })}</h2>
      <p class="soft">
        {say('Con số do người nhập, không tính ra; báo cáo luôn ghi rõ ai ước và ngày nào.')}
      </p>
      {estimates.length === 0 ? <p>{say('Chưa ai nhập.')}</p> : null}
      {estimates.map((estimate) => (
        <>
          <p>
            {unitName(say, config, estimate.unit)}: <strong>{showCount(estimate.count)}</strong>{' '}
            {say('tin, bài')}
            {estimate.note ? ` (${estimate.note})` : ''}{' '}
            <span class="soft">
              {say('ước: {who}', {
                who: changedWords(say, estimate.changedBy, localDate(Date.parse(estimate.changedAt))),
              })}
            </span>
          </p>
          {writes ? (
            <Folded
              label={say('Sửa ước: {unit}', { unit: unitName(say, config, estimate.unit) })}
              open={false}
            >
              <EstimateForm estimate={estimate} others={[]} year={year} config={config} refused={undefined} />
            </Folded>
          ) : null}
        </>
      ))}
      {writes && estimates.length <= config.units.length ? (
        <Folded label={say('Nhập ước thực hiện')} open={sent === true}>
          <EstimateForm estimate={null} others={estimates} year={year} config={config} refused={refused} />
        </Folded>
      ) : null}
    </section>
  );
}

/** The rules in words. */
export function Rules({
  rules,
  rule,
  writes,
  refused,
}: Pick<ListProps, 'rules' | 'rule' | 'writes' | 'refused'>) {
  const say = useSay();
  const chosen = rules.find(({ id }) => id === rule) ?? null;
  return (
    <section id="quy-tac">
      <h2>{say('Quy tắc chấm điểm')}</h2>
      <dl class="told">
        {rules.map((each) => (
          <>
            <dt>
              <strong>{each.name}</strong>{' '}
              {writes ? (
                <a
                  class="no-print"
                  href={`${planAddress({ 'quy-tac': each.id })}#quy-tac`}
                  aria-label={say('Sửa quy tắc {name}', { name: each.name })}
                >
                  {say('Sửa')}
                </a>
              ) : null}
            </dt>
            <dd class="soft">{ruleWords(say, each)}</dd>
          </>
        ))}
      </dl>
      {writes ? (
        <Folded
          label={chosen ? say('Sửa quy tắc {name}', { name: chosen.name }) : say('Thêm quy tắc')}
          open={chosen !== null || rule === NEW_RULE}
        >
          <RuleForm rule={chosen} refused={refused} />
        </Folded>
      ) : null}
    </section>
  );
}
