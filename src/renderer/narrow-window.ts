import { useEffect, useState } from 'preact/hooks';

/** The same as in the styles: where there is no room for the side bar. */
const NARROW = '(max-width: 719px)';

/** Whether the window is too narrow for the side bar. */
export function useIsNarrow(): boolean {
  const [isNarrow, setNarrow] = useState(() => matchMedia(NARROW).matches);
  useEffect(() => {
    const query = matchMedia(NARROW);
    const follow = (): void => setNarrow(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  return isNarrow;
}
