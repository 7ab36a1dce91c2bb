/**
 * Stands in for `electron` in the command line's bundle: electron-store asks it for the app's folder, which the
 * command line names itself.
 */
const electron = { app: undefined, ipcMain: undefined, shell: undefined };
// biome-ignore lint/style/noDefaultExport: electron-store imports electron's default export.
export default electron;
