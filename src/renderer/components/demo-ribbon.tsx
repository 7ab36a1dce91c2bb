import { FlaskConical } from 'lucide-preact';
import { say } from '../say.ts';
import { useWindowState } from '../state-context.ts';
import { Said } from './said.tsx';

/** Says that nothing here is real, and lets the story be played. */
export function DemoRibbon() {
  const { ask } = useWindowState();
  return (
    <aside class="demo-ribbon" aria-label={say('demo.name')}>
      <FlaskConical size={16} aria-hidden="true" />
      <p>
        <Said text="demo.what" fill={{ demo: <strong>{say('demo.name')}</strong> }} />
      </p>
      <span class="push" />
      <button
        type="button"
        class="button button-small"
        onClick={() => ask((bridge) => bridge.demo('expire'))}
      >
        {say('demo.expire')}
      </button>
      <button type="button" class="button button-small" onClick={() => ask((bridge) => bridge.demo('heal'))}>
        {say('demo.heal')}
      </button>
    </aside>
  );
}
