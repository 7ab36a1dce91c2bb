import type { ResolveRedirect } from '../../../../src/main/reconnect/start-address.ts';

/** Asks over Node's own fetch, which can leave redirects alone. */
export const resolveRedirect: ResolveRedirect = async (address, headers) => {
  const { status, headers: answered } = await fetch(address, { headers, redirect: 'manual' });
  return { status, location: answered.get('location') };
};
