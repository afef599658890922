// The look of the review desk: queues with what is left, one card an item, keys on their buttons.

export const REVIEW = `
.queues { margin: 0 0 16px; padding: 8px 0; border-bottom: 1px solid var(--line-soft); }
.queues .count { font-variant-numeric: tabular-nums; color: var(--soft); }
.queues [aria-current] .count { color: var(--text); }
.done-note { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; margin: 0 0 16px; }
.done-note span { flex: 1 1 240px; overflow-wrap: anywhere; }
.cards { list-style: none; margin: 0 0 16px; padding: 0; }
.card { margin: 0 0 16px; padding: 12px 16px; border: 1px solid var(--line-soft); border-radius: 6px; background: var(--raised); scroll-margin: 8px; }
.card[data-state] { padding: 4px 16px; background: transparent; }
.card h3 { margin: 0; }
.card p { margin: 0 0 8px; }
.card .lead { font-size: 14px; }
.card .hint { color: var(--text); }
.card .said { margin: 0 0 8px; font-size: 14px; }
.card .said li { margin: 0; }
.card .skip-one { margin: 0; font-size: 14px; }
.skip-one a { text-decoration: none; }
.actions[hidden] { display: none; }
.card .outcome span { overflow-wrap: anywhere; }
.card .outcome { display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: center; margin: 0; font-size: 14px; }
.card .outcome[hidden] { display: none; }
.card[data-state="waiting"] .outcome span { color: var(--warning); }
.card button { padding: 4px 12px; font-size: 14px; }
.contents { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
.day-field { display: inline-flex; flex-wrap: wrap; gap: 8px; align-items: center; }
.pair { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 8px 24px; margin: 0 0 8px; }
.pair > div + div { padding-left: 24px; border-left: 1px solid var(--line-soft); }
kbd { display: inline-block; min-width: 20px; padding: 0 4px; font: 600 13px/20px system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; text-align: center; border: 1px solid currentColor; border-radius: 4px; }
.told-line:empty { display: none; }
.keys { margin: 0 0 16px; }
.keys dl { margin: 8px 0; }
.keys dl > div { display: grid; grid-template-columns: 96px minmax(0, 1fr); gap: 0 16px; padding: 4px 0; }
.keys dd { margin: 0; }
.confusion { width: auto; min-width: 50%; }
.confusion th:first-child { position: sticky; left: 0; background: var(--ground); }
.new-sample { margin-top: 24px; }
.new-sample h2 { margin-top: 0; }
.new-sample input[name="seed"] { width: 160px; }
.confusion .same { font-weight: 600; background: var(--accent-soft); }
.inline { display: inline; font-weight: 400; font-size: 16px; }
button:disabled { opacity: .6; cursor: default; }
@media (min-width: 1080px) {
  .card form { position: relative; padding-right: 96px; }
  .card .skip-one { position: absolute; right: 0; top: 0; }
}
@media (max-width: 640px) {
  .pair { grid-template-columns: minmax(0, 1fr); }
  .pair > div + div { padding: 8px 0 0; border-left: 0; border-top: 1px solid var(--line-soft); }
}
`;
