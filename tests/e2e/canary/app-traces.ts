import type { ElectronApplication } from 'playwright-core';

/** A page that hangs while it is looked at must not hold up the end of a test. */
const PATIENCE_MS = 10_000;

/**
 * Writes the heap of each living page into files that begin with a name, after a collection of garbage. Before that
 * each page asks for its view once more, so that there is traffic to look at.
 *
 * @returns how many pages there were
 */
export function writeHeaps(electron: ElectronApplication, file: string): Promise<number> {
  return electron.evaluate(
    async ({ webContents }, { name, patienceMs }) => {
      const isLiving = (contents: Electron.WebContents) =>
        !contents.isDestroyed() && !contents.isCrashed() && !contents.isLoading();
      const write = async (contents: Electron.WebContents, heap: string): Promise<void> => {
        await contents.executeJavaScript('window.relink?.getView().then(() => true)');
        await contents.takeHeapSnapshot(heap);
      };
      const pages = webContents.getAllWebContents().filter(isLiving);
      for (const [index, contents] of pages.entries()) {
        let timer: NodeJS.Timeout | undefined;
        const late = new Promise<never>((_done, fail) => {
          timer = setTimeout(
            () => fail(new Error('The heap of a page could not be had in time.')),
            patienceMs,
          );
        });
        const written = write(contents, `${name}-${index}`).finally(() => clearTimeout(timer));
        await Promise.race([written, late]).catch((failure: unknown) => {
          // One that has died meanwhile has no heap any more.
          if (isLiving(contents)) throw failure;
        });
      }
      return pages.length;
    },
    { name: file, patienceMs: PATIENCE_MS },
  );
}

/** The text on the clipboard. */
export function readClipboard(electron: ElectronApplication): Promise<string> {
  return electron.evaluate(async ({ clipboard }) => clipboard.readText());
}
