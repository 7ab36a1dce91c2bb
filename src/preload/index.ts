import { contextBridge, ipcRenderer } from 'electron';
import { type Bridge, COMMAND_CHANNEL, COMMAND_NAMES, PUSH_CHANNEL, type Push } from '../core/bridge.ts';

const commands = Object.fromEntries(
  COMMAND_NAMES.map((name) => [
    name,
    (...args: unknown[]) => ipcRenderer.invoke(COMMAND_CHANNEL, name, args),
  ]),
);

const onPush: Bridge['onPush'] = (listener) => {
  // The event is kept back: it would hand the page a way to send on any channel.
  const forward = (_event: unknown, push: Push): void => listener(push);
  ipcRenderer.on(PUSH_CHANNEL, forward);
  return () => ipcRenderer.off(PUSH_CHANNEL, forward);
};

contextBridge.exposeInMainWorld('relink', { ...commands, onPush });
