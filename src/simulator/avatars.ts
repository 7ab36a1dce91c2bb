import type { SimulatedAccount } from './agency.ts';

/** Below it there is a picture for every name. */
export const AVATAR_PATH = '/avatars/';

/** The address that the API gives for the picture of an account. */
export const avatarAddressOf = (
  { avatar }: Pick<SimulatedAccount, 'avatar'>,
  baseUrl: string,
): string | null => (avatar?.startsWith('/') ? `${baseUrl}${avatar}` : avatar);
