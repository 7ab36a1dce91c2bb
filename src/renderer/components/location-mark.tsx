import { initialsOf, tintOf } from '../initials.ts';

interface Props {
  readonly id: string;
  readonly name: string;
}

/** A location's initials on a color of its own; the name is written beside it. */
export const LocationMark = ({ id, name }: Props) => (
  <span class="location-mark" data-tint={tintOf(id)} aria-hidden="true">
    {initialsOf(name)}
  </span>
);
