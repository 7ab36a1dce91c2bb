import { expect, it } from 'vitest';
import { troubleOf } from '../../../src/core/failure-table.ts';
import { sayInEnglish } from '../../../src/core/words/speech.ts';
import { createSnapshotStore } from '../../../src/main/monitor/snapshot-store.ts';
import { openSettings } from '../../../src/main/storage/settings.ts';
import { createTroubles } from '../../../src/main/troubles.ts';
import { createView } from '../../../src/main/view.ts';
import { sayIn } from '../say-in.ts';
import { makeTempFolder } from '../temp-folder.ts';

it('troubles are said in the language that is spoken when the view is made', () => {
  const troubles = createTroubles({ info: () => {}, warn: () => {} });
  troubles.report(troubleOf('unexpected'));
  const view = createView({
    about: { version: '1', mode: 'live', forcedPollSeconds: null, system: 'linux' },
    store: createSnapshotStore(),
    settings: openSettings(makeTempFolder(), () => {}, { follow: false }),
    troubles,
    connects: { current: () => null },
    requests: { capabilitiesOf: () => null },
    reconnectAll: { current: () => null },
    announcer: { snoozes: () => [] },
  });
  expect(view(sayInEnglish).troubles).toEqual([expect.stringContaining('unexpected went wrong')]);
  expect(view(sayIn('de')).troubles).toEqual([expect.stringContaining('schiefgegangen')]);
});
