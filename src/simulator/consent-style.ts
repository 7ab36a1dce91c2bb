/** The whole look of the simulator's pages; they load nothing. */
export const CONSENT_STYLE = `
:root {
  color-scheme: light dark;
  --ground: #eef1f6; --card: #fff; --text: #1a2130; --soft: #566074; --line: #dde2ea; --line-strong: #858fa1;
  --accent: #2457d6; --on-accent: #fff; --good: #17663a; --good-ground: #e2f4e8; --bad: #a3251b; --bad-ground: #fde9e6;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #12151c; --card: #1c212b; --text: #e9edf5; --soft: #a3adbf; --line: #323947; --line-strong: #77829a;
    --accent: #8fb0ff; --on-accent: #0d1730; --good: #8fdcab; --good-ground: #17382a; --bad: #ffb1a6; --bad-ground: #47221e;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; min-height: 100vh; padding: 24px 16px;
  display: flex; flex-direction: column; align-items: center; justify-content: center; gap: 16px;
  background: var(--ground); color: var(--text);
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif;
}
main {
  width: 100%; max-width: 30rem; padding: 32px; background: var(--card);
  border: 1px solid var(--line); border-radius: 16px; box-shadow: 0 12px 40px rgb(10 20 40 / 10%);
}
h1 { margin: 0 0 8px; font-size: 1.5rem; line-height: 1.25; letter-spacing: -0.01em; }
p { margin: 0 0 16px; }
main > p:last-child { margin-bottom: 0; }
ul { list-style: none; margin: 0 0 16px; padding: 0; border: 1px solid var(--line); border-radius: 12px; overflow: hidden; }
ul:empty { display: none; }
li + li { border-top: 1px solid var(--line); }
label { display: flex; align-items: center; gap: 12px; padding: 12px 16px; cursor: pointer; }
label:hover { background: var(--ground); }
input { flex: none; width: 18px; height: 18px; margin: 0; accent-color: var(--accent); }
.name { flex: 1; min-width: 0; overflow-wrap: anywhere; }
.line { display: flex; align-items: center; justify-content: space-between; gap: 12px; }
.line + .line { margin-top: 6px; }
.status { flex: none; max-width: 10rem; overflow-wrap: anywhere; padding: 2px 10px; border-radius: 999px; font-size: 0.8125rem; font-weight: 600; }
.good { color: var(--good); background: var(--good-ground); }
.bad, .remark { color: var(--bad); background: var(--bad-ground); }
.remark { padding: 10px 14px; border-radius: 10px; }
.small, footer { color: var(--soft); font-size: 0.875rem; }
.buttons { display: flex; gap: 12px; margin-top: 24px; }
button {
  flex: 1; min-height: 44px; padding: 8px 16px; border: 1px solid var(--line-strong); border-radius: 10px;
  background: transparent; color: inherit; font: inherit; font-weight: 600; cursor: pointer;
}
.primary { border-color: var(--accent); background: var(--accent); color: var(--on-accent); }
button:hover { filter: brightness(1.08); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
footer { max-width: 30rem; text-align: center; }
`;
