import { describe, expect, it } from "vitest";
import { sources } from "./sources";

const files = sources("app");
const declared = files
  .filter((file) => /^app\/domain\/[\w-]+\/events\.ts$/.test(file.path))
  .flatMap((file) => [...file.text.matchAll(/^ {2}"([\w.]+)":/gm)].map(([, name]) => name!));

/** Those who react: subscribers, and the live rooms, which read the same events. */
const reacting = files.filter(
  (file) =>
    file.path.endsWith(".subscriber.server.ts") ||
    file.path.startsWith("app/realtime/") ||
    file.path.includes("guest-pages"),
);

describe("events", () => {
  it("are declared", () => expect(declared.length).toBeGreaterThan(15));

  it("are each recorded somewhere", () => {
    const all = files
      .filter((file) => !file.path.endsWith("/events.ts") && !reacting.includes(file))
      .map((f) => f.text)
      .join("\n");
    expect(declared.filter((name) => !all.includes(`"${name}"`))).toEqual([]);
  });

  it("each have somebody who reacts", () => {
    const all = reacting.map((file) => file.text).join("\n");
    expect(declared.filter((name) => !all.includes(`"${name}"`))).toEqual([]);
  });

  it("are heard by every subscriber that there is: reactions.ts lists them all", () => {
    const listed = files.find((file) => file.path === "app/events/reactions.ts")!;
    const written = files
      .filter((file) => file.path.endsWith(".subscriber.server.ts"))
      .map((file) => file.path.replace(/\.ts$/, ""));
    expect(written.filter((path) => !listed.imports.includes(path))).toEqual([]);
  });
});
