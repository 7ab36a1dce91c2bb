import { CircleCheck, CircleDashed, CircleMinus, CircleX, type LucideIcon, RotateCw } from 'lucide-preact';
import type { LocationSettings } from '../../core/settings.ts';
import {
  SETUP_PARTS,
  SETUP_STEPS,
  type SetupFinding,
  type SetupHelp,
  type SetupPart,
  type SetupStep,
} from '../../core/setup-check.ts';
import { say } from '../say.ts';
import { useWindowState } from '../state-context.ts';
import { Dialog } from './dialog.tsx';
import { Said } from './said.tsx';
import { type SetupTest, useSetupTest } from './setup-test.ts';
import { PageLink } from './token-guide.tsx';

/** Ticks off, live, what a location needs in order to be watched and healed. */
export function SetupTestDialog({ location }: { readonly location: LocationSettings }) {
  const { question } = useWindowState();
  const test = useSetupTest(location.id);
  const close = (): void => {
    question.value = null;
  };
  const list = { test, location };
  return (
    <Dialog title={say('checklist.title')} onClose={close}>
      <p class="quiet">
        <Said text="checklist.of" fill={{ name: <bdi class="strong">{location.name}</bdi> }} />
      </p>
      <Checklist title={say('checklist.group-highlevel')} parts={HIGHLEVEL} {...list} />
      <Checklist title={say('checklist.group-computer')} parts={['desktop']} {...list} />
      <div class="checklist-foot">
        <p role="status">{verdictOf(test)}</p>
        <PageLink link="social-accounts" locationId={location.id} words={say('checklist.compare')} />
        <button
          type="button"
          class="button button-small"
          aria-disabled={test.isRunning}
          onClick={() => (test.isRunning ? undefined : test.restart())}
        >
          <RotateCw size={13} aria-hidden="true" />
          {say('checklist.again')}
        </button>
      </div>
    </Dialog>
  );
}

const HIGHLEVEL: readonly SetupPart[] = SETUP_PARTS.filter((part) => part !== 'desktop');

function verdictOf({ findings, isRunning }: SetupTest): string {
  if (isRunning) return say('checklist.running');
  const count = findings.filter(({ result }) => result === 'failed').length;
  return count === 0 ? say('checklist.all-ok') : say('checklist.some-failed', { count });
}

interface ListProps {
  readonly title: string;
  readonly parts: readonly SetupPart[];
  readonly test: SetupTest;
  readonly location: LocationSettings;
}

function Checklist({ title, parts, test, location }: ListProps) {
  const steps: readonly SetupStep[] = parts.flatMap((part) => SETUP_STEPS[part]);
  return (
    <section class="checklist">
      <h3>{title}</h3>
      <ol>
        {steps.map((step) => (
          <Item
            key={step}
            step={step}
            location={location}
            finding={test.findings.find((finding) => finding.step === step) ?? null}
          />
        ))}
      </ol>
    </section>
  );
}

const SIGNS: Readonly<Record<SetupFinding['result'] | 'pending', LucideIcon>> = {
  ok: CircleCheck,
  failed: CircleX,
  untested: CircleMinus,
  pending: CircleDashed,
};

interface ItemProps {
  readonly step: SetupStep;
  readonly location: LocationSettings;
  /** Null while it is being tested. */
  readonly finding: SetupFinding | null;
}

function Item({ step, location, finding }: ItemProps) {
  const state = finding?.result ?? 'pending';
  const Sign = SIGNS[state];
  return (
    <li class="check-item" data-state={state}>
      <Sign size={17} strokeWidth={2.25} aria-hidden="true" />
      <div>
        <p>
          <span class="only-heard">{say(`checklist.state-${state}`)}: </span>
          {say(`checklist.${step}`)}
        </p>
        {finding ? <p class="quiet small">{finding.sentence}</p> : null}
        {finding?.help ? <Help help={finding.help} location={location} /> : null}
      </div>
    </li>
  );
}

interface HelpProps {
  readonly help: SetupHelp;
  readonly location: LocationSettings;
}

function Help({ help, location }: HelpProps) {
  const { question } = useWindowState();
  const words = say(`checklist.help-${help}`);
  if (help !== 'replace-token') return <PageLink link={help} locationId={location.id} words={words} />;
  return (
    <button
      type="button"
      class="button button-small"
      onClick={() => {
        question.value = { kind: 'replace-token', locationId: location.id };
      }}
    >
      {words}
    </button>
  );
}
