// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import type { AsyncCommands } from '../../../../src/core/bridge.ts';
import {
  SETUP_PARTS,
  SETUP_STEPS,
  type SetupFinding,
  type SetupPart,
} from '../../../../src/core/setup-check.ts';
import { locationOf } from '../../sample-snapshot.ts';
import { type DrawnWindow, drawWindow } from '../drawn-window.tsx';
import { memoryBridge } from '../memory-bridge.ts';
import { viewOf } from '../sample-view.ts';

let window: DrawnWindow;
afterEach(() => window.close());

const passed = (part: SetupPart): readonly SetupFinding[] =>
  SETUP_STEPS[part].map((step) => ({ step, result: 'ok', sentence: `${step} is fine.`, help: null }));
const open = async (testSetup: AsyncCommands['testSetup']) => {
  const bridge = memoryBridge(viewOf([locationOf('a')]), { testSetup });
  window = await drawWindow(bridge);
  await window.click('Settings');
  await window.click(/^Test set-up of/);
  await act(() => new Promise((resolve) => setImmediate(resolve)));
  return bridge;
};
const states = () => window.findAll('.check-item').map(({ dataset }) => dataset.state);

describe('the test of a set-up in the window', () => {
  it('ticks all steps off, and says that everything is ready', async () => {
    const bridge = await open(async (_location, part) => passed(part));
    expect(bridge.calls).toEqual(SETUP_PARTS.map((part) => ({ name: 'testSetup', args: ['a', part] })));
    expect(new Set(states())).toEqual(new Set(['ok']));
    expect(window.find('.checklist-foot [role="status"]').textContent).toBe('Everything is ready.');
  });

  it('shows what waits while a step is being tested', async () => {
    await open((_location, part) =>
      part === 'token' ? Promise.resolve(passed(part)) : new Promise(() => undefined),
    );
    expect(states().slice(0, 2)).toEqual(['ok', 'pending']);
    expect(window.text()).toContain('Testing…');
  });

  it('gives the reason and the way out of a step that failed', async () => {
    const bridge = await open(async (_location, part) =>
      passed(part).map((finding) =>
        finding.step === 'accepted'
          ? { ...finding, result: 'failed', sentence: 'It is unknown.', help: 'private-integrations' }
          : finding,
      ),
    );
    expect(window.find('.check-item[data-state="failed"]').textContent).toContain('It is unknown.');
    expect(window.text()).toContain('One step needs you.');
    await window.click('Open Private Integrations');
    expect(bridge.calls.at(-1)).toEqual({ name: 'openLink', args: ['private-integrations', 'a'] });
  });

  it('tests again when asked', async () => {
    const bridge = await open(async (_location, part) => passed(part));
    await window.click('Test again');
    await act(() => new Promise((resolve) => setImmediate(resolve)));
    expect(bridge.calls).toHaveLength(2 * SETUP_PARTS.length);
  });

  it('says so when main does not answer', async () => {
    await open(() => Promise.reject(new Error('gone')));
    expect(window.text()).toContain('Relink could not do that');
  });
});
