import { useRef, useState } from 'preact/hooks';

/**
 * Whether something this component asked for is under way.
 * @returns the answer, and a function that runs a task unless one is running
 */
export function useBusy(): readonly [isBusy: boolean, run: (task: () => Promise<unknown>) => Promise<void>] {
  const [isBusy, setBusy] = useState(false);
  const isRunning = useRef(false);
  const run = async (task: () => Promise<unknown>): Promise<void> => {
    if (isRunning.current) return;
    isRunning.current = true;
    setBusy(true);
    try {
      await task();
    } finally {
      isRunning.current = false;
      setBusy(false);
    }
  };
  return [isBusy, run];
}
