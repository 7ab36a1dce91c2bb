import { isKnownPlatform, type Platform, platformName } from '../../core/account.ts';

interface Props {
  readonly platform: Platform;
  readonly look: 'tile' | 'small' | 'badge';
}

/** The platform's mark in white on its own color; one that Relink has not heard of gets its first letter. The name is written beside it. */
export function PlatformMark({ platform, look }: Props) {
  const brand = isKnownPlatform(platform) ? platform : 'other';
  return (
    <span class={`mark mark-${look}`} data-platform={brand} aria-hidden="true">
      {isKnownPlatform(platform) ? (
        <span class="glyph" />
      ) : (
        <span class="mark-letter">{firstLetterOf(platformName(platform))}</span>
      )}
    </span>
  );
}

/** By code point, so that a letter beyond the first plane is not cut in two. */
const firstLetterOf = (name: string): string => [...name][0]?.toLocaleUpperCase() ?? '?';
