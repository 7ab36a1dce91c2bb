import type { View } from '../core/bridge.ts';
import { useAccountKeys } from './account-keys.ts';
import { DemoRibbon } from './components/demo-ribbon.tsx';
import { OpenMenu } from './components/open-menu.tsx';
import { OpenQuestion } from './components/questions.tsx';
import { SideBar } from './components/side-bar.tsx';
import { HeroSkeleton, ListSkeleton } from './components/skeleton.tsx';
import { ToastStack } from './components/toast-stack.tsx';
import { TopBar } from './components/top-bar.tsx';
import { connectablesOf } from './connectable.ts';
import type { Form } from './form.ts';
import { couldNotOpenHeadline } from './no-answer.ts';
import type { WindowState } from './state.ts';
import { StateProvider, useWindowState } from './state-context.ts';
import { AccountsView } from './views/accounts-view.tsx';
import { FirstRunView } from './views/first-run-view.tsx';
import { GlanceView } from './views/glance-view.tsx';
import { SettingsView } from './views/settings-view.tsx';
import { TimelineView } from './views/timeline-view.tsx';

/** The whole window. */
export const App = ({ state, form }: { readonly state: WindowState; readonly form: Form }) => (
  <StateProvider value={state}>
    <Pages form={form} />
    <p class="only-heard" aria-live="polite">
      {state.announcement}
    </p>
    <ToastStack />
  </StateProvider>
);

function Pages({ form }: { readonly form: Form }) {
  const { view } = useWindowState();
  useAccountKeys();
  const known = view.value;
  if (!known) return <Opening />;
  return (
    <>
      {known.about.mode === 'demo' ? <DemoRibbon /> : null}
      {form === 'glance' ? <Glance view={known} /> : <Full view={known} />}
      <OpenQuestion view={known} />
    </>
  );
}

const Glance = ({ view }: { readonly view: View }) => (
  <main class="glance-main">
    <GlanceView view={view} />
    <OpenMenu snapshot={view.snapshot} form="glance" />
  </main>
);

function Full({ view }: { readonly view: View }) {
  const { page } = useWindowState();
  const isFirstRun = view.settings.locations.length === 0 && view.about.mode === 'live';
  return isFirstRun && page.value === 'accounts' ? <FirstRunView view={view} /> : <Shell view={view} />;
}

function Shell({ view }: { readonly view: View }) {
  const { page } = useWindowState();
  const canConnect = connectablesOf(view).length > 0;
  return (
    <div class="shell">
      <SideBar snapshot={view.snapshot} canConnect={canConnect} />
      <main class="main">
        <div class="page" key={page.value}>
          <TopBar snapshot={view.snapshot} canConnect={canConnect} />
          <CurrentPage view={view} />
        </div>
        <OpenMenu snapshot={view.snapshot} form="full" />
      </main>
    </div>
  );
}

function CurrentPage({ view }: { readonly view: View }) {
  const { page } = useWindowState();
  switch (page.value) {
    case 'accounts':
      return <AccountsView view={view} />;
    case 'timeline':
      return <TimelineView view={view} />;
    case 'settings':
      return <SettingsView view={view} />;
  }
}

function Opening() {
  const { bootTrouble } = useWindowState();
  return (
    <main class="page">
      {bootTrouble.value === null ? (
        <>
          <HeroSkeleton />
          <div class="content">
            <ListSkeleton />
          </div>
        </>
      ) : (
        <div class="empty" role="alert">
          <h1>{couldNotOpenHeadline()}</h1>
          <p>{bootTrouble.value}</p>
        </div>
      )}
    </main>
  );
}
