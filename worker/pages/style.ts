// The look of the Worker's own pages: one column, the system's type, light and dark.

export const STYLE = `
:root {
  color-scheme: light dark;
  --ground: #fbfbfa; --raised: #fff; --text: #1b2124; --soft: #566066; --line: #838e91; --accent: #0b6163; --on-accent: #fff;
}
@media (prefers-color-scheme: dark) {
  :root { --ground: #14181a; --raised: #1c2124; --text: #e9edee; --soft: #a6b0b4; --line: #77838a; --accent: #5cc5c0; --on-accent: #0e1112; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text); font: 400 16px/1.6 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
main { max-width: 640px; margin: 0 auto; padding: 32px 16px 48px; }
h1 { font-size: 28px; font-weight: 600; line-height: 1.5; margin: 0 0 16px; }
h2 { font-size: 20px; font-weight: 600; line-height: 1.5; margin: 32px 0 8px; }
p, ol, ul { margin: 0 0 16px; }
ol, ul { padding-left: 24px; }
li { margin-bottom: 8px; }
a { color: var(--accent); }
.soft { color: var(--soft); font-size: 14px; }
.invite { margin: 0 0 24px; padding: 16px; background: var(--raised); border: 1px solid var(--line); border-radius: 6px; }
.invite dl { margin: 0 0 16px; }
.invite dt { color: var(--soft); font-size: 14px; }
.invite dd { margin: 0 0 8px; font-family: ui-monospace, Consolas, monospace; overflow-wrap: anywhere; user-select: all; }
.invite [role="status"] { margin: 0; }
.invite [role="status"]:not(:empty) { margin-top: 8px; }
[hidden] { display: none; }
button { font: inherit; font-weight: 600; padding: 8px 16px; color: var(--on-accent); background: var(--accent); border: 1px solid transparent; border-radius: 6px; cursor: pointer; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
`;
