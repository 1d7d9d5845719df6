import { expect, it } from "vitest";
import { readPictures } from "~/domain/ideas/pictures.server";
import { changeIdeaStatus } from "~/domain/ideas/status.server";
import { voteForIdea } from "~/domain/ideas/voting.server";
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
  const pictures = await readPictures(product, slug);
  expect(pictures.months.at(-1)!.votes).toBe(2);
  expect(pictures.months).toHaveLength(12);
  const sum = (key: "came" | "seen" | "planned" | "shipped") =>
    pictures.cohorts.reduce((all, one) => all + one[key], 0);
  expect([sum("came"), sum("seen"), sum("planned"), sum("shipped")]).toEqual([2, 1, 1, 0]);
  expect(pictures.waits).toEqual([{ status: "new", ideas: 1, median: 10, from: 10, to: 10 }]);
  expect((await readPictures(product, null)).cohorts.reduce((all, one) => all + one.came, 0)).toBe(3);
  await expect(readPictures(guest, slug)).rejects.toMatchObject(refused("errors:not_found", 404));
  await expect(readPictures(author!, slug)).rejects.toMatchObject(refused("errors:not_found", 404));
});
