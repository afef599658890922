// The look of the Worker's own pages: one column, the system's type, light and dark, and black on white on paper.
// Colours are those of the extension (`extension/design/tokens.css`), where they were measured.
import { REVIEW } from './review/style.ts';

const COLOURS = `
:root {
  color-scheme: light dark;
  --ground: #fbfbfa; --raised: #fff; --sunken: #f0f2f1; --text: #1b2124; --soft: #566066;
  --line: #838e91; --line-soft: #dce1e0; --accent: #0b6163; --accent-soft: #e1f1f0; --on-accent: #fff;
  --warning: #825300; --warning-soft: #fdf2d8; --danger: #ab2c22; --danger-soft: #fcebe8;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #14181a; --raised: #1c2124; --sunken: #0e1112; --text: #e9edee; --soft: #a6b0b4;
    --line: #77838a; --line-soft: #333b3f; --accent: #5cc5c0; --accent-soft: #15373a; --on-accent: #0e1112;
    --warning: #e7b65a; --warning-soft: #3a2d10; --danger: #f39a8f; --danger-soft: #432019;
  }
}
`;

const TEXT = `
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text); font: 400 16px/1.6 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
main { max-width: 720px; margin: 0 auto; padding: 32px 16px 48px; }
main.wide { max-width: 1080px; }
h1 { font-size: 28px; font-weight: 600; line-height: 1.5; margin: 0 0 16px; }
h2 { font-size: 20px; font-weight: 600; line-height: 1.5; margin: 32px 0 8px; }
h3 { font-size: 16px; font-weight: 600; line-height: 1.5; margin: 24px 0 8px; }
p, ol, ul { margin: 0 0 16px; }
ol, ul { padding-left: 24px; }
li { margin-bottom: 8px; }
a { color: var(--accent); }
.soft { color: var(--soft); font-size: 14px; }
.note, .warning, .fault { padding: 8px 12px; border: 1px solid var(--line-soft); border-left: 4px solid var(--accent); border-radius: 6px; background: var(--raised); }
.warning { border-left-color: var(--warning); background: var(--warning-soft); }
.fault { border-left-color: var(--danger); background: var(--danger-soft); }
.invite { margin: 0 0 24px; padding: 16px; background: var(--raised); border: 1px solid var(--line); border-radius: 6px; }
.invite dl { margin: 0 0 16px; }
.invite dt { color: var(--soft); font-size: 14px; }
.invite dd { margin: 0 0 8px; font-family: ui-monospace, Consolas, monospace; overflow-wrap: anywhere; user-select: all; }
.invite [role="status"] { margin: 0; }
.invite [role="status"]:not(:empty) { margin-top: 8px; }
.secret { margin: 0 0 16px; font-family: ui-monospace, Consolas, monospace; overflow-wrap: anywhere; user-select: all; }
pre { margin: 0; padding: 8px 12px; font-family: ui-monospace, Consolas, monospace; font-size: 14px; background: var(--sunken); border-radius: 6px; }
code { font-family: ui-monospace, Consolas, monospace; font-size: 13px; }
summary { padding: 4px 0; color: var(--accent); cursor: pointer; }
blockquote { margin: 0 0 8px; padding: 4px 12px; border-left: 2px solid var(--line); }
.large { font-size: 28px; line-height: 1.5; }
.folded { margin: 0 0 16px; }
.folded > summary { font-weight: 600; }
.folded form { padding: 8px 0 0 16px; border-left: 2px solid var(--line-soft); }
section.note, section.warning { margin: 0 0 16px; }
section.note h2, section.warning h2 { font-size: 16px; margin: 0 0 4px; }
section.note > :last-child, section.warning > :last-child { margin-bottom: 0; }
.warning li { margin-bottom: 4px; }
[hidden] { display: none; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; left: -9999px; }
.skip:focus { position: static; display: inline-block; margin: 8px; padding: 8px 16px; }
`;

