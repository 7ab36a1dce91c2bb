const { join } = require('node:path');
const { app, BrowserWindow } = require('electron');
require('../bare/main.cjs');

/** The least that an Electron app with an icon in the tray and one window can be: the bare app, and a window. */
let window;

app.whenReady().then(() => {
  // Without a reference it would be collected as garbage.
  window = new BrowserWindow({ width: 380, height: 560, show: false });
  window.once('ready-to-show', () => {
    window.show();
    console.log('window painted');
  });
  void window.loadFile(join(__dirname, 'index.html'));
});
