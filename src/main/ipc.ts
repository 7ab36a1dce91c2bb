import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import * as v from 'valibot';
import { locationIdOf } from '../core/account.ts';
import { type AsyncCommands, COMMAND_CHANNEL, type Commands, ROUTES } from '../core/bridge.ts';
import { DIALECT_NAMES } from '../core/dialect.ts';
import { isLocationId } from '../core/location-id.ts';
import { SETUP_PARTS } from '../core/setup-check.ts';
import { APP_ORIGIN } from './desktop/app-protocol.ts';
import { AccountIdSchema, PlatformSchema } from './storage/schemas.ts';
import { PreferenceSchemas } from './storage/settings.ts';

type ArgumentSchemas = {
  readonly [Name in keyof Commands]: v.GenericSchema<unknown, Parameters<Commands[Name]>>;
};

const PreferencesSchema = v.strictObject({
  pollSeconds: v.exactOptional(PreferenceSchemas.pollSeconds),
  theme: v.exactOptional(PreferenceSchemas.theme),
  palette: v.exactOptional(PreferenceSchemas.palette),
  panel: v.exactOptional(PreferenceSchemas.panel),
  language: v.exactOptional(PreferenceSchemas.language),
  shortcut: v.exactOptional(PreferenceSchemas.shortcut),
  launchAtLogin: v.exactOptional(PreferenceSchemas.launchAtLogin),
  quiet: v.exactOptional(PreferenceSchemas.quiet),
  mutes: v.exactOptional(PreferenceSchemas.mutes),
  sound: v.exactOptional(PreferenceSchemas.sound),
});
const DialectSchema = v.picklist(DIALECT_NAMES);
/** Stored files may hold whatever an older version let pass; the window may not. */
const LocationIdArgument = v.pipe(v.string(), v.check(isLocationId), v.transform(locationIdOf));
const AccountRefArgument = v.object({ locationId: LocationIdArgument, accountId: AccountIdSchema });
const Text = v.pipe(v.string(), v.maxLength(1000));
const NewLocationArgument = v.object({
  id: Text,
  name: Text,
  pit: Text,
  keepIn: v.picklist(['keychain', 'session']),
  dialect: v.nullable(DialectSchema),
  userId: v.nullable(Text),
});

/** What each command may be called with; the window is not trusted to keep to it. */
const ARGUMENTS: ArgumentSchemas = {
  getSpeech: v.strictTuple([]),
  getView: v.strictTuple([]),
  check: v.strictTuple([v.nullable(LocationIdArgument)]),
  reconnect: v.strictTuple([AccountRefArgument]),
  cancelReconnect: v.strictTuple([AccountRefArgument]),
  reconnectAll: v.strictTuple([]),
  skipReconnect: v.strictTuple([]),
  stopReconnectAll: v.strictTuple([]),
  disconnect: v.strictTuple([AccountRefArgument]),
  snooze: v.strictTuple([AccountRefArgument, v.picklist(['hour', 'tomorrow', 'recovery'])]),
  unsnooze: v.strictTuple([AccountRefArgument]),
  addLocation: v.strictTuple([NewLocationArgument]),
  verifyLocation: v.strictTuple([NewLocationArgument]),
  testSetup: v.strictTuple([LocationIdArgument, v.picklist(SETUP_PARTS)]),
  connect: v.strictTuple([LocationIdArgument, PlatformSchema]),
  attach: v.strictTuple([Text]),
  cancelConnect: v.strictTuple([]),
  setUser: v.strictTuple([LocationIdArgument, Text]),
  setDialect: v.strictTuple([LocationIdArgument, v.nullable(DialectSchema)]),
  importLocations: v.strictTuple([]),
  exportLocations: v.strictTuple([]),
  renameLocation: v.strictTuple([LocationIdArgument, Text]),
  removeLocation: v.strictTuple([LocationIdArgument]),
  setPaused: v.strictTuple([v.boolean()]),
  changePreferences: v.strictTuple([PreferencesSchema]),
  openLink: v.strictTuple([
    v.picklist(['private-integrations', 'business-profile', 'social-accounts']),
    v.nullable(LocationIdArgument),
  ]),
  copyDiagnostics: v.strictTuple([]),
  getTimeline: v.strictTuple([]),
  exportTimeline: v.strictTuple([v.picklist(['csv', 'json'])]),
  openFull: v.strictTuple([v.picklist(ROUTES)]),
  startDemo: v.strictTuple([]),
  demo: v.strictTuple([v.picklist(['expire', 'heal'])]),
};

const CommandNameSchema = v.custom<keyof Commands>(
  (value) => typeof value === 'string' && Object.hasOwn(ARGUMENTS, value),
);
const CallSchema = v.strictTuple([CommandNameSchema, v.array(v.unknown())]);

/**
 * Binds the bridge's commands to what carries them out. A call that is not from Relink's own page, or not of the
 * contract's form, is rejected. @returns the undo
 */
export function bindCommands(commands: AsyncCommands): () => void {
  ipcMain.handle(COMMAND_CHANNEL, async (event, ...call: readonly unknown[]) => {
    if (!isOwnPage(event)) throw new Error('Refused: not from the window of Relink.');
    const parsed = v.safeParse(CallSchema, call);
    if (!parsed.success) throw new Error('Refused: no such command.');
    const [name, args] = parsed.output;
    return runCommand(commands, name, args);
  });
  return () => ipcMain.removeHandler(COMMAND_CHANNEL);
}

async function runCommand<Name extends keyof Commands>(
  commands: AsyncCommands,
  name: Name,
  args: readonly unknown[],
): Promise<ReturnType<Commands[Name]>> {
  const schema: ArgumentSchemas[Name] = ARGUMENTS[name];
  const parsed = v.safeParse(schema, args);
  if (!parsed.success) throw new Error(`Refused: ${name} was called with arguments of another form.`);
  return commands[name](...parsed.output);
}

const isOwnPage = ({ senderFrame }: IpcMainInvokeEvent): boolean =>
  senderFrame !== null && senderFrame.parent === null && senderFrame.origin === APP_ORIGIN;
