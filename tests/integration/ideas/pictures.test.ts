import { expect, it } from "vitest";
import { giveFinerStatus } from "~/domain/ideas/finer-statuses.server";
import { readPictures } from "~/domain/ideas/pictures.server";
import { changeIdeaStatus } from "~/domain/ideas/status.server";
import { voteForIdea } from "~/domain/ideas/voting.server";
import { newId } from "~/platform/ids";
import { useDatabase } from "../../support/database";
import { board, guest, idea, people, person, refused } from "./arrange";

const { sql } = useDatabase();

it("the pictures count what the ideas of one board went through, for the product team alone", async () => {
  const product = await person(sql, { role: "product" });
  const [author, ...voters] = await people(sql, 3);
  const boardId = await board(sql);
  const [{ slug }] = (await sql`select slug from boards where id = ${boardId}`) as unknown as [
    { slug: string },
  ];
  const createdAt = new Date(Date.now() - 10 * 86_400_000);
  const id = await idea(sql, author!, { boardId, createdAt });
  await idea(sql, author!, { boardId, createdAt });
  await idea(sql, author!);
  for (const voter of voters) await voteForIdea(voter, id);
  await changeIdeaStatus(product, id, { from: "new", status: "planned", note: "Planned for the spring." });
  const asked = { board: slug, period: 12 } as const;
  const pictures = await readPictures(product, asked);
  expect(pictures.months.at(-1)!.votes).toBe(2);
  expect(pictures.months).toHaveLength(12);
  const sum = (key: "came" | "seen" | "planned" | "shipped") =>
    pictures.cohorts.reduce((all, one) => all + one[key], 0);
  expect([sum("came"), sum("seen"), sum("planned"), sum("shipped")]).toEqual([2, 1, 1, 0]);
  expect(pictures.waits).toEqual([{ status: "new", finer: null, ideas: 1, median: 10, from: 10, to: 10 }]);
  expect(
    (await readPictures(product, { board: null, period: 12 })).cohorts.reduce(
      (all, one) => all + one.came,
      0,
    ),
  ).toBe(3);
  await expect(readPictures(guest, asked)).rejects.toMatchObject(refused("errors:not_found", 404));
  await expect(readPictures(author!, asked)).rejects.toMatchObject(refused("errors:not_found", 404));
});

it("the pictures look back as far as is asked, and tell the house's own statuses apart", async () => {
  const product = await person(sql, { role: "product" });
  const [author, voter] = await people(sql, 2);
  const boardId = await board(sql);
  const [row] = (await sql`select slug from boards where id = ${boardId}`) as unknown as [{ slug: string }];
  const ago = (days: number) => new Date(Date.now() - days * 86_400_000);
  const id = await idea(sql, author!, { boardId, createdAt: ago(200) });
  await voteForIdea(voter!, id);
  await sql`update votes set created_at = ${ago(190)} where idea_id = ${id}`;
  const finer = newId();
  const label = { en: "Asked for a price", fi: "Hinta kysytty" };
  await sql`insert into idea_statuses ${sql({ id: finer, within: "planned", label: sql.json(label), internal: true })}`;
  await changeIdeaStatus(product, id, { from: "new", status: "planned", note: "Planned for the spring." });
  await giveFinerStatus(product, id, finer);
  await sql`update idea_status_changes set changed_at = ${ago(30)} where idea_id = ${id}`;
  await sql`update audit_log set at = ${ago(20)} where subject_id = ${id} and action = 'idea_status.given'`;
  await changeIdeaStatus(product, id, { from: "planned", status: "in_progress", note: "Being made." });
  const near = await readPictures(product, { board: row.slug, period: 3 });
  const far = await readPictures(product, { board: row.slug, period: 36 });
  const votes = ({ months }: typeof near) => months.reduce((sum, one) => sum + one.votes, 0);
  expect([near.months.length, far.months.length]).toEqual([3, 36]);
  expect([votes(near), votes(far)]).toEqual([0, 1]);
  expect([near.cohorts.length, far.cohorts.length]).toEqual([0, 1]);
  expect(far.waits).toMatchObject([
    { status: "new", finer: null, median: 170 },
    { status: "planned", finer: null, median: 30 },
    { status: "planned", finer: label, ideas: 1, median: 20 },
  ]);
});
