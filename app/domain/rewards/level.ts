/** Where one stands by lifetime points. Their names are words of the catalogues: `rewards:level.<number>`. */
export const levelFrom = [0, 10, 40, 120, 300, 800, 2_000] as const;

export interface Standing {
  level: number;
  lifetime: number;
  /** Lifetime points at which this level began, and the next begins; null at the top. */
  from: number;
  next: number | null;
}

/** Levels count from 1. Taking points back may take a level back: it says where one stands, not what one was. */
export function standingOf(lifetime: number): Standing {
  let level = 1;
  while (level < levelFrom.length && lifetime >= levelFrom[level]!) level++;
  return { level, lifetime, from: levelFrom[level - 1]!, next: levelFrom[level] ?? null };
}
