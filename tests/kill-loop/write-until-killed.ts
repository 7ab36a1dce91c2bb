import { writeSync } from 'node:fs';
import { openNumberedFiles } from './record.ts';

const [folder = ''] = process.argv.slice(2);
const STANDARD_OUTPUT = 1;

const files = openNumberedFiles(folder);
const { locations, alerts, snapshot } = files.read();

// Says a number only once all three files hold it.
for (let number = Math.max(locations, alerts, snapshot) + 1; ; number += 1) {
  files.write(number);
  writeSync(STANDARD_OUTPUT, `${number}\n`);
}
