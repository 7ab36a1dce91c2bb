import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { LocationId } from '../core/account.ts';
import type { AccountRef } from '../core/alerts.ts';
import type { AsyncCommands, Bridge, ImportOutcome, Outcome, Push, Route, View } from '../core/bridge.ts';
import type { User } from '../core/offer.ts';
import { sentenceOfGaveUp } from '../core/reconnect.ts';
import { fromText } from '../core/text-of.ts';
import { applyViewChange, type ViewChange } from '../core/view-change.ts';
import { sentencesOfChanges } from './announcements.ts';
import type { Clock } from './clock.ts';
import { type Filter, NO_FILTER } from './listing.ts';
import { noAnswerSentence } from './no-answer.ts';
import { say, speak } from './say.ts';
import { createSignIn, type SignIn } from './sign-in.ts';
import { createTimelineState, type TimelineState } from './timeline-state.ts';
import { createToasts, type Toasts } from './toasts.ts';

export type Page = 'accounts' | 'timeline' | 'settings';
/** By what the accounts that are fine are put together. */
export type Arrangement = 'platform' | 'location';

/** The question that covers the window, at most one at a time. */
export type Question =
  | { readonly kind: 'disconnect'; readonly account: AccountRef }
  | { readonly kind: 'replace-token'; readonly locationId: LocationId }
  | { readonly kind: 'remove-location'; readonly locationId: LocationId }
  | { readonly kind: 'add-location' }
  /** In whose name the wanted sign-in is; without users to pick from, the ID is typed. */
  | { readonly kind: 'needs-user'; readonly wanted: SignIn; readonly users: readonly User[] }
  | { readonly kind: 'change-user'; readonly locationId: LocationId }
  | { readonly kind: 'connect' }
  | { readonly kind: 'test-setup'; readonly locationId: LocationId }
  /** What the keys do. */
  | { readonly kind: 'keys' }
  /** What became of the import, once it has ended. */
  | { readonly kind: 'import'; readonly outcome: ImportOutcome | null };

/** The open menu and the button it hangs from. */
export type OpenMenu =
  | { readonly kind: 'account'; readonly account: AccountRef; readonly anchor: HTMLElement }
  /** How long accounts are snoozed, which are named by `subject`. */
  | {
      readonly kind: 'snooze';
      readonly accounts: readonly AccountRef[];
      readonly subject: string;
      readonly anchor: HTMLElement;
    };

export interface WindowState {
  /** Null until main has answered for the first time. */
  readonly view: ReadonlySignal<View | null>;
  /** Why there is no view, when main cannot be reached. */
  readonly bootTrouble: ReadonlySignal<string | null>;
  readonly now: ReadonlySignal<number>;
  /** What changed last, for those who listen to the window. */
  readonly announcement: ReadonlySignal<string>;
  readonly page: Signal<Page>;
  readonly filter: Signal<Filter>;
  readonly arrangement: Signal<Arrangement>;
  readonly question: Signal<Question | null>;
  readonly menu: Signal<OpenMenu | null>;
  readonly timeline: TimelineState;
  readonly toasts: Toasts;
  readonly bridge: AsyncCommands;
  /** Runs a command and shows the sentence of a refusal. Resolves to whether it was done; never rejects. */
  readonly ask: (command: (bridge: AsyncCommands) => Promise<Outcome>) => Promise<boolean>;
  /** Begins a reconnect or a connect, and asks in whose name where that has to be known. Resolves to whether it has begun. */
  readonly signIn: (wanted: SignIn) => Promise<boolean>;
}

/** The moment at which main's answer lay in the page, among the page's performance entries. */
export const VIEW_ARRIVED = 'view arrived';

/** Begins to listen to main; the window has one state for as long as it lives. */
export function createWindowState(bridge: Bridge, clock: Clock): WindowState {
  const view = signal<View | null>(null);
  const bootTrouble = signal<string | null>(null);
  const announcement = signal('');
  const page = signal<Page>('accounts');
  const filter = signal<Filter>(NO_FILTER);
  const arrangement = signal<Arrangement>('platform');
  const question = signal<Question | null>(null);
  const menu = signal<OpenMenu | null>(null);
  const toasts = createToasts();

  const show = (next: View): void => {
    const before = view.peek();
    batch(() => {
      clock.update();
      view.value = next;
      bootTrouble.value = null;
      const news = before ? sentencesOfChanges(before.snapshot, next.snapshot) : [];
      if (news.length > 0) announcement.value = news.join(' ');
    });
  };

  /** The highest revision that main has told of. */
  let newest = 0;
  const askForView = async (): Promise<void> => {
    const text = await bridge.getView();
    performance.mark(VIEW_ARRIVED);
    const whole = fromText(text);
    // Answers may overtake one another, and changes may overtake an answer.
    if (whole.revision > (view.peek()?.revision ?? -1)) show(whole);
    if (whole.revision < newest) await askForView();
  };

  const receive = (change: ViewChange): void => {
    newest = change.base + 1;
    const known = view.peek();
    if (known?.revision === change.base) show(applyViewChange(known, change));
    else if (known && known.revision < newest) askForView().catch(() => {});
  };

  const goTo = (route: Route): void =>
    batch(() => {
      page.value = route === 'settings' ? 'settings' : 'accounts';
      if (route !== 'settings')
        filter.value = { ...NO_FILTER, scope: route === 'problems' ? 'problems' : 'all' };
      menu.value = null;
    });

  const ask: WindowState['ask'] = async (command) => {
    try {
      const outcome = await command(bridge);
      if (outcome.result === 'done') return true;
      if (!isToldByCard(view.peek(), outcome.sentence)) toasts.show(outcome.sentence);
    } catch {
      toasts.show(noAnswerSentence());
    }
    return false;
  };

  const signIn = createSignIn(ask, (wanted, users) => {
    question.value = { kind: 'needs-user', wanted, users };
  });

  const obey = (push: Push): void => {
    if (push[0] === 'change') receive(push[1]);
    else if (push[0] === 'speech') speak(push[1]);
    else if (push[0] === 'route') goTo(push[1]);
    else void signIn({ kind: 'reconnect', account: push[1] });
  };
  // Subscribed before asking, so that nothing falls between the answer and the first push.
  bridge.onPush(obey);
  const open = async (): Promise<void> => {
    speak(await bridge.getSpeech());
    await askForView();
  };
  open().catch(() => {
    if (!view.peek()) bootTrouble.value = noAnswerSentence();
  });

  return {
    view,
    bootTrouble,
    now: clock.now,
    announcement,
    page,
    filter,
    arrangement,
    question,
    menu,
    timeline: createTimelineState(bridge, view),
    toasts,
    bridge,
    ask,
    signIn,
  };
}

/** A reconnect that gave up says why in the card of its account; saying it twice would be noise. */
const isToldByCard = (view: View | null, sentence: string): boolean =>
  view?.snapshot.reconnects.some(
    ({ state }) => state.step === 'gave-up' && sentenceOfGaveUp(state.reason, say) === sentence,
  ) ?? false;
