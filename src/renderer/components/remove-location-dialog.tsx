import type { LocationSettings } from '../../core/settings.ts';
import { say } from '../say.ts';
import { useWindowState } from '../state-context.ts';
import { useBusy } from './busy.ts';
import { Dialog } from './dialog.tsx';
import { Said } from './said.tsx';

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
    <Dialog title={say('remove-location.title')} onClose={close}>
      <p>
        <Said text="remove-location.explanation" fill={{ name: <bdi class="strong">{location.name}</bdi> }} />
      </p>
      <div class="dialog-actions">
        <span class="push" />
        <button type="button" class="button" onClick={close}>
          {say('remove-location.keep')}
        </button>
        <button type="button" class="button button-danger" aria-disabled={isBusy} onClick={() => run(remove)}>
          {say('remove-location.submit')}
        </button>
      </div>
    </Dialog>
  );
}
