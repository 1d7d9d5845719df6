import { beforeAll, describe, expect, it } from "vitest";
import { startThread } from "~/domain/community/starting.server";
import { moveThread } from "~/domain/moderation/threads/moving.server";
import { undoOperation } from "~/domain/moderation/threads/undoing.server";
import {
  changeBoard,
  createBoard,
  lastBoardChange,
  undoBoardChange,
} from "~/domain/places/boards/changing.server";
import { changePlace, createPlace } from "~/domain/places/changing.server";
import type { PlaceFields } from "~/domain/places/place";
import { lastChange, undoChange } from "~/domain/places/undoing.server";
import type { Person } from "~/platform/actor";
import { newId } from "~/platform/ids";
import { useDatabase } from "../../support/database";
import { boardSettings, idea, person } from "../ideas/arrange";
import { useSockets } from "./live-house";

const { sql } = useDatabase();
const { socketOf } = useSockets();
let admin: Person, author: Person, reader: Person;
type Who = "guest" | "author" | "reader" | "staff";
let heard: Record<Who, [string, ...unknown[]][]>;

beforeAll(async () => {
  admin = await person(sql, { role: "admin" });
  author = await person(sql);
  reader = await person(sql);
});

async function everyoneListens(): Promise<void> {
  heard = { guest: [], author: [], reader: [], staff: [] };
  for (const [who, actor] of Object.entries({ guest: null, author, reader, staff: admin })) {
    const socket = await socketOf(actor);
    socket.onAny((kind: string, ...what: unknown[]) => heard[who as Who].push([kind, ...what]));
  }
  // Renewed once by the watch over rights: the lists of each are joined by then.
  await new Promise((resolve) => setTimeout(resolve, 300));
}

/** All the threads that went from somebody's lists. */
const gone = (who: Who) =>
  heard[who].filter(([kind]) => kind === "gone").flatMap(([, ...ids]) => ids as string[]);
const all = () =>
  Object.fromEntries((["guest", "author", "reader", "staff"] as const).map((who) => [who, gone(who).sort()]));
const nobody = { guest: [], author: [], reader: [], staff: [] };
const becomes = (expected: Record<string, string[]>) =>
  expect.poll(all, { timeout: 3_000 }).toEqual(expected);
const settled = () => new Promise((resolve) => setTimeout(resolve, 600));

function fields(about: Partial<PlaceFields> = {}): PlaceFields {
  return {
    slug: `n-${newId().slice(-12)}`,
    name: { en: "Place", fi: "Paikka" },
    description: { en: "About it", fi: "Siitä" },
    ...{ colour: "lake", icon: "leaf", parentId: null, audience: "public", segmentId: null, accountId: null },
    ...{ oneWay: false, severalAnswers: false, template: null, archived: false },
    ...about,
  };
}

const threadIn = async (categoryId: string, about: { private?: boolean } = {}) =>
  (
    await startThread(author, {
      ...{
        kind: "question",
        categoryId,
        title: "Marker-9917 in a title",
        body: "Marker-9917.",
        submissionId: newId(),
      },
      ...about,
    })
  ).id;

describe("an open list loses its lines", () => {
  it("where a board is for fewer, of all its ideas that were read; where it is for more again, none", async () => {
    const settings = boardSettings();
    const boardId = await createBoard(admin, settings);
    const other = await createBoard(admin, boardSettings());
    const [one, two] = [await idea(sql, author, { boardId }), await idea(sql, author, { boardId })];
    const hidden = await idea(sql, author, { boardId, hidden: true });
    await idea(sql, author, { boardId: other });
    await everyoneListens();
    await changeBoard(admin, boardId, { ...settings, audience: "members" });
    await becomes({ ...nobody, guest: [one, two].sort() });
    await changeBoard(admin, boardId, { ...settings, audience: "staff" });
    const both = [one, two].sort();
    await becomes({ guest: both, author: both, reader: both, staff: [] });
    const { id } = (await lastBoardChange(admin, boardId))!;
    await undoBoardChange(admin, boardId, id);
    await changeBoard(admin, boardId, { ...settings, name: { en: "Renamed", fi: "Toisin" } });
    await settled();
    expect(all()).toEqual({ guest: both, author: both, reader: both, staff: [] });
    expect(JSON.stringify(heard)).not.toContain(hidden);
  });

  it("where a category is for fewer, with what is below it; undone changes narrow as well", async () => {
    const above = fields();
    const top = await createPlace(admin, above);
    const below = await createPlace(admin, fields({ parentId: top }));
    const narrow = await createPlace(admin, fields({ audience: "members", parentId: top }));
    const [inTop, inBelow, inNarrow] = [await threadIn(top), await threadIn(below), await threadIn(narrow)];
    const own = await threadIn(top, { private: true });
    await everyoneListens();
    await changePlace(admin, top, { ...above, audience: "members" });
    await becomes({ ...nobody, guest: [inTop, inBelow].sort() });
    await changePlace(admin, top, { ...above, audience: "public" });
    await settled();
    heard.guest.length = 0;
    await undoChange(admin, top, (await lastChange(admin, top))!.id);
    await becomes({ ...nobody, guest: [inTop, inBelow].sort() });
    await changePlace(admin, top, { ...above, audience: "staff" });
    // A private question was its author's alone, and is no longer.
    await becomes({
      guest: [inTop, inBelow].sort(),
      author: [inTop, inBelow, inNarrow, own].sort(),
      reader: [inTop, inBelow, inNarrow].sort(),
      staff: [],
    });
    expect(JSON.stringify(heard)).not.toContain("Marker-9917");
  });

  it("where each is to see his own alone: the others' lines go, one's own stays", async () => {
    const settings = fields();
    const id = await createPlace(admin, settings);
    const threadId = await threadIn(id);
    await everyoneListens();
    await changePlace(admin, id, { ...settings, oneWay: true });
    await becomes({ ...nobody, guest: [threadId], reader: [threadId] });
    await settled();
    expect(gone("author")).toEqual([]);
  });

  it("where a thread goes to a category for fewer, and where such a move is taken back", async () => {
    const [shown, members, staff] = [
      await createPlace(admin, fields()),
      await createPlace(admin, fields({ audience: "members" })),
      await createPlace(admin, fields({ audience: "staff" })),
    ];
    const [moved, back, stays] = [await threadIn(shown), await threadIn(members), await threadIn(shown)];
    await everyoneListens();
    await moveThread(admin, moved, {
      categoryId: members,
      otherReaders: true,
      reason: "Marker-9917 in a reason",
    });
    await becomes({ ...nobody, guest: [moved] });
    await moveThread(admin, moved, { categoryId: staff, otherReaders: true });
    await becomes({ guest: [moved], author: [moved], reader: [moved], staff: [] });
    // To more and back to fewer.
    const { operationId } = await moveThread(admin, back, { categoryId: shown, otherReaders: true });
    await settled();
    expect(gone("guest")).toEqual([moved]);
    await undoOperation(admin, operationId);
    await becomes({ guest: [back, moved].sort(), author: [moved], reader: [moved], staff: [] });
    await moveThread(admin, stays, { categoryId: await createPlace(admin, fields()) });
    await settled();
    expect(all()).toEqual({ guest: [back, moved].sort(), author: [moved], reader: [moved], staff: [] });
    expect(JSON.stringify(heard)).not.toContain("Marker-9917");
  });
});
