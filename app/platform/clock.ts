let frozen: Date | null = null;

/** The time now. Tests may stop it; nothing else may. */
export function now(): Date {
  return frozen ? new Date(frozen) : new Date();
}

export function freezeClock(at: Date | null): void {
  frozen = at;
}
