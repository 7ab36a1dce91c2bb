import type { OpenerContent, OpenerProgress } from '../../../../src/main/reconnect/opener-page.ts';
import { isOver } from '../../../../src/main/reconnect/opener-page.ts';
import type { Opener, OpenerOptions } from '../../../../src/main/reconnect/opener-server.ts';

export const PAGE_URL = 'http://127.0.0.1:5000/open/x';

/** The opener pages of a test: what they show, and what their windows post. */
export interface FakeOpeners {
  readonly start: (options: OpenerOptions) => Promise<Opener>;
  /** How many are open; an end that is shown closes one. */
  readonly listening: () => number;
  /** What the latest page shows throughout. */
  readonly content: () => OpenerContent | undefined;
  /** What the latest page has shown, in order. */
  readonly shown: () => readonly OpenerProgress[];
  /** Its window posts something. Answers whether that was taken. */
  readonly post: (data: unknown, origin: string) => boolean;
}

/** @param canListen whether the system lets anybody listen */
export function createFakeOpeners(canListen = true): FakeOpeners {
  const open = new Set<OpenerOptions>();
  let latest: { readonly options: OpenerOptions; readonly shown: OpenerProgress[] } | null = null;
  return {
    async start(options) {
      if (!canListen) throw new Error('EACCES');
      const shown = [options.progress];
      latest = { options, shown };
      open.add(options);
      return {
        pageUrl: PAGE_URL,
        show(progress) {
          shown.push(progress);
          if (isOver(progress)) open.delete(options);
        },
        close: () => open.delete(options),
      };
    },
    listening: () => open.size,
    content: () => latest?.options.content,
    shown: () => latest?.shown ?? [],
    post: (data, origin) => latest?.options.onMessage(data, origin) ?? false,
  };
}
