/*
 * Takes the place of the app that Electron starts when it is given a folder: the package the fallback runtime comes
 * from has an app of its own in there. It does what Electron's own default app does, for `electron <flags> <folder>`.
 */
const fs = require('node:fs');
const path = require('node:path');
const electron = require('electron');

/**
 * What Electron gives its default app besides the documented interface.
 * @typedef {{ setVersion(version: string): void, setAppPath(path: string): void }} DefaultAppSetters
 */
const app = /** @type {Electron.App & DefaultAppSetters} */ (electron.app);

const argument = process.argv.slice(1).find((value) => !value.startsWith('-'));
if (argument === undefined) {
  console.error('Usage: electron [flags] <folder of an app> [arguments of the app]');
  process.exit(1);
}

const appPath = path.resolve(argument);
const { name, productName, version, desktopName } = JSON.parse(
  fs.readFileSync(path.join(appPath, 'package.json'), 'utf8'),
);
Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
app.setName(productName ?? name);
app.setVersion(version);
app.setDesktopName(desktopName ?? `${app.getName()}.desktop`);
// Derived from the name, but Electron has done so with the loader's own name by now.
app.setPath('userData', path.join(app.getPath('appData'), app.getName()));
app.setAppPath(appPath);
require(appPath);
