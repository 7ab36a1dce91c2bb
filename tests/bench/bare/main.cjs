const { app, nativeImage, Tray } = require('electron');

/** The least that an Electron app with an icon in the tray can be: what Relink is measured against. */
const SIDE = 16;
/** Without a reference the icon is collected as garbage. */
let tray;

app.on('window-all-closed', () => {});
app.whenReady().then(() => {
  tray = new Tray(
    nativeImage.createFromBuffer(Buffer.alloc(SIDE * SIDE * 4, 200), { width: SIDE, height: SIDE }),
  );
  tray.setToolTip('bare');
  console.log('tray ready');
});
