// BÀI NÀY: the article of the current tab, what it is counted as, and the means to set that right.
import { useState } from 'preact/hooks';
import { formatDate, localDate } from '#shared/local-date';
import type { Portal } from '#shared/portal';
import { CONTENTS, type Content, type Lists, nameIn } from '#shared/taxonomy';
import { keyAct } from '../portal-ui/keys.ts';
import type { Wish } from '../portal-ui/record.ts';
import { ArticleForm } from './article-form.tsx';
import { ContentRow, contentLabel } from './content-row.tsx';
import { DateAnswer } from './date-answer.tsx';
import { NO_LISTS } from './local-view.ts';
import { useFocusHome } from './use-focus.ts';
import type { Popup } from './use-popup.ts';
import { usePortalHere } from './use-portal-here.ts';
import type { PageView, PopupPorts } from './view.ts';
import { type ArticleFields, classDiffers, correctionWish, dateWish, fieldsOf, tagWish } from './wishes.ts';
import { words } from './words.ts';

type Props = { popup: Popup; ports: PopupPorts; mayTag: boolean };

/** The block; calm and one line long where the tab shows no article. */
export function ArticleBlock({ popup, ports, mayTag }: Props) {
  const { page } = popup;
  return (
    <section class="block" aria-labelledby="article-heading">
      <h2 id="article-heading">{words.article.heading}</h2>
      {page ? (
        <Article popup={popup} ports={ports} mayTag={mayTag} page={page} />
      ) : (
        <Nothing ports={ports} portals={popup.view?.portals ?? []} read={page === null} />
      )}
    </section>
  );
}

/** Why no article is shown: there is none, or its portal is paused; nothing until the page has answered. */
function Nothing({ ports, portals, read }: { ports: PopupPorts; portals: readonly Portal[]; read: boolean }) {
  const here = usePortalHere(ports, portals);
  if (here?.pausedAt !== undefined) {
    const since = formatDate(localDate(Date.parse(here.pausedAt)));
    return <p class="soft">{words.article.paused(here.name, since)}</p>;
  }
  return <p class="soft">{read ? words.article.none : '\u00a0'}</p>;
}

type ArticleProps = Props & { page: PageView };

function Article({ popup, ports, mayTag, page }: ArticleProps) {
  const [editing, setEditing] = useState(false);
  const acts = articleActs(popup, page);
  const fields = fieldsOf(page);
  const lists = popup.view?.lists ?? NO_LISTS;
  if (editing)
    return (
      <ArticleForm
        fields={fields}
        lists={lists}
        classified={page.state.content !== null}
        now={ports.now()}
        onSave={(after) => void acts.save(fields, after).then((saved) => saved && setEditing(false))}
        onCancel={() => setEditing(false)}
      />
    );
  return (
    <>
      <p class="title" lang={fields.title ? 'vi' : undefined}>
        {fields.title || words.article.untitled}
      </p>
      <div class="row between">
        <Particulars fields={fields} lists={lists} />
        {mayTag && (
          <button type="button" class="plain" onClick={() => setEditing(true)}>
            {words.article.edit}
          </button>
        )}
      </div>
      <Remarks page={page} />
      {mayTag ? <Choices page={page} acts={acts} /> : <Verdict content={page.state.content} />}
      {mayTag && page.state.known && fields.publishedOn === '' && (
        <div class="stack">
          <p>{words.article.askDate}</p>
          <DateAnswer now={ports.now()} about={fields.title} onDate={(date) => void acts.date(date)} />
        </div>
      )}
    </>
  );
}

type Acts = ReturnType<typeof articleActs>;

/** What can be done to the page's article; each answers whether it was saved. */
function articleActs(popup: Popup, page: PageView) {
  const act = (wish: Wish) => popup.act(wish, page.article);
  const tag = (content: Content, fields: Pick<ArticleFields, 'form' | 'topics'> = fieldsOf(page)) =>
    act(tagWish(page, content, fields));
  return {
    tag,
    undo: () => act({ kind: 'undo', undoes: page.state.undoable?.id }),
    date: (publishedOn: string) => act(dateWish(publishedOn)),
    save: async (before: ArticleFields, after: ArticleFields) => {
      const { content } = page.state;
      if (content && classDiffers(before, after) && !(await tag(content, after))) return false;
      const correction = correctionWish(before, after);
      return correction === null || act(correction);
    },
  };
}

/** The row of eight and the way back. Digits, N and Z act while focus is among them. */
function Choices({ page, acts }: { page: PageView; acts: Acts }) {
  const [pressed, setPressed] = useState<Content | null>(null);
  const { content, undoable, waiting } = page.state;
  const shown = pressed ?? content;
  const choose = (chosen: Content) => {
    if (chosen === content || pressed) return;
    setPressed(chosen);
    void acts.tag(chosen).then(() => setPressed(null));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const act = keyAct(event, event.target);
    const chosen = CONTENTS.find(({ code }) => code === act)?.code;
    if (chosen) choose(chosen);
    if (act === 'undo' && undoable) void acts.undo();
  };
  // Focus is here when the popup opens, so that a digit works at once.
  const home = useFocusHome<HTMLFieldSetElement>();
  return (
    <fieldset class="choices" ref={home} tabIndex={-1} onKeyDown={onKeyDown}>
      <legend class="unseen">{words.article.contents}</legend>
      <ContentRow chosen={shown} onChoose={choose} />
      <div class="line between">
        <span class="soft">{shown ? waiting > 0 && words.article.waiting : words.article.unclassified}</span>
        {undoable && (
          <button type="button" class="plain" aria-keyshortcuts="Z" onClick={() => void acts.undo()}>
            {words.article.undo} <kbd>Z</kbd>
          </button>
        )}
      </div>
    </fieldset>
  );
}

/** What somebody who does not tag sees in place of the buttons. */
function Verdict({ content }: { content: Content | null }) {
  return <p>{content ? contentLabel(content) : words.article.unclassified}</p>;
}

function Remarks({ page }: { page: PageView }) {
  const { disputed, status } = page.state;
  return (
    <>
      {status === 'withdrawn' && <p class="remark">{words.article.withdrawn}</p>}
      {disputed && <p class="remark">{words.article.disputed}</p>}
    </>
  );
}

/** “25/10/2023 · Chuyên mục CCHC · Tin”; a long section gives way to the rest. */
function Particulars({ fields, lists }: { fields: ArticleFields; lists: Lists }) {
  const { publishedOn, section, form } = fields;
  const kind = nameIn(lists.forms, form);
  return (
    <p class="soft row meta">
      <span>{publishedOn ? formatDate(publishedOn) : words.article.noDate}</span>
      {section && (
        <span class="clip" title={section}>
          · {section}
        </span>
      )}
      {kind && <span>· {kind}</span>}
    </p>
  );
}
