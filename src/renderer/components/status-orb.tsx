import {
  Check,
  CircleQuestionMark,
  CloudOff,
  Hourglass,
  type LucideIcon,
  Pause,
  Plus,
  ScanSearch,
  Unlink,
  WifiOff,
} from 'lucide-preact';
import type { Tone } from '../truth.ts';

const GLYPHS: Readonly<Record<Exclude<Tone, 'loading'>, LucideIcon>> = {
  healthy: Check,
  bad: Unlink,
  offline: WifiOff,
  blind: CloudOff,
  confirming: ScanSearch,
  warning: Hourglass,
  unknown: CircleQuestionMark,
  paused: Pause,
  empty: Plus,
};

/** The mood of the screen as one round sign; the headline beside it says the same in words. */
export function StatusOrb({ tone }: { readonly tone: Tone }) {
  const Glyph = tone === 'loading' ? null : GLYPHS[tone];
  return (
    <span class="orb" data-tone={tone} aria-hidden="true" key={tone}>
      {Glyph ? <Glyph size={26} strokeWidth={2.5} /> : null}
    </span>
  );
}
