// One list of codes as a table: what comes with the program, what was added, and what is no longer offered.

import type { KeptItem } from '#shared/api/lists';
import { pages } from '#shared/api/pages';
import type { ListName } from '#shared/taxonomy';
import { draftOf, Field, Folded, type Sent } from '../fields.tsx';
import { useSay } from '../language.ts';
import { Fault } from '../portals/parts.tsx';

export const ITEM = 'item';

type Props = {
  list: ListName;
  title: string;
  /** What the form for a new one says. */
  add: string;
  items: readonly KeptItem[];
  changeable: boolean;
  sent: Sent | undefined;
};

/** What every form of an entry says about which it is. */
function Which({ list, code, version }: { list: ListName; code: string; version: number }) {
  return (
    <>
      <input type="hidden" name="do" value={ITEM} />
      <input type="hidden" name="list" value={list} />
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="version" value={version} />
    </>
  );
}

/** Whether a form that was sent is that of a list’s entry. */
const isOf = (sent: Sent | undefined, list: ListName, code: string) =>
  sent !== undefined && sent.form.one('list') === list && sent.form.one('code') === code;

function Entry({ list, item, sent }: { list: ListName; item: KeptItem; sent: Sent | undefined }) {
  const say = useSay();
  const { code, name, retired, builtIn, version } = item;
  const draft = draftOf(ITEM, { name }, isOf(sent, list, code) ? sent : undefined);
  return (
    <details open={draft.problem !== undefined}>
      <summary aria-label={say('Sửa “{name}”', { name })}>{say('Sửa')}</summary>
      <form method="post" action={pages.lists.path}>
        <Which list={list} code={code} version={version} />
        <Fault problem={draft.problem} />
        {builtIn ? (
          <input type="hidden" name="name" value={name} />
        ) : (
          <Field draft={{ ...draft, form: `${list}-${code}` }} name="name" label={say('Tên')} required />
        )}
        <p class="fields">
          {builtIn ? null : (
            <button type="submit" name="retired" value={retired ? '1' : ''}>
              {say('Lưu tên')}
            </button>
          )}
          <button type="submit" class="quiet" name="retired" value={retired ? '' : '1'}>
            {retired ? say('Dùng lại') : say('Thôi dùng')}
          </button>
        </p>
      </form>
    </details>
  );
}

function NewEntry({ list, add, sent }: Pick<Props, 'list' | 'add' | 'sent'>) {
  const say = useSay();
  const draft = draftOf(ITEM, {}, isOf(sent, list, '') ? sent : undefined);
  return (
    <Folded label={add} open={draft.problem !== undefined}>
      <form method="post" action={pages.lists.path}>
        <Which list={list} code="" version={0} />
        <Fault problem={draft.problem} />
        <Field
          draft={{ ...draft, form: `${list}-new` }}
          name="name"
          label={say('Tên')}
          hint={say('Mã lấy từ tên và không đổi được về sau.')}
          size={40}
          required
        />
        <p>
          <button type="submit">{add}</button>
        </p>
      </form>
    </Folded>
  );
}

export function ItemList({ list, title, add, items, changeable, sent }: Props) {
  const say = useSay();
  const names = { code: say('Mã'), state: say('Tình trạng') };
  return (
    <section id={list} aria-labelledby={`${list}-heading`}>
      <h2 id={`${list}-heading`}>{title}</h2>
      <div class="scroll">
        <table class="stack">
          <thead>
            <tr>
              <th scope="col">{say('Tên')}</th>
              {Object.values(names).map((name) => (
                <th scope="col">{name}</th>
              ))}
              {changeable ? <th scope="col">{say('Sửa')}</th> : null}
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr>
                <th scope="row" lang="vi">
                  {item.name}
                </th>
                <td data-name={names.code}>{item.code}</td>
                <td data-name={names.state}>
                  {[
                    item.builtIn ? say('có sẵn') : say('tự thêm'),
                    ...(item.retired ? [say('thôi dùng')] : []),
                  ].join(', ')}
                </td>
                {changeable ? (
                  <td>
                    <Entry list={list} item={item} sent={sent} />
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {changeable ? <NewEntry list={list} add={add} sent={sent} /> : null}
    </section>
  );
}
