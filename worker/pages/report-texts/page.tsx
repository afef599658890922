// /bao-cao/noi-dung: where the words of a report are written, what is checked before export, and the documents.
import type { Hono } from 'hono';
import { reportTextsAddress } from '#shared/api/pages';
import { ReportQuery } from '#shared/query';
import type { Report } from '#shared/report';
import { REPORT_SECTIONS, type ReportWords } from '#shared/report-text';
import { carriedOver, copyTexts, saveLetterhead, saveTexts } from '../../domain/report-texts.ts';
import type { App } from '../../http/context.ts';
import { checkedReport } from '../../report/checked.ts';
import { closingOf, saidBefore, subjectOf } from '../../report/document.ts';
import { figureBlocks } from '../../report/document-figures.ts';
import { suggestionsFor } from '../../report/suggestions.ts';
import { askedOf, filled } from '../asked.ts';
import type { View } from '../html.tsx';
import { bearerOf, type Form, type PageCall, type Refused, servePage } from '../serve-page.tsx';
import { letterheadOf, textsOf, typedBody, versionField, whoseOf } from './read-form.ts';
import type { SectionShown } from './section-field.tsx';
import { TextsPage } from './texts-page.tsx';

/** Told on the page after something was saved. */
const SAVED = 'da-luu';

/** The report that the page is about: just as asked, else this year's; of the person's own unit where nothing was asked. */
async function queryOf(call: PageCall): Promise<ReportQuery> {
  const { [SAVED]: _, ...given } = call.query;
  const asked = filled(given);
  const { from, to, period, snapshot } = asked;
  const isOpen = (from ?? to ?? period ?? snapshot) === undefined;
  const own = Object.keys(given).length === 0 ? (await bearerOf(call)).unitId : null;
  const query = {
    ...asked,
    ...(isOpen ? { period: `c-year-${call.pass.today.slice(0, 4)}` } : {}),
    ...(own === null ? {} : { unit: own }),
  };
  return askedOf(call, ReportQuery, query);
}

/** The query as it stands in addresses. */
function asText(query: ReportQuery): Record<string, string> {
  const entries = Object.entries(query).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries.map(([name, value]) => [name, [value].flat().join(',')]));
}

/** What stands in sections without anybody's words. */
function madeFor(report: Report, words: ReportWords, code: string): string[] {
  const own = { ...words, texts: words.texts.filter(({ section }) => section !== code) };
  if (code === 'subject') return [subjectOf(report, own)];
  if (code === 'closing') return [closingOf(report, own)];
  if (code === 'I.3')
    return figureBlocks(report, saidBefore(words)).flatMap((block) =>
      block.kind === 'text' ? [block.text] : [],
    );
  return [];
}

/** Sections as they are shown: with what was typed where a form was refused. */
function sectionsOf(report: Report, words: ReportWords, refused: Refused | undefined): SectionShown[] {
  const suggestions = suggestionsFor(report);
  return REPORT_SECTIONS.flatMap((section) => {
    const present = words.texts.find((text) => text.section === section.code);
    if (!present) return [];
    const typed = refused ? typedBody(refused.form, section.code) : null;
    const version = Number(refused?.form.one(versionField(section.code)) ?? present.version);
    return [
      {
        section,
        present,
        typed,
        overtaken: typed !== null && version !== present.version && typed !== present.body,
        suggestions: suggestions.filter(
          (offered) => offered.section === section.code && !present.body.includes(offered.text),
        ),
        made: madeFor(report, words, section.code),
      },
    ];
  });
}

async function show(call: PageCall, refused?: Refused): Promise<View> {
  const { db, pass, config, c, say } = call;
  const query = await queryOf(call);
  const { report, words, before } = await checkedReport(db, pass, config, query);
  const asked = asText(query);
  const isLetterhead = refused?.form.one('do') === 'letterhead';
  const title = say('Nội dung báo cáo');
  return {
    title: `${title} – Sổ Tin`,
    body: (
      <TextsPage
        report={report}
        letterhead={words.letterhead}
        units={config.units}
        sections={sectionsOf(report, words, isLetterhead ? undefined : refused)}
        carried={carriedOver(words.texts, before).length}
        action={reportTextsAddress(asked)}
        query={new URLSearchParams(asked).toString()}
        documents={c.env.DOCUMENTS !== 'off'}
        saved={call.query[SAVED] !== undefined && !refused}
        refused={refused}
      />
    ),
  };
}

/** Saves what the form carries, and shows the page anew. */
async function act(call: PageCall, form: Form): Promise<string> {
  const query = asText(await queryOf(call));
  const whose = whoseOf(form);
  if (form.one('do') === 'letterhead') await saveLetterhead(call, whose.unit, letterheadOf(form));
  else await saveTexts(call, whose, textsOf(form));
  if (form.one('do') === 'copy') await copyTexts(call, whose);
  return reportTextsAddress({ ...query, [SAVED]: '1' });
}

export function reportTextPages(app: Hono<App>): void {
  servePage(app, 'reportTexts', { show, act });
}
