import { type Platform, platformName } from '../../core/account.ts';
import { originIdOf, usualTypeOf } from '../account-details.ts';
import { type Agency, accountsOf, type SimulatedLocation } from '../agency.ts';
import { digitsOf } from '../made-up-ids.ts';

/** A page, profile or location that a login may attach. */
export interface Offer {
  readonly originId: string;
  readonly name: string;
  readonly type: string;
  /** The Facebook page that an Instagram account hangs on. */
  readonly pageId: string;
  readonly isConnected: boolean;
}

const BRANCHES = ['', ' – Events', ' – Careers'];

/** What every login of a location offers at a platform: what is connected, and what could be. */
export function offersOf(agency: Agency, location: SimulatedLocation, platform: Platform): readonly Offer[] {
  const connected = accountsOf(agency, location.id).filter((one) => one.platform === platform);
  const madeUp = BRANCHES.map((branch) => ({
    originId: originIdOf(platform, `offer ${location.id} ${platform}${branch}`),
    name: `${location.name}${branch} (${platformName(platform)})`,
    type: usualTypeOf(platform),
  })).filter((offer) => !connected.some((one) => one.originId === offer.originId));
  return [
    ...madeUp.map((offer) => ({ ...offer, isConnected: false })),
    ...connected.map(({ originId, name, type }) => ({ originId, name, type, isConnected: true })),
  ].map((offer) => ({ ...offer, pageId: digitsOf(`page ${offer.originId}`) }));
}
