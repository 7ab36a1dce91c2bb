// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, it } from 'vitest';
import { speechOf } from '../../../../src/core/words/speech.ts';
import { Moment } from '../../../../src/renderer/components/moment.tsx';
import { speak } from '../../../../src/renderer/say.ts';

it('says the whole date of a moment once somebody points at it, not because it came to lie under the pointer', () => {
  speak(speechOf('en-US'));
  render(<Moment at={new Date(2026, 10, 12, 14, 45).getTime()} text="3 days ago" />, document.body);
  const moment = document.querySelector('time');
  expect(moment?.textContent).toBe('3 days ago');
  moment?.dispatchEvent(new PointerEvent('pointermove', { movementX: 0, movementY: 0 }));
  expect(moment?.title).toBe('');
  moment?.dispatchEvent(new PointerEvent('pointermove', { movementX: 1, movementY: 0 }));
  expect(moment?.title).toMatch(/^Thursday, November 12, 2026 at 2:45\sPM$/);
});
