import { describe, expect, it } from "vitest";
import { RUN_LIMIT_MS, START_LIMIT_MS, timeLeft } from "~/platform/markdown/deadline";
import { TIME_LIMIT_MS } from "~/platform/markdown/limits.mjs";

describe("a body's time", () => {
  const left = (run: { begun?: number; spent?: number }, now: number) =>
    timeLeft({ asked: 1_000, begun: 0, spent: 0, ...run }, now);

  it("does not run while its thread is starting on a busy machine", () => {
    expect(left({ spent: 10_000 }, 1_000 + 20_000)).toBe(10_000);
  });

  it("runs from its own beginning, not from when it was asked for", () => {
    expect(left({ begun: 21_000 }, 21_000)).toBe(TIME_LIMIT_MS);
    expect(left({ begun: 21_000, spent: TIME_LIMIT_MS }, 21_000 + TIME_LIMIT_MS)).toBe(0);
  });

  it("is the processor's, where others have the processor", () => {
    expect(left({ begun: 2_000, spent: 50 }, 2_000 + 4 * TIME_LIMIT_MS)).toBe(TIME_LIMIT_MS - 50);
  });

  it("ends all the same by the clock, begun or not", () => {
    expect(left({ begun: 2_000, spent: 1 }, 2_000 + RUN_LIMIT_MS)).toBe(0);
    expect(left({}, 1_000 + START_LIMIT_MS)).toBe(0);
  });
});
