import { describe, expect, it } from "vitest";
import { moderationActions } from "~/domain/moderation/moderation";
import { undoableDeeds, undos, whyFinal } from "~/domain/moderation/undoable";
import { auditActions } from "~/platform/audit";
import { sources } from "./sources";

const domain = sources("app/domain");
const all = domain.map((file) => file.text).join("\n");

/** Each exported command of a file, as its own text up to the next. */
function commandsOf(text: string): string[] {
  return text.split(/\nexport (?=async function )/).slice(1);
}

describe("the log of what staff do", () => {
  it("knows no deed that nobody does", () => {
    const composed = /action: `([\w.]+)\$\{/g;
    const starts = [...all.matchAll(composed)].map(([, start]) => start!);
    const idle = auditActions.filter(
      (action) => !all.includes(`"${action}"`) && !starts.some((start) => action.startsWith(start)),
    );
    expect(idle).toEqual([]);
  });

  it.each(auditActions)("%s can be taken back, or says why not", (action) => {
    const undoable = action in undoableDeeds;
    expect(undoable || whyFinal(action) !== "moved_on").toBe(true);
    // What is undoable is asked of the database, line by line.
    expect(all.includes(`'${action}'`) || !undoable).toBe(true);
  });

  it("knows no undo without a deed", () => {
    const used: string[] = Object.values(undoableDeeds);
    expect(undos.filter((undo) => !used.includes(undo))).toEqual([]);
  });

  it("shows moderators only deeds that there are", () => {
    const known: readonly string[] = auditActions;
    expect(moderationActions.filter((action) => !known.includes(action))).toEqual([]);
  });

  it("has a line for each command of moderators that writes: it audits, or hands its transaction to one that does", () => {
    const helpers = /\b(audit|hide|holdPost|restore|lift|approve|tell|undo\w*|within\w*)\(/;
    const silent = domain
      .filter((file) => /^app\/domain\/moderation\/[\w-]+\.server\.ts$/.test(file.path))
      .flatMap((file) => commandsOf(file.text).map((command) => ({ path: file.path, command })))
      .filter(({ command }) => /authorize\(mayModerate\(/.test(command) && /\btransact\(/.test(command))
      .filter(({ command }) => !helpers.test(command))
      .map(({ path, command }) => `${path}: ${command.slice(0, 50)}`);
    expect(silent).toEqual([]);
  });
});
