import { expect, it } from 'vitest';
import { createReplyMemory } from '../../../../src/main/highlevel/reply-memory.ts';

/** A memory, and how often a text was read rather than known. */
function startMemory() {
  const recall = createReplyMemory<{ readonly text: string }>();
  let reads = 0;
  const ask = (question: string, text: string, isReadable = true) =>
    recall(question, text, () => {
      reads += 1;
      return isReadable ? { text } : null;
    });
  return { ask, reads: () => reads };
}

it('the same reply to the same question is the very same value, and is read once', () => {
  const { ask, reads } = startMemory();
  const first = ask('L', '{"a":1}');
  expect(ask('L', '{"a":1}')).toBe(first);
  expect(reads()).toBe(1);
});

it.each([
  ['another reply', 'L', '{"a":2}'],
  ['the same reply to another question', 'M', '{"a":1}'],
])('%s is read', (_, question, text) => {
  const { ask, reads } = startMemory();
  const first = ask('L', '{"a":1}');
  expect(ask(question, text)).not.toBe(first);
  expect(reads()).toBe(2);
});

it('a reply that differs by its number alone is the same', () => {
  const { ask } = startMemory();
  const first = ask('L', '{"a":1,"traceId":"0242ac11-1"}');
  expect(ask('L', '{"a":1,"traceId":"0242ac11-2"}')).toBe(first);
});

it('a reply that cannot be read is read each time, and so is a readable one after it', () => {
  const { ask, reads } = startMemory();
  ask('L', 'x');
  expect(ask('L', '<html>', false)).toBeNull();
  expect(ask('L', '<html>', false)).toBeNull();
  ask('L', 'x');
  expect(reads()).toBe(4);
});
