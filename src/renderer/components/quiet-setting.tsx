import { useRef } from 'preact/hooks';
import { type QuietTime, TIME_OF_DAY } from '../../core/quiet-time.ts';
import { quietSentenceOf, weekdayName } from '../quiet-sentence.ts';
import { say } from '../say.ts';
import { useWindowState } from '../state-context.ts';
import { SwitchRow } from './preference-rows.tsx';

/** The night, for who has never chosen hours. */
const USUAL: QuietTime = { from: '22:00', to: '07:00', days: [] };
/** From Monday, so that the weekend is in one piece. */
const WEEK: readonly number[] = [1, 2, 3, 4, 5, 6, 0];

type ChangeQuiet = (quiet: QuietTime | null) => Promise<boolean>;

/** When no notification may appear. Switched on again, it is as it was. */
export function QuietSetting({ quiet }: { readonly quiet: QuietTime | null }) {
  const { ask } = useWindowState();
  const last = useRef(USUAL);
  if (quiet) last.current = quiet;
  const change: ChangeQuiet = (next) => ask((bridge) => bridge.changePreferences({ quiet: next }));
  return (
    <>
      <SwitchRow
        id="quiet"
        title={say('quiet.title')}
        explanation={say('quiet.explanation')}
        isOn={quiet !== null}
        onSwitch={(isOn) => change(isOn ? last.current : null)}
      />
      {quiet ? <QuietTimes quiet={quiet} onChange={change} /> : null}
    </>
  );
}

interface TimesProps {
  readonly quiet: QuietTime;
  readonly onChange: ChangeQuiet;
}

const QuietTimes = ({ quiet, onChange }: TimesProps) => (
  <div class="setting setting-quiet">
    <TimeField
      id="quiet-from"
      label={say('quiet.from')}
      time={quiet.from}
      onChange={(from) => onChange({ ...quiet, from })}
    />
    <TimeField
      id="quiet-to"
      label={say('quiet.to')}
      time={quiet.to}
      onChange={(to) => onChange({ ...quiet, to })}
    />
    <fieldset class="days">
      <legend>{say('quiet.days')}</legend>
      {WEEK.map((day) => (
        <DayButton key={day} day={day} quiet={quiet} onChange={onChange} />
      ))}
    </fieldset>
    <p class="quiet small" role="status">
      {quietSentenceOf(quiet)}
    </p>
  </div>
);

interface TimeFieldProps {
  readonly id: string;
  readonly label: string;
  /** `HH:MM` */
  readonly time: string;
  readonly onChange: (time: string) => Promise<boolean>;
}

/** The field shows what is really set: it goes back when it is emptied or the change is refused. */
const TimeField = ({ id, label, time, onChange }: TimeFieldProps) => (
  <div class="time-field">
    <label for={id}>{label}</label>
    <input
      id={id}
      class="input"
      type="time"
      required={true}
      value={time}
      onChange={async (event) => {
        const field = event.currentTarget;
        if (!TIME_OF_DAY.test(field.value) || !(await onChange(field.value))) field.value = time;
      }}
    />
  </div>
);

function DayButton({ day, quiet, onChange }: TimesProps & { readonly day: number }) {
  const isQuiet = quiet.days.includes(day);
  const days = isQuiet ? quiet.days.filter((one) => one !== day) : [...quiet.days, day];
  return (
    <button
      type="button"
      class="chip"
      aria-pressed={isQuiet}
      title={weekdayName(day, 'long')}
      onClick={() => onChange({ ...quiet, days })}
    >
      {weekdayName(day, 'short')}
    </button>
  );
}
