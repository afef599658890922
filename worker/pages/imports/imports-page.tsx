// /quan-tri/nhap: a list of articles out of Excel or CSV, shown row by row before anything is entered.
import type { Hono } from 'hono';
import { FILE_MAX_BYTES } from '#shared/api/imports';
import { importsAddress, pages } from '#shared/api/pages';
import { ProblemError } from '#shared/problem';
import { checkedBehindGate } from '../../db/batch.ts';
import { dropList, recentLists } from '../../db/imports.ts';
import {
  type Choices,
  choiceOf,
  confirm,
  confirmedRows,
  enterNext,
  judged,
  keepFile,
  listKept,
  sectionsOf,
} from '../../domain/imports.ts';
import type { App } from '../../http/context.ts';
import type { View } from '../html.tsx';
import { type Form, type PageCall, type Refused, servePage } from '../serve-page.tsx';
import { askedBy } from './address.ts';
import { Preview } from './preview.tsx';
import { NEXT_SCRIPT, Progress, Result } from './result.tsx';
import { Explained, FILE, RecentLists, UploadForm } from './upload.tsx';

async function start({ db, pass, say }: PageCall, refused: Refused | undefined): Promise<View> {
  const lists = await recentLists<Choices>(db, pass);
  const title = say('Nhập danh sách tin, bài');
  const body = (
    <>
      <h1>{title}</h1>
      <Explained />
      <UploadForm refused={refused} />
      <RecentLists lists={lists} />
    </>
  );
  return { title: `${title} – Sổ Tin`, wide: true, body };
}

async function show(call: PageCall, refused?: Refused): Promise<View> {
  const { db, pass, config, query, now, say } = call;
  const id = query['danh-sach'];
  if (id === undefined) return start(call, refused);
  const kept = await listKept(db, pass, id);
  const { list } = kept;
  const title = `${say('Nhập danh sách tin, bài')} – ${list.name} – Sổ Tin`;
  if (list.confirmedAt === null) {
    const choice = choiceOf(
      kept,
      askedBy((name) => query[name]),
    );
    const rows = await judged(db, pass, config, kept, choice, now);
    const sections = sectionsOf(kept, choice);
    const body = <Preview list={list} choice={choice} rows={rows} sections={sections} refused={refused} />;
    return { title, wide: true, body };
  }
  const rows = confirmedRows(kept, config, now);
  if (list.finishedAt === null)
    return { title, wide: true, script: NEXT_SCRIPT, body: <Progress list={list} rows={rows} /> };
  return { title, wide: true, body: <Result list={list} rows={rows} /> };
}

async function keep({ db, pass }: PageCall, form: Form): Promise<string> {
  const file = await checkedBehindGate(db, pass, () => {
    const chosen = form.file(FILE);
    if (chosen === null) throw new ProblemError('file-missing', 'the form brings no file');
    if (chosen.size > FILE_MAX_BYTES) throw new ProblemError('file-too-large', `${chosen.size} bytes`);
    return chosen;
  });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const id = await checkedBehindGate(db, pass, () => keepFile(db, pass, { name: file.name, bytes }));
  return importsAddress(id);
}

async function act(call: PageCall, form: Form): Promise<string> {
  const { db, pass, config, now } = call;
  const id = form.one('id');
  // Of two values of one name the button's comes last.
  switch (form.all('do').at(-1)) {
    case 'file':
      return keep(call, form);
    case 'drop':
      await dropList(db, pass, id);
      return pages.imports.path;
    case 'confirm': {
      const kept = await listKept(db, pass, id);
      const choice = choiceOf(
        kept,
        askedBy((name) => form.one(name)),
      );
      await confirm(db, pass, config, kept, choice, now);
      await enterNext(db, pass, config, id, now);
      return importsAddress(id);
    }
    default:
      await enterNext(db, pass, config, id, now);
      return importsAddress(id);
  }
}

export function importPages(app: Hono<App>): void {
  servePage(app, 'imports', { show, act });
}
