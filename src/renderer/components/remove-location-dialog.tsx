import type { LocationSettings } from '../../core/settings.ts';
import { useWindowState } from '../state-context.ts';
import { useBusy } from './busy.ts';
import { Dialog } from './dialog.tsx';

/** Makes sure that a location is to be forgotten. */
export function RemoveLocationDialog({ location }: { readonly location: LocationSettings }) {
  const { question, ask } = useWindowState();
  const [isBusy, run] = useBusy();
  const close = (): void => {
    question.value = null;
  };
  const remove = async (): Promise<void> => {
    if (await ask((bridge) => bridge.removeLocation(location.id))) close();
  };
  return (
    <Dialog title="Stop watching this location?" onClose={close}>
      <p>
        Relink forgets <bdi class="strong">{location.name}</bdi> and deletes its token from this computer.
        Nothing changes in HighLevel: the accounts stay connected there.
      </p>
      <div class="dialog-actions">
        <span class="push" />
        <button type="button" class="button" onClick={close}>
          Keep it
        </button>
        <button type="button" class="button button-danger" aria-disabled={isBusy} onClick={() => run(remove)}>
          Remove
        </button>
      </div>
    </Dialog>
  );
}
