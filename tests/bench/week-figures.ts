import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import * as v from 'valibot';
import { bundleProgram } from '../bundled-program.ts';
import { outputLinesOf } from '../e2e/desktop/output-lines.ts';
import { atMost, type Figure, figureOf, median, ONLY_TOLD } from './figures.ts';

const Hour = v.object({
  hour: v.number(),
  shown: v.number(),
  heapBytes: v.number(),
  handles: v.number(),
  timers: v.number(),
  listeners: v.number(),
  files: v.number(),
});
type Hour = v.InferOutput<typeof Hour>;

/** The heap breathes from hour to hour: so many of them are looked at together. */
const DAY = 24;
const MB = 1e6;

/** What a week leaves behind in a process that lives through it in a minute. */
export async function measureWeek(): Promise<readonly Figure[]> {
  const hours = await live();
  const growthOf = (of: Exclude<keyof Hour, 'hour' | 'shown'>): number => {
    const values = hours.map((hour) => hour[of]);
    return median(values.slice(-DAY)) - median(values.slice(1, 1 + DAY));
  };
  const things = growthOf('handles') + growthOf('timers') + growthOf('listeners') + growthOf('files');
  return [
    figureOf({ name: 'A simulated week: notices shown', unit: '', target: ONLY_TOLD }, [
      hours.at(-1)?.shown ?? 0,
    ]),
    figureOf({ name: 'A simulated week: growth of the heap', unit: 'MB', target: atMost(0.5) }, [
      growthOf('heapBytes') / MB,
    ]),
    figureOf(
      { name: 'A simulated week: more handles, timers, listeners, files', unit: '', target: atMost(0) },
      [things],
    ),
  ];
}

async function live(): Promise<readonly Hour[]> {
  const bundle = await bundleProgram(join(import.meta.dirname, 'week.ts'));
  try {
    const child = spawn(process.execPath, ['--expose-gc', bundle.path], { stdio: 'pipe' });
    const output = outputLinesOf(child);
    const [status] = await once(child, 'close');
    if (status !== 0) throw new Error(output.stderr().join('\n'));
    return output.stdout().map((line) => v.parse(Hour, JSON.parse(line)));
  } finally {
    bundle.remove();
  }
}
