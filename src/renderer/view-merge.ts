import type { View } from '../core/bridge.ts';

/**
 * The view after a message. Of two snapshots the one with the higher revision is newer, in whichever order they
 * arrive; everything else is as new as the message itself. A change of mode begins a new count of revisions.
 */
export function mergeView(current: View | null, incoming: View): View {
  if (!current || current.about.mode !== incoming.about.mode) return incoming;
  const isOlder = incoming.snapshot.revision < current.snapshot.revision;
  return isOlder ? { ...incoming, snapshot: current.snapshot } : incoming;
}
