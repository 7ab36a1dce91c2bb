/** How many pages are drawn at a time: more make a computer with two cores no faster. */
const AT_A_TIME = 2;

/** Does the same with each, a few at a time, and answers in the order of what was given. */
export async function inTurns<Given, Made>(
  given: readonly Given[],
  make: (one: Given) => Promise<Made>,
): Promise<readonly Made[]> {
  const made = new Map<number, Made>();
  const left = given.entries();
  const work = async (): Promise<void> => {
    for (const [place, one] of left) made.set(place, await make(one));
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  return [...made.entries()].sort(([a], [b]) => a - b).map(([, one]) => one);
}