const MENU = `
.menu { display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: center; padding: 8px 16px; border-bottom: 1px solid var(--line-soft); background: var(--raised); font-size: 14px; }
.menu nav { display: flex; flex-wrap: wrap; gap: 4px 16px; flex: 1; }
.menu a { padding: 4px 0; text-decoration: none; border-bottom: 2px solid transparent; }
.menu a[aria-current] { border-bottom-color: var(--accent); font-weight: 600; }
.menu form { display: flex; gap: 8px; align-items: center; margin: 0; }
.menu form:only-child { margin-left: auto; }
.choices a[aria-current], .years a[aria-current] { font-weight: 600; text-decoration: none; border-bottom: 2px solid var(--accent); }
.choices, .boxes { display: flex; flex-wrap: wrap; gap: 4px 16px; margin: 0; padding: 0; list-style: none; }
.choices { font-size: 14px; }
.choices li, .boxes li { margin: 0; }
.choices a, .years a { display: inline-block; padding: 4px 0; }
.choices-of { font-weight: 600; margin: 8px 0 0; }
.years { display: flex; flex-wrap: wrap; gap: 4px 16px; margin: 4px 0 0; }
nav.years { align-items: center; margin: 0 0 16px; }
.years form { display: flex; align-items: center; gap: 8px; }
.years label { margin: 0; }
.years input { width: 6em; }
@media (max-width: 640px) {
  .menu nav { flex-basis: 100%; }
  .menu form:last-child { margin-left: auto; }
}
`;

const FORMS = `
label { display: block; padding-bottom: 4px; font-weight: 600; font-size: 14px; }
input, select, textarea { font: inherit; color: inherit; background: var(--raised); border: 1px solid var(--line); border-radius: 6px; padding: 8px; max-width: 100%; }
input[type="checkbox"], input[type="radio"] { width: 20px; height: 20px; padding: 0; vertical-align: middle; }
textarea { width: 100%; min-height: 120px; line-height: 1.6; }
[aria-invalid="true"] { border-color: var(--danger); }
fieldset { margin: 0 0 16px; padding: 8px 16px 16px; border: 1px solid var(--line-soft); border-radius: 6px; }
legend { font-weight: 600; padding: 0 4px; }
.choice { display: flex; gap: 8px; align-items: start; margin: 8px 0 0; }
.choice label { padding: 0; font-weight: 400; font-size: 16px; }
.choice input { flex: none; margin: 3px 0 0; }
.choice .soft { display: block; }
.fields { display: flex; flex-wrap: wrap; gap: 12px 16px; align-items: end; margin: 0 0 8px; }
.fields p { margin: 0; max-width: 100%; }
.fields .field { align-self: start; }
.field { margin: 0; max-width: 100%; }
.field .soft { display: block; max-width: 320px; }
.field input[type="number"] { width: 120px; }
.boxes label { padding: 0; font-weight: 400; }
button, .button { display: inline-block; font: inherit; font-weight: 600; padding: 8px 16px; color: var(--on-accent); background: var(--accent); border: 1px solid transparent; border-radius: 6px; cursor: pointer; text-decoration: none; }
button.quiet, .button.quiet { color: var(--accent); background: transparent; border-color: var(--line); }
button.danger { color: var(--danger); background: transparent; border-color: var(--danger); }
.menu button { padding: 4px 8px; font-size: 13px; }
@media (max-width: 640px) {
  .fields p, .fields select, .fields input[type="search"] { width: 100%; }
}
textarea.code { font: 14px/1.6 ui-monospace, Consolas, monospace; }
fieldset.line { padding-bottom: 8px; }
.fields-grid:has(> .field) { gap: 12px 16px; margin-bottom: 16px; }
fieldset > .fields-grid { grid-template-columns: repeat(auto-fill, minmax(min(100%, 240px), 1fr)); }
fieldset > .fields-grid:last-child { margin-bottom: 0; }
fieldset.line .fields { margin-bottom: 0; }
`;

