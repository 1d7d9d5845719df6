import { beforeAll, describe, expect, it } from "vitest";
import { mentionable, taggable } from "~/domain/community/mentionable.server";
import type { Person } from "~/platform/actor";
import { useDatabase } from "../../support/database";
import { account, category, guest, person, refused, thread } from "./arrange";

describe("names suggested while one writes", () => {
  const { sql } = useDatabase();
  let writer: Person;
  let inTalk: Person;
  let elsewhere: Person;
  let silent: Person;
  let staff: Person;
  beforeAll(async () => {
    writer = await person(sql);
    elsewhere = await person(sql, { handle: "anni_a", displayName: "Anni Aalto" });
    inTalk = await person(sql, { handle: "anni_k", displayName: "Anni Korpi" });
    silent = await person(sql, { handle: "anni_s", displayName: "Anni Salo" });
    staff = await person(sql, { handle: "anni_x", displayName: "Anni Staff", role: "agent" });
    await thread(sql, elsewhere);
    await thread(sql, staff);
  });
  const handles = async (q: string, threadId: string | null, by: Person = writer) =>
    (await mentionable(by, q, threadId)).map(({ insert }) => insert);

  it("are of those in the talk first, then of others who have spoken; never of the silent", async () => {
    const id = await thread(sql, writer, { replies: [inTalk] });
    expect(await handles("anni", id)).toEqual(["@anni_k", "@anni_a", "@anni_x"]);
    expect(await handles("korpi", id)).toEqual(["@anni_k"]);
    expect(await handles("anni", null)).not.toContain(`@${silent.handle}`);
  });

  it("are of those who are called so before those of whom only a later name begins so", async () => {
    const surname = await person(sql, { handle: "aapo_q", displayName: "Aapo Qvist" });
    const forename = await person(sql, { handle: "zelda_q", displayName: "Qvintus Laine" });
    for (const one of [surname, forename]) await thread(sql, one);
    expect(await handles("qv", null)).toEqual(["@zelda_q", "@aapo_q"]);
    const id = await thread(sql, writer, { replies: [surname] });
    expect(await handles("qv", id)).toEqual(["@aapo_q", "@zelda_q"]);
  });

  it("take two letters for those who are not in the talk", async () => {
    const id = await thread(sql, writer, { replies: [inTalk] });
    expect(await handles("a", id)).toEqual(["@anni_k"]);
    expect(await handles("%", id)).toEqual([]);
  });

  it("are only of people who may see the thread", async () => {
    const accountId = await account(sql);
    const mate = await person(sql, { accountId, handle: "anni_m", displayName: "Anni Mate" });
    await thread(sql, mate);
    const insider = await person(sql, { accountId });
    const closed = await thread(sql, insider, { categoryId: await category(sql, "account", accountId) });
    expect(await handles("anni", closed, insider)).toEqual(["@anni_m", "@anni_x"]);
    const secret = await thread(sql, writer, { private: true });
    expect(await handles("anni", secret, staff)).not.toContain("@anni_a");
    await expect(mentionable(writer, "anni", closed)).rejects.toMatchObject(refused("errors:not_found", 404));
  });

  it("are told to no guest", async () => {
    await expect(mentionable(guest, "anni", null)).rejects.toMatchObject(
      refused("errors:sign_in_first", 403),
    );
    await expect(taggable(guest, "a")).rejects.toMatchObject(refused("errors:sign_in_first", 403));
  });
});
