export const SECOND_MS = 1000;
export const DAY_MS = 86_400_000;
