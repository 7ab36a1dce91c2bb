import * as v from 'valibot';
import { DIALECT_NAMES } from '../core/dialect.ts';
import { ControlRefused, type SimulatorControl } from './control.ts';
import { FaultSchema } from './faults.ts';
import { jsonReply, parseJson, type Reply, type SimulatedRequest } from './messages.ts';
import { ConductChangeSchema } from './published/conduct.ts';

export const CONTROL_PATH = '/__control/';

/** Reads the body and acts; what it returns is the reply's body. */
type Verb = (control: SimulatorControl, body: unknown) => unknown;

const accountVerb =
  (act: (control: SimulatorControl, accountId: string) => unknown): Verb =>
  (control, body) => ({ account: act(control, v.parse(AccountSchema, body).accountId) });

const AccountSchema = v.strictObject({ accountId: v.string() });
const StatusSchema = v.strictObject({ accountId: v.string(), status: v.string() });
const NewAccountSchema = v.strictObject({
  locationId: v.string(),
  platform: v.string(),
  name: v.string(),
  status: v.optional(v.string()),
  id: v.optional(v.string()),
  oauthId: v.optional(v.string()),
  originId: v.optional(v.string()),
  type: v.optional(v.string()),
  expiresAt: v.optional(v.number()),
  avatar: v.optional(v.string()),
});
const DialectSchema = v.strictObject({ dialect: v.picklist(DIALECT_NAMES) });

const VERBS: Readonly<Record<string, Verb>> = {
  accounts: (control) => ({ accounts: control.accounts() }),
  expire: accountVerb((control, accountId) => control.expire(accountId)),
  disconnect: accountVerb((control, accountId) => control.disconnect(accountId)),
  heal: accountVerb((control, accountId) => control.heal(accountId)),
  remove: accountVerb((control, accountId) => control.remove(accountId)),
  setStatus: (control, body) => {
    const { accountId, status } = v.parse(StatusSchema, body);
    return { account: control.setStatus(accountId, status) };
  },
  add: (control, body) => ({ account: control.add(v.parse(NewAccountSchema, body)) }),
  fault: (control, body) => {
    control.fault(v.parse(FaultSchema, body));
    return { success: true };
  },
  clearFaults: (control) => {
    control.clearFaults();
    return { success: true };
  },
  setDialect: (control, body) => {
    control.setDialect(v.parse(DialectSchema, body).dialect);
    return { success: true };
  },
  setPublished: (control, body) => {
    control.setPublished(v.parse(ConductChangeSchema, body));
    return { success: true };
  },
};

/** The verbs that can be POSTed. */
export const CONTROL_VERBS: readonly string[] = Object.keys(VERBS);

/** Answers `POST /__control/<verb>` with a JSON body. */
export function answerControl(request: SimulatedRequest, control: SimulatorControl): Reply {
  // Browsers send Origin with every POST, so this keeps web pages from driving the simulator.
  if (request.headers.origin !== undefined) return problem(403, 'Web pages may not drive the simulator.');
  if (request.method !== 'POST') return problem(405, 'Send a POST with a JSON body.');
  const verb = Object.entries(VERBS).find(([name]) => CONTROL_PATH + name === request.path)?.[1];
  if (!verb) return problem(404, `There is no such verb. The verbs are: ${CONTROL_VERBS.join(', ')}.`);
  const body = request.body === '' ? {} : parseJson(request.body);
  if (body === undefined) return problem(400, 'The body is not JSON.');
  try {
    return jsonReply(200, verb(control, body));
  } catch (error) {
    if (error instanceof ControlRefused) return problem(400, error.message);
    if (error instanceof v.ValiError) return problem(400, sentenceOf(error));
    throw error;
  }
}

const problem = (status: number, error: string): Reply => jsonReply(status, { error });

function sentenceOf(error: v.ValiError<v.GenericSchema>): string {
  const [issue] = error.issues;
  return `${v.getDotPath(issue) ?? 'The body'}: ${issue.message}`;
}
