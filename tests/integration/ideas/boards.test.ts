import { beforeAll, describe, expect, it } from "vitest";
import { listBoards, listIdeas, movedBoard, openBoards } from "~/domain/ideas/browsing.server";
import { changeAnswers, readAnswers } from "~/domain/ideas/answering.server";
import type { BoardField } from "~/domain/ideas/answers";
import {
  addFinerStatus,
  changeFinerStatus,
  giveFinerStatus,
  listFinerStatuses,
} from "~/domain/ideas/finer-statuses.server";
import { changeIdeaStatus } from "~/domain/ideas/status.server";
import { submitIdea } from "~/domain/ideas/submission.server";
import { readThreadHistory } from "~/domain/moderation/threads/history.server";
import {
  changeBoard,
  createBoard,
  foreseeBoard,
  lastBoardChange,
  stepBoard,
  undoBoardChange,
} from "~/domain/places/boards/changing.server";
import type { BoardSettings } from "~/domain/places/boards/board";
import { arrangedBoards, boardSeenBy } from "~/domain/places/boards/desk.server";
import { newId } from "~/platform/ids";
import type { Person } from "~/platform/actor";
import { useDatabase } from "../../support/database";
import { boardSettings, guest, idea, person } from "./arrange";

const { sql } = useDatabase();
let product: Person, member: Person, insider: Person, colleague: Person;
let segment: string, account: string;

const field = (more: Partial<BoardField> = {}): BoardField => ({
  id: "car",
  kind: "text",
  label: { en: "Which car?", fi: "Mikä auto?" },
  hint: { en: "", fi: "" },
  options: [],
  required: false,
  staffOnly: false,
  ...more,
});

const submit = (boardId: string, answers: Record<string, string>) =>
  submitIdea(member, {
    boardId,
    title: "Something new for the board",
    body: "It would be good.",
    answers,
    submissionId: newId(),
  });

beforeAll(async () => {
  account = newId();
  segment = newId();
  await sql`insert into accounts ${sql({ id: account, name: "Fleet" })}`;
  await sql`insert into segments ${sql({ id: segment, name: "Winter drivers", rule: sql.json({}) })}`;
  product = await person(sql, { role: "product" });
  member = await person(sql);
  insider = { ...(await person(sql)), segmentIds: [segment] };
  colleague = await person(sql, { accountId: account });
});

