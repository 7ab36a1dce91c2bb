import { expect, test } from 'vitest';
import { createQuitting, QUIT_DEADLINE_MS } from '../../../src/main/quitting.ts';
import { createFakeClock } from '../fake-clock.ts';

/** A quit of an app whose calls under way end when a test says so. */
function startQuit() {
  const clock = createFakeClock();
  const story: string[] = [];
  let isBusy = false;
  const quitting = createQuitting({
    clock,
    isBusy: () => isBusy,
    end: (how, status) => story.push(`${how} ${status} after ${clock.monotonic()} ms`),
    warn: (sentence) => story.push(sentence),
  });
  return {
    clock,
    quitting,
    story,
    setBusy: (busy: boolean) => {
      isBusy = busy;
    },
    step: (name: string) => () => {
      story.push(name);
    },
  };
}

const UNANSWERED = 'quits without an answer of the keychain, the name server or the disk';

test('the steps are taken in the next turn, those registered last first, and the process ends a moment later', async () => {
  const { clock, quitting, story, step } = startQuit();
  quitting.beforeEnd(step('unlock'));
  quitting.beforeEnd(step('stop'), step('write'));
  quitting.begin();
  quitting.finish();
  expect(story).toEqual([]);
  await clock.advance(0);
  expect(story).toEqual(['stop', 'write', 'unlock']);
  await clock.advance(20);
  expect(story.slice(3)).toEqual(['exit 0 after 20 ms']);
});

test('a step that fails is told, and keeps none of the others from being taken', async () => {
  const { clock, quitting, story, step } = startQuit();
  const fail = (): void => {
    throw new Error('no bus');
  };
  quitting.beforeEnd(fail, step('write'));
  quitting.finish();
  await clock.advance(20);
  expect(story).toEqual(['a step of quitting failed: no bus', 'write', 'exit 0 after 20 ms']);
});

test('calls under way are waited for', async () => {
  const { clock, quitting, story, setBusy } = startQuit();
  setBusy(true);
  quitting.finish();
  await clock.advance(QUIT_DEADLINE_MS - 500);
  expect(story).toEqual([]);
  setBusy(false);
  await clock.advance(20);
  expect(story).toEqual([`exit 0 after ${QUIT_DEADLINE_MS - 480} ms`]);
});

test('a call that never ends is waited for until the deadline, and cannot hold up a kill', async () => {
  const { clock, quitting, story, setBusy, step } = startQuit();
  setBusy(true);
  quitting.beforeEnd(step('write'));
  quitting.begin();
  await clock.advance(1_000);
  quitting.finish();
  await clock.advance(QUIT_DEADLINE_MS - 1_001);
  expect(story).toEqual(['write']);
  await clock.advance(1);
  expect(story).toEqual(['write', UNANSWERED, `kill 0 after ${QUIT_DEADLINE_MS} ms`]);
});

test('a quit that never gets as far as finishing takes its steps and ends at the deadline', async () => {
  const { clock, quitting, story, step } = startQuit();
  quitting.beforeEnd(step('write'));
  quitting.begin();
  quitting.begin();
  await clock.advance(QUIT_DEADLINE_MS);
  expect(story).toEqual([
    'quits although its windows have not closed',
    'write',
    `exit 0 after ${QUIT_DEADLINE_MS} ms`,
  ]);
});

test('asking again neither takes the steps again nor moves the deadline', async () => {
  const { clock, quitting, story, setBusy, step } = startQuit();
  setBusy(true);
  quitting.beforeEnd(step('write'));
  quitting.finish();
  await clock.advance(QUIT_DEADLINE_MS - 1);
  quitting.begin();
  quitting.finish();
  await clock.advance(1);
  expect(story).toEqual(['write', UNANSWERED, `kill 0 after ${QUIT_DEADLINE_MS} ms`]);
});

test('an end without asking takes the steps, keeps its status and waits for nothing', () => {
  const { quitting, story, step } = startQuit();
  quitting.beforeEnd(step('write'));
  quitting.endNow(1);
  expect(story).toEqual(['write', 'exit 1 after 0 ms']);
});
