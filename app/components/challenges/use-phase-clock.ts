import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import type { Dates } from "~/domain/ideas/challenges/challenge";

/** setTimeout can wait no longer. */
const LONGEST_MS = 2 ** 31 - 1;

/**
 * Reads the page anew at the moment when one of these challenges comes to its next phase: the house tells of it within a
 * minute, which is long for whoever waits for the opening. Not all at the same instant.
 */
export function usePhaseClock(challenges: Dates[]): void {
  const { revalidate } = useRevalidator();
  const dates = challenges
    .filter(({ endedAt, cancelledAt }) => !endedAt && !cancelledAt)
    .flatMap(({ opensAt, votingAt, judgingAt, closesAt }) => [opensAt, votingAt, judgingAt, closesAt])
    .sort()
    .join();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      const left = dates.split(",").map((at) => Date.parse(at) - Date.now());
      const next = Math.min(...left.filter((ms) => ms > 0));
      if (next > LONGEST_MS) return;
      timer = setTimeout(
        () => {
          revalidate();
          wait();
        },
        next + 300 + Math.random() * 1_200,
      );
    };
    wait();
    return () => clearTimeout(timer);
  }, [dates, revalidate]);
}
