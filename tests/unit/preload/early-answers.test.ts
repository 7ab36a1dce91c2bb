import { describe, expect, it } from 'vitest';
import { askEarly } from '../../../src/preload/early-answers.ts';

/** A main process that numbers its answers, and refuses the first so many questions. */
function startMain(refusals = 0) {
  const asked: string[] = [];
  return {
    asked,
    ask: async (name: string): Promise<string> => {
      asked.push(name);
      if (asked.length <= refusals) throw new Error('Refused');
      return `${name} ${asked.length}`;
    },
  };
}

describe('what the page asks first', () => {
  it('is answered with what was asked for early, once', async () => {
    const main = startMain();
    const early = askEarly(['speech', 'view'], main.ask);
    expect(main.asked).toEqual(['speech', 'view']);
    expect(await early.take('view')).toBe('view 2');
    expect(main.asked).toHaveLength(2);
    expect(await early.take('view')).toBe('view 3');
    expect(await early.take('speech')).toBe('speech 1');
  });

  it('is asked anew when something has changed since', async () => {
    const main = startMain();
    const early = askEarly(['view'], main.ask);
    early.outdate();
    expect(await early.take('view')).toBe('view 2');
  });

  it('is asked anew when it was refused early', async () => {
    const main = startMain(1);
    const early = askEarly(['view'], main.ask);
    expect(await early.take('view')).toBe('view 2');
  });

  it('is refused when it is refused once more', async () => {
    const early = askEarly(['view'], startMain(2).ask);
    await expect(early.take('view')).rejects.toThrow('Refused');
  });
});
