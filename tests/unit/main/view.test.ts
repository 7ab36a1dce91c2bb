import { expect, it } from 'vitest';
import type { Platform } from '../../../src/core/account.ts';
import { troubleOf } from '../../../src/core/failure-table.ts';
import { sayInEnglish } from '../../../src/core/words/speech.ts';
import { createSnapshotStore } from '../../../src/main/monitor/snapshot-store.ts';
import { openSettings } from '../../../src/main/storage/settings.ts';
import { createTroubles } from '../../../src/main/troubles.ts';
import { createView } from '../../../src/main/view.ts';
import { locationSettingsOf } from '../sample-settings.ts';
import { sayIn } from '../say-in.ts';
import { makeTempFolder } from '../temp-folder.ts';

/** A view of these settings, through an API that can connect these platforms, for the time being. */
function createSampleView(settings = openSettings(makeTempFolder(), () => {}, { follow: false })) {
  const troubles = createTroubles({ info: () => {}, warn: () => {} });
  let connectPlatforms: readonly Platform[] = ['facebook'];
  const view = createView({
    about: { version: '1', mode: 'live', forcedPollSeconds: null, system: 'linux' },
    store: createSnapshotStore(),
    settings,
    troubles,
    connects: { current: () => null },
    requests: {
      capabilitiesOf: () => ({ platforms: [], signIn: 'opener', needsUser: false, connectPlatforms }),
    },
    reconnectAll: { current: () => null },
    announcer: { snoozes: () => [] },
  });
  return {
    view,
    troubles,
    canConnect: (platforms: readonly Platform[]): void => {
      connectPlatforms = platforms;
    },
  };
}

it('troubles are said in the language that is spoken when the view is made', () => {
  const { view, troubles } = createSampleView();
  troubles.report(troubleOf('unexpected'));
  expect(view(sayInEnglish).troubles).toEqual([expect.stringContaining('unexpected went wrong')]);
  expect(view(sayIn('de')).troubles).toEqual([expect.stringContaining('schiefgegangen')]);
});

it('what the API allows for the locations is the very same value until it allows something else', () => {
  const settings = openSettings(makeTempFolder(), () => {}, { follow: false });
  settings.change((all) => ({ ...all, locations: [locationSettingsOf('L')] }));
  const { view, canConnect } = createSampleView(settings);
  const { abilities } = view(sayInEnglish);
  expect(abilities).toMatchObject([{ canConnect: true, platforms: ['facebook'] }]);
  expect(view(sayInEnglish).abilities).toBe(abilities);
  canConnect([]);
  expect(view(sayInEnglish).abilities).toMatchObject([{ canConnect: false, platforms: [] }]);
});