const TABLES = `
.scroll { overflow-x: auto; margin: 0 0 16px; }
.scroll caption { position: sticky; left: 0; width: min(100%, 100vw - 32px); }
table { border-collapse: collapse; width: 100%; font-size: 14px; }
caption { text-align: left; font-weight: 600; padding: 4px 0; }
th, td { padding: 8px; border-bottom: 1px solid var(--line-soft); text-align: left; vertical-align: top; }
thead th { border-bottom-color: var(--line); color: var(--soft); font-weight: 600; }
tfoot th, tfoot td { border-top: 1px solid var(--line); border-bottom: 0; font-weight: 600; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.break { overflow-wrap: anywhere; }
td summary { white-space: nowrap; }
.beside-title { display: inline-block; padding: 3px 0; line-height: 18px; }
td.short { color: var(--warning); }
.day, .mark { white-space: nowrap; font-variant-numeric: tabular-nums; }
.mark { font-weight: 600; }
.under { display: block; color: var(--soft); font-size: 13px; font-weight: 400; white-space: normal; }
.under.dead { color: var(--danger); }
.under.narrow { display: none; }
.plain tbody th { font-weight: 400; }
.pairs { margin: 24px 0; }
.pairs > div { display: grid; grid-template-columns: 200px minmax(0, 1fr); gap: 0 16px; padding: 8px 0; border-bottom: 1px solid var(--line-soft); align-items: baseline; }
.pairs dt, .told dt { color: var(--soft); font-size: 14px; }
.pairs dd, .told dd { margin: 0; font-variant-numeric: tabular-nums; }
.told dt { margin-top: 8px; }
.places dt { margin-top: 16px; font-weight: 600; }
.places dd { margin: 0; color: var(--soft); font-size: 14px; }
@media (max-width: 640px) {
  .pairs > div { grid-template-columns: minmax(0, 1fr); }
  .roomy { display: none; }
  .under.narrow { display: block; }
  .scroll th, .scroll td, .articles th, .articles td { padding: 8px 4px; }
}
@media (max-width: 560px) {
  .stack, .stack caption, .stack tbody, .stack tr, .stack th, .stack td { display: block; }
  .stack thead { position: absolute; left: -9999px; }
  .stack tr { padding: 8px 0; border-bottom: 1px solid var(--line-soft); }
  .stack th, .stack td { padding: 2px 0; border: 0; white-space: normal; }
  .stack td[data-name]::before { content: attr(data-name) ": "; color: var(--soft); }
}
`;

const REPORT = `
.lead { font-size: 16px; margin-bottom: 16px; }
.picker { margin: 0 0 24px; padding: 12px 16px; border: 1px solid var(--line-soft); border-radius: 6px; background: var(--raised); }
.picker form { margin: 12px 0 0; }
.periods { margin-top: 8px; font-size: 14px; }
.sentence { margin: 0 0 16px; padding: 16px; }
.sentence .words { margin: 0 0 8px; font-size: 20px; user-select: all; }
.sentence p:last-child { margin: 0; }
.beside { display: grid; grid-template-columns: minmax(0, 1fr) 240px; gap: 8px 24px; align-items: start; }
.beside .scroll { margin: 0; }
.beside tbody th { font-weight: 400; }
.no-print details { margin: 0 0 8px; }
figure { margin: 0; }
.chart { display: block; width: 100%; max-width: 240px; font-size: 13px; }
.chart text { fill: var(--text); }
.chart .count { font-variant-numeric: tabular-nums; }
.chart .tick { fill: var(--soft); }
.chart .bar, .chart .point { fill: var(--accent); }
.chart .axis { stroke: var(--line); }
.chart .now, .chart .before { fill: none; stroke: var(--accent); stroke-width: 2; }
.chart .before { stroke: var(--soft); stroke-dasharray: 4 4; stroke-width: 1.5; }
.actions { display: flex; flex-wrap: wrap; gap: 8px 24px; }
.articles { margin: 16px 0; }
.articles td { overflow-wrap: break-word; }
.articles .title { min-width: 160px; overflow-wrap: anywhere; }
.history li { padding-left: 4px; }
.beside:not(:has(> figure)), .beside.compared { grid-template-columns: minmax(0, 1fr); }
/* Last year's columns take the room of the picture, which then stands in the margin, or below where there is none. */
@media (min-width: 900px) {
  table.differences td:last-child { min-width: 272px; }
}
@media (min-width: 1264px) {
  .beside.compared:has(> figure) { grid-template-columns: minmax(0, 1fr) 240px; margin-right: -264px; }
}
@media (max-width: 640px) {
  .beside { grid-template-columns: minmax(0, 1fr); }
}
@media (forced-colors: active) {
  .chart .bar, .chart .point, .chart text, .chart .tick { fill: CanvasText; }
  .chart .axis, .chart .now, .chart .before { stroke: CanvasText; }
}
`;

