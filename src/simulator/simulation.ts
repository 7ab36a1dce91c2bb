import { randomBytes } from 'node:crypto';
import { admitRequest } from './admission.ts';
import type { Agency } from './agency.ts';
import { answerConsent, CONSENT_PATH } from './consent.ts';
import { controlOf, type SimulatorControl } from './control.ts';
import { answerControl, CONTROL_PATH } from './control-endpoint.ts';
import { answerQuickStart } from './dialects/quick-start.ts';
import { type Delivery, deliveryOf, drawFault } from './faults.ts';
import { noSuchRoute, type Reply, type SimulatedRequest } from './messages.ts';
import { createWorldCell, type Outcome, type Surroundings, type World, type WorldCell } from './world.ts';

/** A request to the API or to a consent page, as it arrived. */
export interface RecordedRequest extends SimulatedRequest {
  /** Epoch milliseconds. */
  readonly at: number;
}

/** A made-up HighLevel without its sockets. */
export interface Simulation {
  readonly control: SimulatorControl;
  readonly requests: () => readonly RecordedRequest[];
  readonly answer: (request: SimulatedRequest) => Delivery;
}

interface SimulationOptions {
  readonly agency: Agency;
  readonly baseUrl: string;
  readonly now: () => number;
  readonly hasControlEndpoint: boolean;
}

const API_PATH = '/social-media-posting/';
const RECORDED_REQUESTS_LIMIT = 10_000;

export function createSimulation({
  agency,
  baseUrl,
  now,
  hasControlEndpoint,
}: SimulationOptions): Simulation {
  const cell = createWorldCell({ agency, consents: [], faults: [] });
  const control = controlOf(cell, now);
  const recorded: RecordedRequest[] = [];

  const answer = (request: SimulatedRequest): Delivery => {
    if (hasControlEndpoint && request.path.startsWith(CONTROL_PATH)) {
      return { kind: 'reply', reply: answerControl(request, control) };
    }
    recorded.push({ ...request, at: now() });
    if (recorded.length > RECORDED_REQUESTS_LIMIT) recorded.shift();
    if (request.path.startsWith(API_PATH)) return deliverApi(request, cell, { baseUrl, newToken });
    if (request.path.startsWith(CONSENT_PATH)) {
      return { kind: 'reply', reply: keepWorld(cell, answerConsent(request, cell.read(), now())) };
    }
    return { kind: 'reply', reply: noSuchRoute(request) };
  };

  return { control, requests: () => [...recorded], answer };
}

/** Faults strike before the token is looked at, as they do in front of a real API. */
function deliverApi(request: SimulatedRequest, cell: WorldCell, surroundings: Surroundings): Delivery {
  const world = cell.read();
  const { fault, left } = drawFault(world.faults, request, world.agency);
  cell.write({ ...world, faults: left });
  const answer = () => keepWorld(cell, answerApi(request, cell.read(), surroundings));
  return fault ? deliveryOf(fault, answer) : { kind: 'reply', reply: answer() };
}

function answerApi(request: SimulatedRequest, world: World, surroundings: Surroundings): Outcome {
  const admission = admitRequest(request, world.agency);
  if (admission.kind === 'refused') return { world, reply: admission.reply };
  return answerQuickStart({ request, location: admission.location, world, surroundings });
}

function keepWorld(cell: WorldCell, { world, reply }: Outcome): Reply {
  cell.write(world);
  return reply;
}

const newToken = (): string => randomBytes(24).toString('base64url');
