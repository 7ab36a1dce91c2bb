import { FlaskConical, Settings, ShieldCheck } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import type { View } from '../../core/bridge.ts';
import { AddressPicture } from '../components/address-picture.tsx';
import { BrandMark } from '../components/brand-mark.tsx';
import { useBusy } from '../components/busy.ts';
import { CopyButton } from '../components/copy-button.tsx';
import { HEADLINE_ID } from '../components/kept-focus.ts';
import {
  LocationIdField,
  LocationNameField,
  SubmitLocation,
  TokenField,
} from '../components/location-fields.tsx';
import { useLocationForm } from '../components/location-form.ts';
import { AppTroubles } from '../components/notices.tsx';
import { Said } from '../components/said.tsx';
import { PageLink, ScopeList, WhereToCreate } from '../components/token-guide.tsx';
import { TrialLine } from '../components/trial-line.tsx';
import { WelcomePicture } from '../components/welcome-picture.tsx';
import { say } from '../say.ts';
import { useWindowState } from '../state-context.ts';

/** The first minute: from nothing to a location that is watched. It ends by itself when there is one. */
export function FirstRunView({ view }: { readonly view: View }) {
  return (
    <main class="first-run">
      <Welcome />
      <div class="first-run-steps">
        <AppTroubles troubles={view.troubles} />
        <FirstLocation />
      </div>
    </main>
  );
}

function Welcome() {
  const { ask, page } = useWindowState();
  const [isBusy, run] = useBusy();
  return (
    <header class="welcome">
      <p class="brand">
        <BrandMark />
        Relink
      </p>
      <WelcomePicture />
      <h1 id={HEADLINE_ID} tabIndex={-1}>
        {say('setup.promise')}
      </h1>
      <p class="quiet">{say('setup.explanation')}</p>
      <div class="welcome-actions">
        <button
          type="button"
          class="button"
          aria-disabled={isBusy}
          onClick={() => run(() => ask((bridge) => bridge.startDemo()))}
        >
          <FlaskConical size={15} aria-hidden="true" />
          {say('setup.demo')}
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={say('nav.settings')}
          title={say('nav.settings')}
          onClick={() => {
            page.value = 'settings';
          }}
        >
          <Settings size={17} aria-hidden="true" />
        </button>
      </div>
    </header>
  );
}

function FirstLocation() {
  const form = useLocationForm(null, () => undefined);
  return (
    <form
      ref={form.element}
      class="setup"
      aria-label={say('setup.title')}
      onSubmit={(event) => {
        event.preventDefault();
        form.submit(event.currentTarget);
      }}
    >
      <Step number={1} title={say('setup.which')}>
        <p class="quiet">{say('setup.which-how')}</p>
        <div class="where">
          <AddressPicture />
          <PageLink link="business-profile" locationId={null} words={say('guide.open-highlevel')} />
        </div>
        <div class="field-pair">
          <LocationIdField form={form} />
          <LocationNameField />
        </div>
      </Step>
      <Step number={2} title={say('setup.create')}>
        <WhereToCreate locationId={form.locationId} />
        <p class="quiet">
          <Said text="setup.create-how" fill={{ name: <CopyButton text="Relink" /> }} />
        </p>
        <ScopeList />
      </Step>
      <Step number={3} title={say('setup.paste')}>
        <p class="quiet">{say('setup.paste-how')}</p>
        <TokenField form={form} />
        <TrialLine form={form} />
      </Step>
      <footer class="setup-end">
        <SubmitLocation form={form} words={say('setup.submit')} />
        <p class="promise">
          <ShieldCheck size={15} aria-hidden="true" />
          {say('setup.where-the-token-goes')}
        </p>
      </footer>
    </form>
  );
}

interface StepProps {
  readonly number: number;
  readonly title: string;
  readonly children: ComponentChildren;
}

const Step = ({ number, title, children }: StepProps) => (
  <section class="setup-step" aria-labelledby={`step-${number}`}>
    <span class="setup-number" aria-hidden="true">
      {number}
    </span>
    <h2 id={`step-${number}`}>
      <span class="only-heard">{say('setup.step', { step: number })} </span>
      {title}
    </h2>
    <div class="setup-body">{children}</div>
  </section>
);
