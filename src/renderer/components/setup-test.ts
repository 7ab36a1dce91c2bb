import { useEffect, useRef, useState } from 'preact/hooks';
import type { LocationId } from '../../core/account.ts';
import { SETUP_PARTS, type SetupFinding } from '../../core/setup-check.ts';
import { noAnswerSentence } from '../no-answer.ts';
import { useWindowState } from '../state-context.ts';

export interface SetupTest {
  readonly findings: readonly SetupFinding[];
  readonly isRunning: boolean;
  /** Begins from the first step again. */
  readonly restart: () => void;
}

/** Has a location tested part by part while the list is on the screen, so that each tick comes as soon as it is known. */
export function useSetupTest(locationId: LocationId): SetupTest {
  const { bridge, toasts } = useWindowState();
  const [findings, setFindings] = useState<readonly SetupFinding[]>([]);
  const [isRunning, setRunning] = useState(true);
  const run = useRef(0);

  const restart = (): void => {
    run.current += 1;
    const mine = run.current;
    const isOver = (): boolean => mine !== run.current;
    setFindings([]);
    setRunning(true);
    const testAll = async (): Promise<void> => {
      for (const part of SETUP_PARTS) {
        const found = await bridge.testSetup(locationId, part);
        if (isOver()) return;
        setFindings((before) => [...before, ...found]);
      }
    };
    testAll()
      .catch(() => toasts.show(noAnswerSentence()))
      .finally(() => {
        if (!isOver()) setRunning(false);
      });
  };
  useEffect(() => {
    restart();
    return () => {
      run.current += 1;
    };
  }, [locationId]);
  return { findings, isRunning, restart };
}
