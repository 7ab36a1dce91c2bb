import { useState } from 'preact/hooks';
import type { Account } from '../../core/snapshot.ts';
import { initialsOf, tintOf } from '../initials.ts';
import { PlatformMark } from './platform-mark.tsx';

interface Props {
  readonly account: Pick<Account, 'id' | 'name' | 'platform' | 'avatar'>;
  readonly look: 'row' | 'card';
  /** Whether the platform has to be shown, since nothing around it says it. */
  readonly hasBadge: boolean;
}

/** The picture of an account, or its initials until there is one. The name is written beside it. */
export function AccountAvatar({ account: { id, name, platform, avatar }, look, hasBadge }: Props) {
  const [shown, setShown] = useState<string | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  return (
    <span class={`avatar avatar-${look}`} aria-hidden="true">
      {avatar !== null && avatar === shown ? null : (
        <span class="initials" data-tint={tintOf(id)}>
          {initialsOf(name)}
        </span>
      )}
      {avatar === null || avatar === failed ? null : (
        <img
          src={avatar}
          alt=""
          loading="lazy"
          decoding="async"
          draggable={false}
          onLoad={() => setShown(avatar)}
          onError={() => setFailed(avatar)}
        />
      )}
      {hasBadge ? <PlatformMark platform={platform} look="badge" /> : null}
    </span>
  );
}
