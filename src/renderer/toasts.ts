import { type ReadonlySignal, signal } from '@preact/signals';

export interface Toast {
  readonly id: number;
  readonly sentence: string;
}

export interface Toasts {
  readonly shown: ReadonlySignal<readonly Toast[]>;
  readonly show: (sentence: string) => void;
  readonly dismiss: (id: number) => void;
}

/** Long enough to read two sentences twice, in milliseconds. */
const SHOWN_MS = 12_000;
const LIMIT = 3;

/** The sentences that float over the window for a moment. The same sentence is never there twice. */
export function createToasts(): Toasts {
  const shown = signal<readonly Toast[]>([]);
  let lastId = 0;
  const dismiss = (id: number): void => {
    shown.value = shown.value.filter((toast) => toast.id !== id);
  };
  const show = (sentence: string): void => {
    lastId += 1;
    const id = lastId;
    const others = shown.value.filter((toast) => toast.sentence !== sentence);
    shown.value = [...others, { id, sentence }].slice(-LIMIT);
    setTimeout(() => dismiss(id), SHOWN_MS);
  };
  return { shown, show, dismiss };
}
