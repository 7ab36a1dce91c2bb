import type { View } from '../../core/bridge.ts';
import { entryOf } from '../listing.ts';
import { locationIdOfSignIn } from '../sign-in.ts';
import { useWindowState } from '../state-context.ts';
import { AddLocationDialog } from './add-location-dialog.tsx';
import { ChangeUserDialog } from './change-user-dialog.tsx';
import { ConnectDialog } from './connect-dialog.tsx';
import { DisconnectDialog } from './disconnect-dialog.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { NeedsUserDialog } from './needs-user-dialog.tsx';
import { RemoveLocationDialog } from './remove-location-dialog.tsx';
import { ReplaceTokenDialog } from './replace-token-dialog.tsx';
import { SetupTestDialog } from './setup-test-dialog.tsx';

/** The open question, unless what it is about has gone in the meantime. */
export function OpenQuestion({ view }: { readonly view: View }) {
  const question = useWindowState().question.value;
  if (!question) return null;
  const locationOf = (wanted: string) => view.settings.locations.find(({ id }) => id === wanted);
  switch (question.kind) {
    case 'add-location':
      return <AddLocationDialog />;
    case 'connect':
      return <ConnectDialog view={view} />;
    case 'keys':
      return <KeysDialog shortcut={view.settings.shortcut} />;
    case 'test-setup': {
      const location = locationOf(question.locationId);
      return location ? <SetupTestDialog location={location} /> : null;
    }
    case 'import':
      return <ImportDialog outcome={question.outcome} />;
    case 'needs-user': {
      const location = locationOf(locationIdOfSignIn(question.wanted));
      return location ? (
        <NeedsUserDialog location={location} wanted={question.wanted} users={question.users} />
      ) : null;
    }
    case 'change-user': {
      const location = locationOf(question.locationId);
      return location ? <ChangeUserDialog location={location} /> : null;
    }
    case 'disconnect': {
      const entry = entryOf(view.snapshot, question.account);
      return entry ? <DisconnectDialog entry={entry} /> : null;
    }
    case 'remove-location': {
      const location = locationOf(question.locationId);
      return location ? <RemoveLocationDialog location={location} /> : null;
    }
    case 'replace-token': {
      const location = locationOf(question.locationId);
      return location ? <ReplaceTokenDialog location={location} /> : null;
    }
  }
}
