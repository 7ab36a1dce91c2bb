import { createServer, type Server, type ServerResponse } from 'node:http';
import type { DialectName } from '../core/dialect.ts';
import type { SimulatedLocation } from './agency.ts';
import type { SimulatorControl } from './control.ts';
import { deliver } from './delivery.ts';
import { readRequest } from './incoming.ts';
import { refusal } from './messages.ts';
import { type PublishedConduct, USUAL_CONDUCT } from './published/conduct.ts';
import { believableAgency, type Seed } from './seed.ts';
import { agencyOf } from './seeded-agency.ts';
import { createSimulation, type RecordedRequest } from './simulation.ts';

export interface SimulatorOptions {
  /** 0, the usual, takes a free port. */
  readonly port?: number;
  /** What it begins with; usually {@link believableAgency}. */
  readonly seed?: Seed;
  /** The clock, in epoch milliseconds. */
  readonly now?: () => number;
  /** Whether other processes may drive it under `/__control/`; usually not. */
  readonly hasControlEndpoint?: boolean;
  /** The surface that it begins with; without it, the quick-start. */
  readonly dialect?: DialectName;
  /** How the published dialects differ from their usual behavior. */
  readonly published?: Partial<PublishedConduct>;
}

/** A running simulator. */
export interface Simulator {
  /** Without a slash at its end. */
  readonly baseUrl: string;
  readonly locations: readonly SimulatedLocation[];
  readonly control: SimulatorControl;
  /** The latest 10,000 requests, oldest first. Those to the control endpoint are not among them. */
  readonly requests: () => readonly RecordedRequest[];
  /** Breaks open connections and frees the port. Can be called again. */
  readonly stop: () => Promise<void>;
}

const HOST = '127.0.0.1';

/**
 * Starts a HighLevel of our own on 127.0.0.1.
 * @throws when the port cannot be had, with the error of Node
 */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const { port = 0, seed = believableAgency, now = Date.now, hasControlEndpoint = false } = options;
  const { dialect = 'quick-start', published } = options;
  const agency = agencyOf(seed, now());
  const conduct = { ...USUAL_CONDUCT, ...published };
  const server = createServer();
  const baseUrl = `http://${HOST}:${await listen(server, port)}`;
  const simulation = createSimulation({ agency, dialect, conduct, baseUrl, now, hasControlEndpoint });
  server.on('request', (message, response) => {
    readRequest(message)
      .then((request) => deliver(response, simulation.answer(request)))
      .catch((error: unknown) => failRequest(response, error));
  });
  return {
    baseUrl,
    locations: agency.locations,
    control: simulation.control,
    requests: simulation.requests,
    stop: () => stop(server),
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** A failure of one request is told to its sender; it never ends the simulator. */
function failRequest(response: ServerResponse, error: unknown): void {
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  const why = error instanceof Error ? error.message : String(error);
  deliver(response, { kind: 'reply', reply: refusal(500, `The simulator failed: ${why}`) });
}