describe("a board", () => {
  it("shows its ideas to its audience alone, changes it for everyone at once and without losing anything, and back", async () => {
    const before = boardSettings();
    const id = await createBoard(product, before);
    const wish = await idea(sql, member, { boardId: id });
    const readers = async () => {
      const sees = async (actor: typeof guest | Person) =>
        (await listIdeas(actor, { order: "new", board: before.slug })).ideas.some((line) => line.id === wish);
      return Promise.all([guest, member, insider, colleague, product].map(sees));
    };
    expect(await readers()).toEqual([true, true, true, true, true]);

    const narrower = { ...before, audience: "segment" as const, segmentId: segment };
    expect(await foreseeBoard(product, id, narrower)).toEqual({
      guests: { before: 1, after: 0 },
      members: { before: 1, after: 0 },
    });
    expect(await readers()).toEqual([true, true, true, true, true]);
    await changeBoard(product, id, narrower);
    expect(await readers()).toEqual([false, false, true, false, true]);
    expect((await listBoards(member)).some((board) => board.id === id)).toBe(false);
    expect(await boardSeenBy(product, id)).toMatchObject([
      { as: "guest", sees: false, threads: 0 },
      { as: "member", sees: false, threads: 0 },
    ]);
    await changeBoard(product, id, { ...before, audience: "account", accountId: account });
    expect(await readers()).toEqual([false, false, false, true, true]);
    const change = await lastBoardChange(product, id);
    await undoBoardChange(product, id, change!.id);
    expect(await readers()).toEqual([false, false, true, false, true]);
    await expect(undoBoardChange(product, id, change!.id)).rejects.toMatchObject({
      code: "places:refusal.changed_since",
    });
  });

  it("leads on from its old address, for those who may see it", async () => {
    const before = boardSettings();
    const id = await createBoard(product, before);
    await changeBoard(product, id, { ...before, slug: "uusi-osoite" });
    expect(await movedBoard(guest, before.slug)).toBe("uusi-osoite");
    await changeBoard(product, id, { ...before, slug: "uusi-osoite", audience: "staff" });
    expect(await movedBoard(member, before.slug)).toBeNull();
    await expect(createBoard(product, boardSettings({ slug: "uusi-osoite" }))).rejects.toMatchObject({
      code: "places:refusal.slug_taken",
      field: "slug",
    });
  });

  it("that is closed takes no new ideas, and what is there stays readable", async () => {
    const open = boardSettings();
    const id = await createBoard(product, open);
    await idea(sql, member, { boardId: id });
    await changeBoard(product, id, { ...open, archived: true });
    expect((await openBoards(member)).some((board) => board.id === id)).toBe(false);
    await expect(submit(id, {})).rejects.toMatchObject({ field: "boardId" });
    expect((await listIdeas(guest, { order: "new", board: open.slug })).ideas).toHaveLength(1);
  });

  it("is arranged by the product team alone, has an owner of theirs, and an audience that is somebody", async () => {
    for (const [actor, status] of [
      [guest, 404],
      [member, 404],
      [await person(sql, { role: "agent" }), 403],
    ] as const)
      await expect(createBoard(actor, boardSettings())).rejects.toMatchObject({ status });
    const wrong: [Partial<BoardSettings>, string][] = [
      [{ ownerId: member.customerId }, "ownerId"],
      [{ audience: "segment" }, "segmentId"],
      [{ audience: "account", accountId: newId() }, "accountId"],
    ];
    for (const [more, at] of wrong)
      await expect(createBoard(product, boardSettings(more))).rejects.toMatchObject({ field: at });
    const id = await createBoard(product, boardSettings({ ownerId: product.customerId }));
    for (let step = 0; step < 3; step++) await stepBoard(product, id, "up");
    const order = (await arrangedBoards(product)).map((board) => board.id);
    expect(order.indexOf(id)).toBe(order.length - 4);
  });
});

describe("a board's own questions", () => {
  const asked = [
    field({ required: true }),
    field({
      id: "season",
      kind: "choice",
      options: [
        { id: "w", label: { en: "Winter", fi: "Talvi" } },
        { id: "s", label: { en: "Summer", fi: "Kesä" } },
      ],
    }),
    field({ id: "km", kind: "number" }),
    field({ id: "secret", kind: "long", staffOnly: true }),
  ];

  it("are asked of a new idea, refused at their field, and answered for those whom they are for", async () => {
    const id = await createBoard(product, boardSettings({ fields: asked }));
    const refused: [Record<string, string>, string][] = [
      [{}, "answer_car"],
      [{ car: "x".repeat(201) }, "answer_car"],
      [{ car: "Volvo", season: "autumn" }, "answer_season"],
      [{ car: "Volvo", km: "far" }, "answer_km"],
    ];
    for (const [answers, at] of refused)
      await expect(submit(id, answers), at).rejects.toMatchObject({ status: 422, field: at });
    const { id: wish } = await submit(id, {
      car: "Volvo",
      km: "12,5",
      secret: "PLANTED for staff",
      nobody: "asked this",
    });
    const read = async (actor: typeof guest | Person) =>
      (await readAnswers(actor, wish)).answered.map(({ field, answer }) => `${field.id}=${answer}`);
    expect(await read(guest)).toEqual(["car=Volvo", "km=12,5"]);
    expect(await read(insider)).toEqual(["car=Volvo", "km=12,5"]);
    for (const actor of [member, product])
      expect(await read(actor)).toEqual(["car=Volvo", "km=12,5", "secret=PLANTED for staff"]);

    await changeAnswers(member, wish, { car: "Saab", season: "w" });
    expect(await read(guest)).toEqual(["car=Saab", "season=w"]);
    await expect(changeAnswers(insider, wish, { car: "Lada" })).rejects.toMatchObject({ status: 403 });
    const [was] = await sql`select answers from thread_revisions where thread_id = ${wish}`;
    expect(was!.answers).toEqual({ car: "Volvo", km: "12,5", secret: "PLANTED for staff" });
    const former = async (actor: typeof guest | Person) =>
      (await readThreadHistory(actor, wish)).revisions[0]!.answered.map(({ answer }) => answer);
    expect(await former(guest)).toEqual(["Volvo", "12,5"]);
    expect(await former(member)).toEqual(["Volvo", "12,5", "PLANTED for staff"]);
  });
});