const SNAPSHOTS = `
.hash { font: 14px/1.6 ui-monospace, Consolas, monospace; overflow-wrap: anywhere; user-select: all; }
.freeze { margin: 0 0 24px; padding: 16px; border: 1px solid var(--line-soft); border-radius: 6px; background: var(--raised); }
.freeze .long { flex: 1 1 100%; }
.freeze .long input { width: 100%; }
.freeze h2 { margin-top: 0; }
.freeze form > :last-child { margin-bottom: 0; }
del { color: var(--soft); }
ins { text-decoration: none; font-weight: 600; }
.reason { display: block; font-size: 14px; font-weight: 600; }
.differences ul { padding-left: 16px; margin: 0; }
.differences li { margin: 0; font-size: 14px; }
`;

const TEXTS = `
.text-section { margin: 0 0 24px; }
.text-section > label { font-size: 16px; }
.text-section details { margin: 0 0 8px; }
.stored { white-space: pre-line; }
.offered { list-style: none; padding: 0; }
.offered li { display: grid; grid-template-columns: 28px 1fr; }
.offered label { font-weight: 400; font-size: 16px; }
.found { padding-left: 32px; }
.downloads { display: flex; flex-wrap: wrap; gap: 8px 16px; }
.fields-grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 320px), 1fr)); gap: 0 16px; }
.fields-grid input, .fields-grid textarea { width: 100%; min-height: 0; }
`;

const IMPORTS = `
.rows .number { width: 64px; }
.rows td:nth-child(2) { width: 50%; }
.freeze .actions { margin-top: 16px; }
@media (max-width: 560px) {
  .rows .number, .rows td:nth-child(2) { width: auto; text-align: left; }
  .scroll .stack th, .scroll .stack td { padding: 2px 0; }
}
`;

const PAPER = `
.on-paper { display: none; }
@media print {
  .on-paper { display: block; }
  @page { size: A4; margin: 20mm 15mm 20mm 25mm; }
  :root { --ground: #fff; --raised: #fff; --sunken: #fff; --text: #000; --soft: #000; --line: #000; --line-soft: #999; --accent: #000; --on-accent: #fff; --warning: #000; --warning-soft: #fff; --danger: #000; --danger-soft: #fff; }
  .menu, .skip, form, .no-print { display: none !important; }
  h2, h3, caption { break-after: avoid; }
  figure, .note, .warning, .pairs > div { break-inside: avoid; }
  /* What is short stays whole; a long table goes on overleaf rather than leave half a page empty. */
  .scroll:not(:has(tr:nth-child(7))), .beside:not(:has(tr:nth-child(7))) { break-inside: avoid; }
  .scroll { overflow: visible; }
  .beside, .beside.compared:has(> figure) { grid-template-columns: minmax(0, 1fr) 184px; gap: 8px 16px; margin-right: 0; }
  .scroll th, .scroll td { padding: 4px; }
  .scroll .number + .number { padding-left: 8px; }
  /* What is folded on a screen cannot be unfolded on paper. */
  .folded::details-content { content-visibility: visible; }
  main { max-width: none; padding: 0; }
  a { color: #000; text-decoration: none; }
  thead { display: table-header-group; }
  tfoot { display: table-row-group; }
  tr { break-inside: avoid; }
  tbody tr:first-child, tbody tr:last-child { break-after: avoid; }
  tfoot tr { break-before: avoid; }
}
`;

export const STYLE = [
  COLOURS,
  TEXT,
  MENU,
  FORMS,
  TABLES,
  REPORT,
  SNAPSHOTS,
  TEXTS,
  IMPORTS,
  REVIEW,
  PAPER,
].join('');
