import { ArrowLeft, Settings } from 'lucide-preact';
import { useWindowState } from '../state-context.ts';
import { BrandMark } from './brand-mark.tsx';

/** The way around in a narrow window. */
export function TopBar() {
  const { page } = useWindowState();
  const isSettings = page.value === 'settings';
  return (
    <nav class="top-bar" aria-label="Main">
      {isSettings ? (
        <button
          type="button"
          class="button button-quiet"
          onClick={() => {
            page.value = 'accounts';
          }}
        >
          <ArrowLeft size={16} aria-hidden="true" />
          Accounts
        </button>
      ) : (
        <>
          <p class="brand">
            <BrandMark />
            Relink
          </p>
          <button
            type="button"
            class="icon-button"
            aria-label="Settings"
            title="Settings"
            onClick={() => {
              page.value = 'settings';
            }}
          >
            <Settings size={18} aria-hidden="true" />
          </button>
        </>
      )}
    </nav>
  );
}
