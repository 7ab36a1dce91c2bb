const { join } = require('node:path');
const { app, BrowserWindow, nativeImage, Tray } = require('electron');

/** The least that an Electron app with an icon in the tray and one window can be. */
const SIDE = 16;
/** Without references both are collected as garbage. */
let tray;
let window;

app.on('window-all-closed', () => {});
app.whenReady().then(() => {
  tray = new Tray(
    nativeImage.createFromBuffer(Buffer.alloc(SIDE * SIDE * 4, 200), { width: SIDE, height: SIDE }),
  );
  tray.setToolTip('bare');
  console.log('tray ready');
  window = new BrowserWindow({ width: 380, height: 560, show: false });
  window.once('ready-to-show', () => {
    window.show();
    console.log('window painted');
  });
  void window.loadFile(join(__dirname, 'index.html'));
});
