import { afterEach, beforeEach, vi } from "vitest";

/** An error on the console that no test expected fails the test in which it appeared. */
let errors: string[] = [];
let expected = false;

export function expectConsoleErrors(): string[] {
  expected = true;
  return errors;
}

beforeEach(() => {
  errors = [];
  expected = false;
  vi.spyOn(console, "error").mockImplementation((...parts: unknown[]) => {
    errors.push(
      parts.map((part) => (part instanceof Error ? (part.stack ?? part.message) : String(part))).join(" "),
    );
  });
});

afterEach(() => {
  vi.mocked(console.error).mockRestore();
  if (errors.length > 0 && !expected) throw new Error(`console.error in this test:\n${errors.join("\n")}`);
});
