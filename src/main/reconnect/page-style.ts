/** The look of the pages in the browser: the window's colors on one card. */
export const PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --ink: #17181c; --soft: #5a5d68; --line: #e2e3e9; --paper: #f6f6f8; --card: #fff; --hint: #f1f2fb;
  --accent: #3b52d9; --fill: #3f57e3; --fill-hover: #3148cf; --good: #12703a; --bad: #875000;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #f2f2f5; --soft: #a6a9b5; --line: #34363f; --paper: #17181c; --card: #1f2026; --hint: #282a38;
    --accent: #93a3ff; --fill: #5166ea; --fill-hover: #465bdd; --good: #5cd690; --bad: #f2b450;
  }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body {
  margin: 0; min-height: 100vh; display: grid; place-items: center;
  background: radial-gradient(60rem 40rem at 50% -12rem, rgb(63 87 227 / 12%), transparent) var(--paper);
  color: var(--ink); font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, Cantarell, Ubuntu, "Noto Sans", sans-serif;
}
main {
  width: min(29rem, 100% - 2rem); margin: 1.5rem 0; padding: 2.25rem 2.25rem 2rem; border: 1px solid var(--line);
  border-radius: 1.25rem; background: var(--card); text-align: center;
  box-shadow: 0 1px 2px rgb(0 0 0 / 6%), 0 18px 50px rgb(0 0 0 / 10%);
}
.mark {
  width: 3.5rem; height: 3.5rem; fill: none; stroke: currentColor; stroke-width: 1.6;
  stroke-linecap: round; stroke-linejoin: round;
}
[data-phase] .mark { display: none; }
[data-phase="sign-in"] .link, [data-phase="working"] .busy, [data-phase="succeeded"] .good, [data-phase="failed"] .bad { display: inline-block; }
[data-phase="failed"] ol, [data-phase]:not([data-phase="sign-in"]) .aside { display: none; }
.link { padding: .15rem; border-radius: 1rem; background: var(--fill); color: #fff; stroke-width: 1.9; }
.busy { color: var(--accent); animation: turn 1.1s linear infinite; }
.track { opacity: .2; }
.good { color: var(--good); }
.bad { color: var(--bad); }
h1 { margin: 1rem 0 .5rem; font-size: 1.375rem; line-height: 1.3; text-wrap: balance; overflow-wrap: anywhere; }
p { margin: 0; text-wrap: pretty; color: var(--soft); overflow-wrap: anywhere; }
.topic { margin-top: 1rem; color: var(--accent); font-size: .875rem; font-weight: 600; }
.topic + div h1 { margin-top: .25rem; }
.aside, .farewell { margin-top: .75rem; font-size: .875rem; }
.farewell { display: none; }
[data-phase="succeeded"] .farewell, [data-phase="failed"] .farewell { display: block; }
button {
  margin-top: 1.5rem; min-height: 3rem; padding: .5rem 1.75rem; border: 0; border-radius: .75rem; background: var(--fill);
  color: #fff; font: inherit; font-weight: 600; line-height: 1.25; cursor: pointer;
}
button:hover { background: var(--fill-hover); }
button:active { transform: translateY(1px); }
button:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
.hint {
  margin-top: 1.25rem; padding: .75rem 1rem; border-radius: .75rem; background: var(--hint); color: var(--ink);
  font-size: .875rem; text-align: start;
}
.hint:empty { display: none; }
ol { display: flex; margin: 1.75rem 0 0; padding: 1.25rem 0 0; border-top: 1px solid var(--line); list-style: none; counter-reset: step; }
li { flex: 1; counter-increment: step; padding: 0 .35rem; color: var(--soft); font-size: .8125rem; line-height: 1.35; overflow-wrap: anywhere; }
li::before {
  content: counter(step); display: grid; place-items: center; width: 1.75rem; height: 1.75rem; margin: 0 auto .4rem;
  border: 1.5px solid var(--line); border-radius: 50%; font-weight: 600;
}
li[aria-current] { color: var(--ink); }
li[aria-current]::before { border-color: var(--accent); color: var(--accent); }
li.done::before { content: "✓"; border-color: transparent; background: var(--good); color: var(--card); }
@keyframes turn { to { transform: rotate(1turn); } }
@media (prefers-reduced-motion: reduce) { .busy { animation: none; } }
@media (max-width: 26rem) { main { padding: 1.75rem 1.25rem 1.5rem; } button { width: 100%; } }
@media (prefers-contrast: more) { main, li::before { border-color: currentColor; } p, li { color: var(--ink); } }
`;
