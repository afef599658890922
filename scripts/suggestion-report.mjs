// The report of the fit as a page: method, figures, confusion, the words that decide.
import { where } from './suggestion-figures.mjs';

const CONTENTS = ['0', '1', '2', '3', '4', '5', '6'];

const percent = (part) => `${(100 * part).toFixed(1)} %`;
const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function figureTable({ prior, fitted, left, repeated }) {
  const row = (name, of) => [name, ...['all', 'sure', 'first', 'two'].map(of)];
  const lowest = (key) => Math.min(...repeated.map((figures) => figures[key]));
  return table(
    ['', 'reform or not, F1', 'without the doubtful, F1', 'right content first', 'right content among two'],
    [
      row('weights by judgement, nothing fitted', (key) => percent(prior[key])),
      row('fitted on all, measured on the same', (key) => percent(fitted[key])),
      row('**each headline left out in turn**', (key) => `**${percent(left[key])}**`),
      row(`fivefold, mean of ${repeated.length} deals`, (key) =>
        percent(mean(repeated.map((one) => one[key]))),
      ),
      row('fivefold, worst deal', (key) => percent(lowest(key))),
    ],
  );
}

/** For each right content how often which content came first; a headline with two right ones counts for the hit. */
function confusion(headlines, answers) {
  const [reform, said] = where(headlines, answers, (headline) => headline.reform);
  const rows = CONTENTS.map((content) => {
    const firsts = reform.flatMap((headline, index) => {
      const first = said[index][0]?.content ?? 'none';
      const counted = headline.contents.includes(first) ? first : headline.contents[0];
      return counted === content ? [first] : [];
    });
    return [content, ...[...CONTENTS, 'none'].map((code) => firsts.filter((first) => first === code).length)];
  });
  const others = where(headlines, answers, (headline) => !headline.reform)[1];
  const counts = CONTENTS.map((code) => others.filter((answer) => answer[0]?.content === code).length);
  rows.push(['not reform', ...counts, others.filter((answer) => answer.length === 0).length]);
  return table(['right \\ first suggested', ...CONTENTS, 'none'], rows);
}

/** Phrases by the number of reform headlines (with lead) that hold them, and how many others do. */
function deciding(headlines, evidence) {
  const counts = new Map();
  for (const [index, fields] of evidence.entries()) {
    const keys = new Map(fields.flatMap(({ found }) => found.map(({ key, says }) => [key, says])));
    for (const [key, says] of keys) {
      const count = counts.get(key) ?? { says, reform: 0, other: 0 };
      count[headlines[index].reform ? 'reform' : 'other'] += 1;
      counts.set(key, count);
    }
  }
  const rows = [...counts].filter(([, { says }]) => says.some(([code]) => code !== '-'));
  rows.sort(
    ([a, one], [b, other]) => other.reform - one.reform || one.other - other.other || a.localeCompare(b),
  );
  return table(
    ['phrase', 'says', 'in reform headlines', 'in others'],
    rows
      .filter(([, { reform, other }]) => reform + other > 1)
      .map(([key, { says, reform, other }]) => [
        key,
        says.map(([code, level]) => `${code} ${level}`).join(', '),
        reform,
        other,
      ]),
  );
}

/** Takes what was fitted and measured; gives the page as Markdown. */
export function reportOf({ version, headlines, evidence, prior, weights, left, figures }) {
  const count = (choose) => headlines.filter(choose).length;
  return `# The suggestion

On an article the extension proposes which content of the reform it belongs to and shows the words that made it think so; the review desk does the same with title, lead and section, which the server holds. It never tags by itself. This page is written by \`node scripts/fit-suggestion.mjs FILE\`; the lexicon's version is \`${version}\`.

## Method

- **Reading.** Title, lead, section and the first 20,000 characters of the body are cut into syllables and brought to one form (NFC, no case, one place for tone marks, no invisible characters). A phrase matches whole syllables within one sentence: “dịch vụ công” is not in “dịch vụ công cộng”. Acronyms match as they are written. Marks are never ignored, except in a section given as a slug, which has none.
- **Lexicon.** \`shared/suggestion/lexicon.ts\` holds the phrases of each content at three levels: *strong* is enough in a title or lead, *likely* in a title, *medium* needs company. Where phrases overlap, the longer one stands, so a false friend (“một cửa hàng”, “thi hành công vụ”) is a longer phrase that says nothing. Words of other work (“OCOP”, “đại hội”) take away once an article: a lone word of reform beside them is not believed, a strong one still is.
- **Score.** Each phrase counts once a field: weight of the field × weight of its level. All phrases together decide whether the article is about reform (threshold ${weights.threshold}); those of each content decide the order. The body may add at most ${weights.bodyMost}, less than the threshold: what neither title, lead nor section mentions is not suggested.
- **Fit.** The words come from knowledge of the field. Only ${Object.keys(prior).length} weights are fitted, each held to its prior: by coordinate descent over a few values, on the log-loss of “reform or not” and the rank of the right content, doubtful headlines counting half. Weights of section and body are not fitted: the headlines have neither.

${table(
  ['weight', 'prior', 'fitted'],
  Object.keys(weights).map((name) => [
    name,
    prior[name] ?? '–',
    prior[name] === undefined ? `${weights[name]} (set)` : weights[name],
  ]),
)}

## In use

- **Where.** The background suggests in its answer to a page's look, from title, lead, section and the first 8,000 characters that stand after the headline; the page's own script gets nothing but words: “Gợi ý: 2 TTHC — vì “thủ tục hành chính””, and a second content where it has at least three quarters of the first one's score. It is shown on an article's own page to who may tag, as long as nothing is chosen.
- **Accepting.** Alt+C brings focus to “Đồng ý”, so Enter accepts; so does a click. Any other choice overrules it.
- **What travels.** A tag from an article's page carries \`tag.suggested\` (the first content, its score, the lexicon's version), whatever was chosen; one from a listing or from the popup carries none, since none was shown there. The server keeps it in the ledger. The server's page \`/quan-tri/goi-y\` counts, by version and suggested content, the tags and the overruled ones, with the articles. Choosing the second content named counts as overruling the first. A tag from the review desk (\`/duyet\`) carries what was suggested there.

## Figures

${headlines.length} Vietnamese headlines with their first sentence, ${count(({ reform }) => reform)} about reform, ${count(({ doubtful }) => doubtful)} doubtful. A right content is any of those labelled; a reform headline without a suggestion is a miss everywhere.

${figureTable(figures)}

What cross-validation covers are the weights. The words were chosen by a person who had seen these headlines, so on new ones expect less. No headline here is labelled 1 or 5: their words are tested by hand-made examples alone.

## First suggestions, each headline left out in turn

${confusion(headlines, left)}

## Words that decide

The phrases found in more than one headline or its lead, without marks of punctuation and skipped syllables.

${deciding(headlines, evidence)}
`;
}
