import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sources } from "./sources";

const files = sources("app");
const declared = files
  .filter((file) => /^app\/domain\/[\w-]+\/events\.ts$/.test(file.path))
  .flatMap((file) => [...file.text.matchAll(/^ {2}"([\w.]+)":/gm)].map(([, name]) => name!));

const byPath = new Map(files.map((file) => [file.path.replace(/\.tsx?$/, ""), file]));

/** Those who react: subscribers with what they are made of, and the live rooms and kept pages, which read the same events. */
const subscribers = files.filter((file) => file.path.endsWith(".subscriber.server.ts"));
const parts = subscribers.flatMap((file) =>
  [...file.imports, ...file.typeImports].map((path) => byPath.get(path)),
);
const reacting = [
  ...subscribers,
  ...parts.filter(
    (file) => file !== undefined && /^app\/domain\//.test(file.path) && !file.path.endsWith("/events.ts"),
  ),
  ...files.filter((file) => file.path.startsWith("app/realtime/") || file.path.includes("guest-pages")),
].filter((file) => file !== undefined);

describe("events", () => {
  it("are declared", () => expect(declared.length).toBeGreaterThan(15));

  it("are each recorded somewhere", () => {
    const recording = files.filter((file) => file.imports.includes("app/events/record.server"));
    const migrations = readdirSync("db/migrations").filter((name) => name.endsWith(".sql"));
    // In TypeScript, in the SQL of a command that is one statement, or by a table itself.
    const all = [
      ...recording.map((file) => file.text),
      ...migrations.map((name) => readFileSync(`db/migrations/${name}`, "utf8")),
    ].join("\n");
    expect(declared.filter((name) => !all.includes(`"${name}"`) && !all.includes(`'${name}'`))).toEqual([]);
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
