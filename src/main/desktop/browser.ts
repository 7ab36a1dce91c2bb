import { shell } from 'electron';
import { type AddressPolicy, safeAddressOf } from '../../core/safe-address.ts';

/**
 * Opens an address in the person's default browser.
 * @throws when the address is not a safe web page, or when the system finds no browser
 */
export async function openBrowser(address: string, policy: AddressPolicy): Promise<void> {
  const safe = safeAddressOf(address, policy);
  if (safe === null) throw new Error('Refused to open an address that is not a safe web page.');
  await shell.openExternal(safe);
}
