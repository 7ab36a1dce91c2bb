import type { ComponentChildren } from 'preact';
import { say } from '../say.ts';
import { useWindowState } from '../state-context.ts';

const OFFERED_SECONDS: readonly number[] = [60, 300, 900, 1_800, 3_600];

interface RowProps {
  readonly title: string;
  readonly forId?: string;
  readonly explanation?: string;
  readonly children: ComponentChildren;
}

/** One choice: what it is, what it does, and the control. */
export const Row = ({ title, forId, explanation, children }: RowProps) => (
  <div class="setting">
    <div class="setting-words">
      {forId ? <label for={forId}>{title}</label> : <strong>{title}</strong>}
      {explanation ? (
        <p class="quiet small" id={forId ? `${forId}-explanation` : undefined}>
          {explanation}
        </p>
      ) : null}
    </div>
    {children}
  </div>
);

interface IntervalProps {
  readonly pollSeconds: number;
  readonly forcedPollSeconds: number | null;
}

export function IntervalSetting({ pollSeconds, forcedPollSeconds }: IntervalProps) {
  const { ask } = useWindowState();
  const current = forcedPollSeconds ?? pollSeconds;
  const choices = [...new Set([...OFFERED_SECONDS, current])].sort((a, b) => a - b);
  const isForced = forcedPollSeconds !== null;
  return (
    <Row
      title={say('settings.interval')}
      forId="interval"
      explanation={
        isForced
          ? say('settings.interval-forced', { duration: durationOf(current) })
          : say('settings.interval-explanation')
      }
    >
      <select
        id="interval"
        class="select"
        disabled={isForced}
        aria-describedby="interval-explanation"
        value={String(current)}
        onChange={(event) => {
          const seconds = Number(event.currentTarget.value);
          void ask((bridge) => bridge.changePreferences({ pollSeconds: seconds }));
        }}
      >
        {choices.map((seconds) => (
          <option key={seconds} value={String(seconds)}>
            {durationOf(seconds)}
          </option>
        ))}
      </select>
    </Row>
  );
}

function durationOf(seconds: number): string {
  const [amount, unit] = seconds % 60 === 0 ? [seconds / 60, 'minute'] : [seconds, 'second'];
  return new Intl.NumberFormat(say.locale, { style: 'unit', unit, unitDisplay: 'long' }).format(amount);
}

interface SwitchRowProps {
  readonly id: string;
  readonly title: string;
  readonly explanation: string;
  readonly isOn: boolean;
  readonly onSwitch: (isOn: boolean) => Promise<boolean>;
}

/** The control shows what is really set: it goes back when the change is refused. */
export const SwitchRow = ({ id, title, explanation, isOn, onSwitch }: SwitchRowProps) => (
  <Row title={title} forId={id} explanation={explanation}>
    <input
      id={id}
      class="switch"
      type="checkbox"
      role="switch"
      checked={isOn}
      aria-checked={isOn}
      aria-describedby={`${id}-explanation`}
      onChange={async (event) => {
        const control = event.currentTarget;
        if (!(await onSwitch(control.checked))) control.checked = isOn;
      }}
    />
  </Row>
);

export function LoginSetting({ launchAtLogin }: { readonly launchAtLogin: boolean }) {
  const { ask } = useWindowState();
  return (
    <SwitchRow
      id="launch-at-login"
      title={say('settings.login')}
      explanation={say('settings.login-explanation')}
      isOn={launchAtLogin}
      onSwitch={(isOn) => ask((bridge) => bridge.changePreferences({ launchAtLogin: isOn }))}
    />
  );
}

export function PauseSetting({ isPaused }: { readonly isPaused: boolean }) {
  const { ask } = useWindowState();
  return (
    <SwitchRow
      id="watching"
      title={say('settings.watch')}
      explanation={say('settings.watch-explanation')}
      isOn={!isPaused}
      onSwitch={(isOn) => ask((bridge) => bridge.setPaused(!isOn))}
    />
  );
}

export function SoundSetting({ sound }: { readonly sound: boolean }) {
  const { ask } = useWindowState();
  return (
    <SwitchRow
      id="sound"
      title={say('sound.title')}
      explanation={say('sound.explanation')}
      isOn={sound}
      onSwitch={(isOn) => ask((bridge) => bridge.changePreferences({ sound: isOn }))}
    />
  );
}
