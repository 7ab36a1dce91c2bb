import { wordIdOf } from '../made-up-ids.ts';
import { jsonReply } from '../messages.ts';
import type { Outcome } from '../world.ts';
import type { PublishedCall } from './published-dialect.ts';
import { missingRefusal } from './replies.ts';

export function listUsers({ request, world, location }: PublishedCall): Outcome {
  const missing = missingRefusal(request.query, ['locationId']);
  if (missing) return { world, reply: missing };
  const users = world.agency.users
    .filter((user) => user.locationId === location.id)
    .map(({ id, firstName, lastName, email, role }) => ({
      id,
      name: `${firstName} ${lastName}`,
      firstName,
      lastName,
      email,
      phone: '',
      extension: '',
      roles: { type: 'account', role, locationIds: [location.id] },
      deleted: false,
    }));
  return { world, reply: jsonReply(200, { users }) };
}

export function readLocation({ world, location: { id, name } }: PublishedCall): Outcome {
  const location = { id, companyId: wordIdOf('company'), name, timezone: 'Europe/London', country: 'GB' };
  return { world, reply: jsonReply(200, { location }) };
}
