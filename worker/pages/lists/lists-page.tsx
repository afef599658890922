// /quan-tri/danh-muc: groupings, topics, forms and origins; and what earlier programmes called the contents.
import type { Hono } from 'hono';
import { GroupingGiven, ItemGiven } from '#shared/api/lists';
import { pages } from '#shared/api/pages';
import { ProblemError } from '#shared/problem';
import { CONTENTS, contentName, LIST_NAMES } from '#shared/taxonomy';
import { TAXONOMY_VERSIONS } from '#shared/taxonomy-versions';
import { uuidv7 } from '#shared/uuid';
import { codeFor, listLists, putGrouping, putItem } from '../../domain/lists.ts';
import type { App } from '../../http/context.ts';
import type { View } from '../html.tsx';
import { useSay } from '../language.ts';
import { parsedBehindGate } from '../portals/parts.tsx';
import { type Form, type PageCall, type Refused, servePage } from '../serve-page.tsx';
import { GROUPING, GroupingForm, LETTERS } from './grouping-form.tsx';
import { ITEM, ItemList } from './item-list.tsx';

type Shown = Awaited<ReturnType<typeof listLists>>;

function Groupings({ lists, fresh, sent }: { lists: Shown; fresh: string; sent: Refused | undefined }) {
  const say = useSay();
  const { groupings, changeable } = lists;
  const isNew = sent?.form.one('version') === '0';
  const next = { id: fresh, position: Math.max(0, ...groupings.map(({ position }) => position)) + 1 };
  return (
    <section id="groupings" aria-labelledby="groupings-heading">
      <h2 id="groupings-heading">{say('Cách gộp nội dung')}</h2>
      <p>
        {say(
          'Mỗi nội dung từ 0 đến 6 nằm trong đúng một nhóm, để tổng các nhóm bằng tổng số. Bản đã chốt giữ cách gộp của lúc chốt.',
        )}
      </p>
      {groupings.map((grouping) => (
        <>
          <h3 lang="vi">{grouping.name}</h3>
          <ul>
            {grouping.groups.map(({ name, contents }) => (
              <li lang="vi">
                {name}: {contents.map((code) => (code === 'none' ? contentName(code) : code)).join(', ')}
              </li>
            ))}
          </ul>
          {changeable ? (
            <GroupingForm grouping={grouping} fresh={next} sent={isNew ? undefined : sent} />
          ) : null}
        </>
      ))}
      {changeable ? <GroupingForm grouping={null} fresh={next} sent={isNew ? sent : undefined} /> : null}
    </section>
  );
}

/** The contents as they are, and as earlier programmes called them. */
function Versions() {
  const say = useSay();
  return (
    <section id="versions" aria-labelledby="versions-heading">
      <h2 id="versions-heading">{say('Nội dung theo phiên bản danh mục')}</h2>
      <p>
        {say(
          'Báo cáo và bản chốt ghi phiên bản danh mục đã dùng. Mã nội dung không đổi; chương trình trước gọi tên khác thì ghi ở đây.',
        )}
      </p>
      {TAXONOMY_VERSIONS.map(({ version, name, years, aliases }, index) => (
        <>
          <h3 lang="vi">
            {version} – {name} ({years})
          </h3>
          <ul>
            {(index === 0
              ? CONTENTS.map(({ code, name: content }) => ({ content: code, names: [content] }))
              : aliases
            ).map(({ content, names }) => (
              <li lang="vi">
                {content === 'none' ? 'N' : content}. {names.join('; ')}
              </li>
            ))}
          </ul>
        </>
      ))}
    </section>
  );
}

async function show(call: PageCall, refused?: Refused): Promise<View> {
  const { now, say } = call;
  const lists = await listLists(call);
  const shared = { changeable: lists.changeable, sent: refused };
  const title = say('Danh mục');
  const body = (
    <>
      <h1>{title}</h1>
      {lists.changeable ? null : (
        <p class="note">
          {say(
            'Danh mục dùng chung cho mọi đơn vị. Quản trị viên của riêng một đơn vị xem được, không đổi được.',
          )}
        </p>
      )}
      <Groupings lists={lists} fresh={uuidv7(now)} sent={refused} />
      <ItemList
        {...shared}
        list="topics"
        title={say('Chủ đề')}
        add={say('Thêm chủ đề')}
        items={lists.topics}
      />
      <ItemList
        {...shared}
        list="forms"
        title={say('Thể loại')}
        add={say('Thêm thể loại')}
        items={lists.forms}
      />
      <ItemList
        {...shared}
        list="origins"
        title={say('Nguồn')}
        add={say('Thêm nguồn')}
        items={lists.origins}
      />
      <Versions />
    </>
  );
  return { title: `${title} – Sổ Tin`, body };
}

/** The groups that have contents, each with its name. */
function groupsOf(form: Form) {
  return LETTERS.flatMap((letter) => {
    const contents = CONTENTS.map(({ code }) => code).filter(
      (code) => form.one(`content-${code}`) === letter,
    );
    const name = form.one(`name-${letter}`);
    return contents.length === 0 && name.trim() === '' ? [] : [{ code: letter, name, contents }];
  });
}

async function actOnGrouping(call: PageCall, form: Form): Promise<string> {
  const given = await parsedBehindGate(call, GroupingGiven, {
    name: form.one('name'),
    groups: groupsOf(form),
    position: Number(form.one('position')),
    status: form.one('status') === 'removed' ? 'removed' : 'active',
    version: Number(form.one('version')),
  });
  await putGrouping(call, form.one('id'), given);
  return `${pages.lists.path}#groupings`;
}

async function actOnItem(call: PageCall, form: Form): Promise<string> {
  const list = LIST_NAMES.find((each) => each === form.one('list'));
  if (list === undefined) throw new ProblemError('bad-request', 'no such list');
  const given = await parsedBehindGate(call, ItemGiven, {
    name: form.one('name'),
    retired: form.one('retired') !== '',
    version: Number(form.one('version')),
  });
  await putItem(call, list, form.one('code') || codeFor(list, given.name), given);
  return `${pages.lists.path}#${list}`;
}

export function listsPages(app: Hono<App>): void {
  servePage(app, 'lists', {
    show,
    act: async (call, form) => {
      if (form.one('do') === GROUPING) return actOnGrouping(call, form);
      if (form.one('do') === ITEM) return actOnItem(call, form);
      throw new ProblemError('bad-request', 'no such form');
    },
  });
}
