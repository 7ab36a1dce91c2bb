import { Lock } from 'lucide-preact';

/** An address as the browser shows it, in parts around the ID that tells the location. */
const BEFORE = '…/location/';
const ID = 'K83W5f03EFph2rlg5N1L';
const AFTER = '/dashboard';

/** The part of HighLevel's address that tells a location, as it stands in a browser. */
export const AddressPicture = () => (
  <div class="address-picture" aria-hidden="true">
    <span class="address-dots">
      <span />
      <span />
      <span />
    </span>
    <code>
      <Lock size={11} />
      <span>{BEFORE}</span>
      <mark>{ID}</mark>
      <span>{AFTER}</span>
    </code>
  </div>
);