describe("an answer that was given for staff alone", () => {
  it("stays so when its question is opened to all, and when its closing is taken back", async () => {
    const secret = field({ id: "secret", kind: "long", staffOnly: true });
    const closed = boardSettings({ fields: [secret] });
    const id = await createBoard(product, closed);
    const shown = async (wish: string) =>
      (await readAnswers(guest, wish)).answered.map(({ answer }) => answer).join();
    const first = await submit(id, { secret: "PLANTED one" });
    await changeBoard(product, id, { ...closed, fields: [{ ...secret, staffOnly: false }] });
    expect(await shown(first.id)).toBe("");

    const fields = async () => (await arrangedBoards(product)).find((board) => board.id === id)!.fields;
    const opened = (await fields())[0]!;
    const other = await submit(id, { [opened.id]: "for everyone" });
    expect(await shown(other.id)).toBe("for everyone");
    await changeBoard(product, id, { ...closed, fields: [{ ...opened, staffOnly: true }] });
    const second = await submit(id, { [opened.id]: "PLANTED two" });
    await undoBoardChange(product, id, (await lastBoardChange(product, id))!.id);
    for (const wish of [first, other, second]) expect(await shown(wish.id)).toBe("");
  });
});

describe("statuses of the house's own", () => {
  const label = { en: "Being priced", fi: "Hinnoitellaan" };
  const shown = async (actor: typeof guest | Person, id: string) =>
    (await listIdeas(actor, { order: "new" })).ideas.find((line) => line.id === id)?.label ?? null;

  it("name a stretch of the road for everyone, or for colleagues alone, and end with it", async () => {
    const id = await idea(sql, member, {
      boardId: await createBoard(product, boardSettings()),
      status: "under_review",
    });
    const open = await addFinerStatus(product, { within: "under_review", label, internal: false });
    const inside = await addFinerStatus(product, {
      within: "under_review",
      label: { en: "PLANTED inside", fi: "PLANTED sisällä" },
      internal: true,
    });
    await giveFinerStatus(product, id, open);
    expect(await shown(guest, id)).toEqual(label);
    await giveFinerStatus(product, id, inside);
    for (const actor of [guest, member, product]) expect(await shown(actor, id)).toBeNull();
    await giveFinerStatus(product, id, open);
    await changeIdeaStatus(product, id, {
      from: "under_review",
      status: "planned",
      note: "We begin in May.",
    });
    expect(await shown(guest, id)).toBeNull();
    await expect(giveFinerStatus(product, id, open)).rejects.toMatchObject({ status: 409 });
  });

  it("are retired once it is said what their ideas are called from then on", async () => {
    const id = await idea(sql, member, {
      boardId: await createBoard(product, boardSettings()),
      status: "planned",
    });
    const other = await idea(sql, member, { status: "planned" });
    const status = await addFinerStatus(product, { within: "planned", label, internal: false });
    await giveFinerStatus(product, id, status);
    const next = await addFinerStatus(product, {
      within: "planned",
      label: { en: "Priced", fi: "Hinnoiteltu" },
      internal: false,
    });
    const elsewhere = await addFinerStatus(product, { within: "new", label, internal: false });
    for (const to of [undefined, status, elsewhere])
      await expect(changeFinerStatus(product, status, { label, retired: true, to })).rejects.toMatchObject({
        status: 422,
        field: "to",
      });
    expect(await shown(guest, id)).toEqual(label);
    await changeFinerStatus(product, status, { label, retired: true, to: next });
    expect(await shown(guest, id)).toEqual({ en: "Priced", fi: "Hinnoiteltu" });
    await expect(giveFinerStatus(product, other, status)).rejects.toMatchObject({ status: 409 });
    expect((await listFinerStatuses(product)).find((one) => one.id === status)).toMatchObject({
      retired: true,
      ideas: 0,
    });
    await changeFinerStatus(product, next, { label, retired: true, to: null });
    expect(await shown(guest, id)).toBeNull();
    await expect(addFinerStatus(member, { within: "new", label, internal: false })).rejects.toMatchObject({
      status: 404,
    });
  });
});
