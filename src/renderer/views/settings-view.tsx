import { Plus } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import type { View } from '../../core/bridge.ts';
import { HEADLINE_ID } from '../components/kept-focus.ts';
import { LocationSettingsRow } from '../components/location-settings-row.tsx';
import { AppTroubles } from '../components/notices.tsx';
import { IntervalSetting, LoginSetting, PauseSetting, ThemeSetting } from '../components/preference-rows.tsx';
import { TransferRow } from '../components/transfer-row.tsx';
import { useWindowState } from '../state-context.ts';

/** What the person can choose. Every change counts at once; there is nothing to save. */
export function SettingsView({ view }: { readonly view: View }) {
  const { settings, about, snapshot } = view;
  return (
    <div class="settings">
      <header class="settings-head">
        <h1 id={HEADLINE_ID} tabIndex={-1}>
          Settings
        </h1>
      </header>
      <AppTroubles troubles={view.troubles} />
      <Section title="Locations" action={<AddButton />}>
        {settings.locations.length === 0 ? (
          <p class="setting quiet">No location is watched yet.</p>
        ) : (
          settings.locations.map((location) => <LocationSettingsRow key={location.id} location={location} />)
        )}
        <TransferRow isEmpty={settings.locations.length === 0} />
      </Section>
      <Section title="Watching">
        <IntervalSetting pollSeconds={settings.pollSeconds} forcedPollSeconds={about.forcedPollSeconds} />
        <PauseSetting isPaused={snapshot.isPaused} />
        <LoginSetting launchAtLogin={settings.launchAtLogin} />
      </Section>
      <Section title="Appearance">
        <ThemeSetting theme={settings.theme} />
      </Section>
      <Section title="About">
        <div class="setting">
          <div class="setting-words">
            <strong>Relink {about.version}</strong>
            <p class="quiet small">
              {about.mode === 'demo'
                ? 'Running as a demo with made-up accounts.'
                : 'Everything stays on this computer.'}
            </p>
          </div>
          <CopyDiagnostics />
        </div>
      </Section>
    </div>
  );
}

/** For a bug report: what a helper needs to know, without tokens or names. */
function CopyDiagnostics() {
  const { ask, toasts } = useWindowState();
  const copy = async (): Promise<void> => {
    if (await ask((bridge) => bridge.copyDiagnostics()))
      toasts.show('Diagnostics copied, without tokens or names.');
  };
  return (
    <button type="button" class="button button-small" onClick={copy}>
      Copy diagnostics
    </button>
  );
}

interface SectionProps {
  readonly title: string;
  readonly action?: ComponentChildren;
  readonly children: ComponentChildren;
}

function Section({ title, action, children }: SectionProps) {
  const id = `settings-${title.toLowerCase()}`;
  return (
    <section class="settings-section" aria-labelledby={id}>
      <div class="settings-title">
        <h2 id={id}>{title}</h2>
        {action}
      </div>
      <div class="settings-card">{children}</div>
    </section>
  );
}

function AddButton() {
  const { question } = useWindowState();
  return (
    <button
      type="button"
      class="button button-small"
      onClick={() => {
        question.value = { kind: 'add-location' };
      }}
    >
      <Plus size={14} aria-hidden="true" />
      Add location
    </button>
  );
}
