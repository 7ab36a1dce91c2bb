import { locationIdOf } from '../../src/core/account.ts';
import { openSettings, withLocation } from '../../src/main/storage/settings.ts';

const [folder = '', prefix = '', count = ''] = process.argv.slice(2);

const settings = openSettings(
  folder,
  ({ id }) => {
    throw new Error(id);
  },
  { follow: false },
);

process.stdout.write('ready\n');
process.stdin.once('data', () => {
  for (let index = 0; index < Number(count); index += 1) {
    settings.change((current) =>
      withLocation(current, {
        id: locationIdOf(`${prefix}${index}`),
        name: `${prefix}${index}`,
        token: null,
        dialect: null,
        userId: null,
      }),
    );
  }
  process.stdin.destroy();
});
