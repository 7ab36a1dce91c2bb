import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MessageBus } from 'dbus-next';
import { connectToBus } from './bus-connection.ts';
import type { Home } from './home.ts';
import { startProcess } from './owned-process.ts';

export interface SessionBus {
  /** A `unix:path=` address, the value for `DBUS_SESSION_BUS_ADDRESS`. */
  readonly address: string;
  /** Opens a connection that lasts until the home is given up. */
  readonly connect: () => Promise<MessageBus>;
  readonly stop: () => Promise<void>;
}

/**
 * Starts a private D-Bus session bus on which only what a test starts can be found.
 *
 * @throws Error when `dbus-daemon` is missing or does not start.
 */
export async function startSessionBus(home: Home): Promise<SessionBus> {
  const config = join(home.folder, 'session-bus.conf');
  await writeFile(config, configOf(join(home.folder, 'run', 'bus')));
  const args = [`--config-file=${config}`, '--nofork', '--print-address'];
  const daemon = await startProcess('dbus-daemon', args, { env: home.env });
  home.atStop(daemon.stop);
  const address = await daemon.output.waitForLine(/^unix:path=/);
  return {
    address,
    connect: async () => {
      const connection = await connectToBus(address);
      home.atStop(async () => connection.disconnect());
      return connection;
    },
    stop: daemon.stop,
  };
}

/** Names no folder of services, or the bus would start the machine's own keyring and its dialogs by itself. */
function configOf(socket: string): string {
  return `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=${socket}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`;
}
