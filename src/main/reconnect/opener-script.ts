/**
 * What runs in the opener page. A message counts when its window is the one that this page opened; after a reload
 * that window is recognized by its `opener`, which browsers let every page read. What the message says, the server
 * judges. The server holds a question about the progress until there is something new.
 */
export const OPENER_SCRIPT = `
'use strict';
const { view, startAddress, messagePath, progressPath, hints, again, lost } = JSON.parse(document.getElementById('data').textContent);
const main = document.querySelector('main');
const button = document.getElementById('open');
const hint = document.getElementById('hint');
const steps = document.querySelectorAll('li');
const HELD_MS = 25000;
const RETRY_MS = 1000;
const MAX_FAILURES = 3;
const WINDOW = { name: 'relink-sign-in', width: 640, height: 780 };

let version = -1;
let progress = view.progress;
let signInWindow = null;
let isTaken = false;

const isOver = () => progress.phase === 'succeeded' || progress.phase === 'failed';
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const setText = (element, text) => {
  if (element.textContent !== text) element.textContent = text;
};

function show(next) {
  version = next.version;
  progress = next.progress;
  main.dataset.phase = progress.phase;
  document.title = progress.title + ' – Relink';
  setText(document.getElementById('title'), progress.title);
  setText(document.getElementById('text'), progress.text);
  button.hidden = progress.phase !== 'sign-in';
  if (button.hidden) hint.textContent = '';
  const current = { 'sign-in': 0, working: 1, succeeded: 3, failed: -1 }[progress.phase];
  steps.forEach((step, index) => {
    step.classList.toggle('done', index < current);
    if (index === current) step.setAttribute('aria-current', 'step');
    else step.removeAttribute('aria-current');
  });
}

function openWindow() {
  const { name, width, height } = WINDOW;
  const left = Math.max(0, Math.round(screenX + (outerWidth - width) / 2));
  const top = Math.max(0, Math.round(screenY + (outerHeight - height) / 2));
  signInWindow = window.open(startAddress, name, 'popup,width=' + width + ',height=' + height + ',left=' + left + ',top=' + top);
  if (!signInWindow || signInWindow.closed) {
    signInWindow = null;
    hint.textContent = hints.blocked;
    return;
  }
  button.textContent = again;
  hint.textContent = hints.open;
}

function noticeClosing() {
  if (!signInWindow?.closed) return;
  signInWindow = null;
  if (progress.phase === 'sign-in') hint.textContent = hints.closed;
}

const isOpenedHere = (source) =>
  source !== null && source !== window && (source === signInWindow || source.opener === window);

async function relay({ source, origin, data }) {
  if (isTaken || isOver() || !isOpenedHere(source)) return;
  try {
    const response = await fetch(messagePath, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ origin, data }),
    });
    if (!response.ok || !(await response.json()).isTaken) return;
  } catch {
    // The list will tell without it.
    return;
  }
  isTaken = true;
  signInWindow = null;
  source.close();
}

async function follow() {
  let failures = 0;
  while (!isOver() && failures < MAX_FAILURES) {
    try {
      const signal = AbortSignal.timeout(HELD_MS);
      const response = await fetch(progressPath + '?seen=' + version, { cache: 'no-store', signal });
      if (!response.ok) throw new Error('Refused');
      show(await response.json());
      failures = 0;
    } catch ({ name }) {
      if (name === 'TimeoutError') continue;
      failures += 1;
      await pause(RETRY_MS);
    }
  }
  if (!isOver()) show({ version, progress: lost });
}

show(view);
button.addEventListener('click', openWindow);
addEventListener('message', relay);
setInterval(noticeClosing, 1000);
follow();
`;
