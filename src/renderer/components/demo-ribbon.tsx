import { FlaskConical } from 'lucide-preact';
import { useWindowState } from '../state-context.ts';

/** Says that nothing here is real, and lets the story be played. */
export function DemoRibbon() {
  const { ask } = useWindowState();
  return (
    <aside class="demo-ribbon" aria-label="Demo">
      <FlaskConical size={16} aria-hidden="true" />
      <p>
        <strong>Demo</strong> — made-up accounts
      </p>
      <span class="push" />
      <button
        type="button"
        class="button button-small"
        onClick={() => ask((bridge) => bridge.demo('expire'))}
      >
        Let an account expire
      </button>
      <button type="button" class="button button-small" onClick={() => ask((bridge) => bridge.demo('heal'))}>
        Heal all
      </button>
    </aside>
  );
}
