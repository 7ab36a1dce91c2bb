// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { AsyncCommands, ImportOutcome } from '../../../src/core/bridge.ts';
import { accountOf, locationOf } from '../sample-snapshot.ts';
import { type DrawnWindow, drawWindow } from './drawn-window.tsx';
import { type MemoryBridge, memoryBridge } from './memory-bridge.ts';
import { viewOf } from './sample-view.ts';

let window: DrawnWindow;
afterEach(() => window.close());

const IMPORT = 'Import locations from a CSV file…';
const EXPORT = 'Export locations (without tokens)';

async function open(answers: Partial<AsyncCommands>): Promise<MemoryBridge> {
  const bridge = memoryBridge(viewOf([locationOf('a', [accountOf('1')])]), answers);
  window = await drawWindow(bridge);
  await window.click('Settings');
  return bridge;
}
const importing = (outcome: ImportOutcome): Partial<AsyncCommands> => ({
  importLocations: async () => outcome,
});
const dialogText = (): string => window.find('dialog').textContent ?? '';

const IMPORTED: ImportOutcome = {
  result: 'imported',
  fileName: 'locations.csv',
  rows: [
    { row: 1, locationId: 'K83W5f03EFph2rlg5N1L', outcome: { result: 'added', name: 'Blue Door Bakery' } },
    {
      row: 2,
      locationId: '7wWYC3OMzmjcvYU7CfQo',
      outcome: { result: 'refused', sentence: 'HighLevel does not accept this token.' },
    },
  ],
};

describe('importing locations', () => {
  it('explains the columns before a file is chosen', async () => {
    const bridge = await open({});
    await window.click(IMPORT);
    expect(dialogText()).toContain('locationId,pit,name');
    expect(bridge.calls).toEqual([]);
  });

  it('lists what became of each row, and says to delete the file', async () => {
    await open(importing(IMPORTED));
    await window.click(IMPORT);
    await window.click('Choose a file…');
    expect(window.findAll('.import-rows li').map((row) => row.textContent)).toEqual([
      'Blue Door BakeryRow 1: added',
      '7wWYC3OMzmjcvYU7CfQoRow 2: HighLevel does not accept this token.',
    ]);
    expect(dialogText()).toContain('1 of 2 rows added.');
    expect(window.find('dialog .file-warning').textContent).toContain(
      'The file holds your tokens. Delete it now.',
    );
  });

  it('changes nothing when no file is chosen', async () => {
    await open(importing({ result: 'cancelled' }));
    await window.click(IMPORT);
    await window.click('Choose a file…');
    expect(dialogText()).toContain('locationId,pit,name');
    expect(dialogText()).not.toContain('Delete it now.');
  });

  it('says why a file cannot be read', async () => {
    await open(importing({ result: 'refused', sentence: 'The file has no column pit.' }));
    await window.click(IMPORT);
    await window.click('Choose a file…');
    expect(dialogText()).toContain('The file has no column pit.');
  });

  it('says to delete the file even when the dialog was closed meanwhile', async () => {
    let end: (outcome: ImportOutcome) => void = () => undefined;
    await open({
      importLocations: () =>
        new Promise((resolve) => {
          end = resolve;
        }),
    });
    await window.click(IMPORT);
    await window.click('Choose a file…');
    await window.click('Close');
    expect(window.findAll('dialog')).toEqual([]);
    end(IMPORTED);
    await vi.waitFor(() => expect(dialogText()).toContain('The file holds your tokens. Delete it now.'));
  });
});

describe('exporting locations', () => {
  it('says that it is done', async () => {
    const bridge = await open({});
    await window.click(EXPORT);
    expect(bridge.calls).toEqual([{ name: 'exportLocations', args: [] }]);
    await vi.waitFor(() =>
      expect(window.find('.setting-transfer').textContent).toContain('Saved, without tokens.'),
    );
  });

  it('says nothing when no place was chosen', async () => {
    await open({ exportLocations: async () => ({ result: 'cancelled' }) });
    await window.click(EXPORT);
    expect(window.find('.setting-transfer').textContent).not.toContain('Saved');
  });
});
