import { Plus } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import type { View } from '../../core/bridge.ts';
import { PaletteSetting, PanelSetting, ThemeSetting } from '../components/appearance-settings.tsx';
import { HEADLINE_ID } from '../components/kept-focus.ts';
import { LanguageSetting } from '../components/language-setting.tsx';
import { LocationSettingsList } from '../components/location-settings-list.tsx';
import { LocationMutes, PlatformMutes } from '../components/mute-settings.tsx';
import { AppTroubles } from '../components/notices.tsx';
import {
  IntervalSetting,
  LoginSetting,
  PauseSetting,
  Row,
  SoundSetting,
} from '../components/preference-rows.tsx';
import { QuietSetting } from '../components/quiet-setting.tsx';
import { ShortcutSetting } from '../components/shortcut-setting.tsx';
import { TransferRow } from '../components/transfer-row.tsx';
import { platformsOf } from '../narrowing.ts';
import { say } from '../say.ts';
import { useWindowState } from '../state-context.ts';

/** What the person can choose. Every change counts at once; there is nothing to save. */
export function SettingsView({ view }: { readonly view: View }) {
  const { settings, about, snapshot } = view;
  return (
    <div class="settings">
      <header class="settings-head">
        <h1 id={HEADLINE_ID} tabIndex={-1}>
          {say('settings.title')}
        </h1>
      </header>
      <AppTroubles troubles={view.troubles} />
      <Section name="locations" title={say('settings.locations')} action={<AddButton />}>
        {settings.locations.length === 0 ? (
          <p class="setting quiet">{say('settings.no-locations')}</p>
        ) : (
          <LocationSettingsList locations={settings.locations} />
        )}
        <TransferRow isEmpty={settings.locations.length === 0} />
      </Section>
      <Section name="watching" title={say('settings.watching')}>
        <IntervalSetting pollSeconds={settings.pollSeconds} forcedPollSeconds={about.forcedPollSeconds} />
        <PauseSetting isPaused={snapshot.isPaused} />
        <LoginSetting launchAtLogin={settings.launchAtLogin} />
      </Section>
      <Section name="notifications" title={say('settings.notifications')}>
        <QuietSetting quiet={settings.quiet} />
        <PlatformMutes mutes={settings.mutes} platforms={platformsOf(snapshot.locations)} />
        <LocationMutes mutes={settings.mutes} locations={settings.locations} />
        <SoundSetting sound={settings.sound} />
      </Section>
      <Section name="appearance" title={say('settings.appearance')}>
        <ThemeSetting theme={settings.theme} />
        <PaletteSetting palette={settings.palette} />
        {about.system === 'linux' ? <PanelSetting panel={settings.panel} /> : null}
        <LanguageSetting language={settings.language} />
      </Section>
      <Section name="keyboard" title={say('keys.title')}>
        <ShortcutSetting shortcut={settings.shortcut} system={about.system} />
        <Row title={say('keys.all')} explanation={say('keys.explanation')}>
          <ShowKeysButton />
        </Row>
      </Section>
      <Section name="about" title={say('settings.about')}>
        <div class="setting">
          <div class="setting-words">
            <strong>Relink {about.version}</strong>
            <p class="quiet small">
              {say(about.mode === 'demo' ? 'settings.about-demo' : 'settings.about-live')}
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
    if (await ask((bridge) => bridge.copyDiagnostics())) toasts.show(say('settings.diagnostics-copied'));
  };
  return (
    <button type="button" class="button button-small" onClick={copy}>
      {say('settings.copy-diagnostics')}
    </button>
  );
}

function ShowKeysButton() {
  const { question } = useWindowState();
  return (
    <button
      type="button"
      class="button button-small"
      onClick={() => {
        question.value = { kind: 'keys' };
      }}
    >
      {say('keys.show')}
    </button>
  );
}

interface SectionProps {
  readonly name: 'locations' | 'watching' | 'notifications' | 'appearance' | 'keyboard' | 'about';
  readonly title: string;
  readonly action?: ComponentChildren;
  readonly children: ComponentChildren;
}

function Section({ name, title, action, children }: SectionProps) {
  const id = `settings-${name}`;
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
      {say('settings.add-location')}
    </button>
  );
}
