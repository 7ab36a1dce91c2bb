import { randomBytes } from 'node:crypto';
import type { DialectName } from '../core/dialect.ts';
import { bearerTokenOf } from './admission.ts';
import { type Agency, locationOfPit } from './agency.ts';
import { drawAvatar } from './avatar-art.ts';
import { AVATAR_PATH } from './avatars.ts';
import { answerConsent, CONSENT_PATH } from './consent.ts';
import { controlOf, type SimulatorControl } from './control.ts';
import { answerControl, CONTROL_PATH } from './control-endpoint.ts';
import { dialectOf } from './dialects/dialect-of.ts';
import { type Delivery, deliveryOf, drawFault, withHeaders } from './faults.ts';
import { noSuchRoute, type Reply, type SimulatedRequest } from './messages.ts';
import type { PublishedConduct } from './published/conduct.ts';
import { type Metering, meterRequest } from './published/rate-limit.ts';
import { answerSignIn, SIGN_IN_PATH } from './sign-in.ts';
import { createWorldCell, type Outcome, type WorldCell } from './world.ts';

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
  readonly dialect: DialectName;
  readonly conduct: PublishedConduct;
  readonly baseUrl: string;
  readonly now: () => number;
  readonly hasControlEndpoint: boolean;
}

const RECORDED_REQUESTS_LIMIT = 10_000;

export function createSimulation(options: SimulationOptions): Simulation {
  const { agency, dialect, conduct, baseUrl, now, hasControlEndpoint } = options;
  const cell = createWorldCell({
    dialect,
    conduct,
    agency,
    consents: [],
    signIns: [],
    usage: {},
    faults: [],
  });
  const control = controlOf(cell, now);
  const recorded: RecordedRequest[] = [];

  const answer = (request: SimulatedRequest): Delivery => {
    if (hasControlEndpoint && request.path.startsWith(CONTROL_PATH)) {
      return { kind: 'reply', reply: answerControl(request, control) };
    }
    recorded.push({ ...request, at: now() });
    if (recorded.length > RECORDED_REQUESTS_LIMIT) recorded.shift();
    if (dialectOf(cell.read().dialect).paths.some((path) => request.path.startsWith(path))) {
      return deliverApi(request, cell, { baseUrl, now: now() });
    }
    if (request.path.startsWith(AVATAR_PATH)) return { kind: 'picture', png: drawAvatar(request.path) };
    return { kind: 'reply', reply: keepWorld(cell, answerPage(request, cell, now())) };
  };

  return { control, requests: () => [...recorded], answer };
}

function answerPage(request: SimulatedRequest, cell: WorldCell, now: number): Outcome {
  const world = cell.read();
  if (request.path.startsWith(CONSENT_PATH)) return answerConsent(request, world, now);
  if (request.path.startsWith(SIGN_IN_PATH)) return answerSignIn(request, world, now);
  return { world, reply: noSuchRoute(request) };
}

/** Limits, then faults, strike before the token is looked at, as they do in front of a real API. */
function deliverApi(
  request: SimulatedRequest,
  cell: WorldCell,
  where: { readonly baseUrl: string; readonly now: number },
): Delivery {
  const dialect = dialectOf(cell.read().dialect);
  const metering = dialect.isMetered ? keepUsage(request, cell, where.now) : undefined;
  if (metering?.refusal) {
    return withHeaders({ kind: 'reply', reply: metering.refusal }, metering.headers);
  }
  const world = cell.read();
  const { fault, left } = drawFault(world.faults, request, world.agency);
  cell.write({ ...world, faults: left });
  const surroundings = { ...where, newToken };
  const answer = () => keepWorld(cell, dialect.answer({ request, world: cell.read(), surroundings }));
  const delivery: Delivery = fault ? deliveryOf(fault, answer) : { kind: 'reply', reply: answer() };
  return withHeaders(delivery, metering?.headers ?? {});
}

function keepUsage(request: SimulatedRequest, cell: WorldCell, now: number): Metering {
  const world = cell.read();
  const key = locationOfPit(world.agency, bearerTokenOf(request) ?? '')?.id ?? '';
  const metering = meterRequest(world.usage[key], world.conduct, now);
  cell.write({ ...world, usage: { ...world.usage, [key]: metering.usage } });
  return metering;
}

function keepWorld(cell: WorldCell, { world, reply }: Outcome): Reply {
  cell.write(world);
  return reply;
}

const newToken = (): string => randomBytes(24).toString('base64url');
