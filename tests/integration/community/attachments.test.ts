import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "s3rver";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { clearLooseAttachments, readAttachment } from "~/domain/community/attaching.server";
import { attachmentMarkdown } from "~/domain/community/attachment";
import { replyToThread } from "~/domain/community/posting.server";
import { upload } from "~/domain/community/uploading.server";
import type { Actor, Person } from "~/platform/actor";
import { newId } from "~/platform/ids";
import { Refusal } from "~/platform/refusal";
import { diskStorage } from "~/platform/storage/disk.server";
import { s3Storage } from "~/platform/storage/s3.server";
import type { Storage } from "~/platform/storage/storage";
import { setStorage, storage } from "~/platform/storage/storage.server";
import { loader } from "~/routes/community/attachment";
import { action } from "~/routes/community/attachments";
import { attachmentPath } from "~/domain/community/attachment";
import { useDatabase } from "../../support/database";
import { category, guest, person, refused, thread } from "./arrange";
import { longGif, photo, pixelFlood, scriptGif } from "./files";

const text = (words: string) => Buffer.from(words);

describe("an attached file", () => {
  const { sql } = useDatabase();
  let author: Person;
  let other: Person;
  let staff: Person;
  let threadId: string;
  let directory: string;
  beforeAll(async () => {
    author = await person(sql, { trustLevel: 4 });
    other = await person(sql);
    staff = await person(sql, { role: "moderator" });
    threadId = await thread(sql, author);
  });
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), "files-"));
    setStorage(diskStorage(directory));
    return () => rmSync(directory, { recursive: true, force: true });
  });
  afterAll(() => setStorage(undefined));

  const rows = async () => (await sql`select count(*)::int as count from attachments`)[0]!.count as number;
  const files = () =>
    existsSync(join(directory, "attachments")) ? readdirSync(join(directory, "attachments")) : [];
  const posted = async (body: string, by = author, to = threadId) =>
    replyToThread(by, to, { body, submissionId: newId() });
  const status = async (actor: Actor, id: string) =>
    readAttachment(actor, id, "whole").then(
      () => 200,
      (error: Refusal) => error.status,
    );

  it("that is a picture is made anew: turned, smaller, and silent about where it was taken", async () => {
    const given = await photo(2_400, 1_600);
    expect(given.includes("SECRET-OWNER")).toBe(true);
    const kept = await upload(author, { name: "Mökki ranta.JPG", bytes: given });
    expect(kept).toMatchObject({
      kind: "image",
      name: "Mokki-ranta-1067x1600.webp",
      width: 1_067,
      height: 1_600,
    });
    const { bytes, mediaType } = await readAttachment(author, kept.id, "whole");
    expect(mediaType).toBe("image/webp");
    const said = await sharp(bytes).metadata();
    expect([said.format, said.exif, said.orientation, said.width]).toEqual([
      "webp",
      undefined,
      undefined,
      1_067,
    ]);
    expect(bytes.includes("SECRET-OWNER")).toBe(false);
    const small = await readAttachment(author, kept.id, "small");
    expect((await sharp(small.bytes).metadata()).height).toBe(640);
  });

  it("of two natures keeps only the picture's", async () => {
    const kept = await upload(author, { name: "a.gif", bytes: scriptGif() });
    const { bytes } = await readAttachment(author, kept.id, "whole");
    expect((await sharp(bytes).metadata()).format).toBe("webp");
    expect(bytes.includes("SECRET-SCRIPT")).toBe(false);
  });

  it.each([
    [
      "a drawing that may hold scripts",
      "a.svg",
      text(`<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`),
      "kind",
    ],
    ["a drawing that says XML first", "a.png", text(`<?xml version="1.0"?><svg onload="alert(1)"/>`), "kind"],
    ["a page", "a.html", text("<!doctype html><script>alert(1)</script>"), "kind"],
    ["a page that calls itself a photograph", "a.jpg", text("<html><script>alert(1)</script>"), "kind"],
    ["a program", "a.exe", Buffer.from("4d5a90000300000004000000ffff0000", "hex"), "kind"],
    ["bytes that call themselves text", "a.txt", Buffer.from([65, 0, 66, 255]), "kind"],
    ["half a photograph", "a.png", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), "broken_picture"],
    ["fifty thousand pixels squared", "a.png", pixelFlood(), "too_many_pixels"],
    ["ten thousand frames", "a.gif", longGif(10_000), "too_many_frames"],
  ])("is refused if it is %s, at once, and leaves nothing behind", async (_, name, bytes, code) => {
    const before = [await rows(), files().length];
    const started = performance.now();
    const memory = process.memoryUsage().rss;
    await expect(upload(author, { name, bytes })).rejects.toMatchObject(
      refused(`attachments:refusal.${code}`, 422),
    );
    expect(performance.now() - started).toBeLessThan(1_500);
    expect(process.memoryUsage().rss - memory).toBeLessThan(100 * 1024 * 1024);
    expect([await rows(), files().length]).toEqual(before);
  });

  it("that is no picture is handed out for keeping, under a name that does nothing", async () => {
    const kept = await upload(author, { name: '../../x";evil\r\n.txt', bytes: text("Öljy vaihdettu") });
    expect(kept).toMatchObject({ kind: "file", name: "x-evil-.txt" });
    const answer = await get(author, kept.id);
    expect(answer.headers.get("Content-Disposition")).toBe('attachment; filename="x-evil-.txt"');
    expect(answer.headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(answer.headers.get("Content-Security-Policy")).toContain("sandbox");
    expect(await answer.text()).toBe("Öljy vaihdettu");
  });

  it("is its uploader's until a post shows it, then everyone's who may read the post", async () => {
    const kept = await upload(author, { name: "a.png", bytes: await photo() });
    expect([
      await status(author, kept.id),
      await status(other, kept.id),
      await status(guest, kept.id),
    ]).toEqual([200, 404, 404]);
    await posted(attachmentMarkdown(kept, "Ranta"));
    expect([await status(other, kept.id), await status(guest, kept.id)]).toEqual([200, 200]);
    const answer = await get(guest, kept.id);
    expect(answer.headers.get("Cache-Control")).toBe("public, no-cache");
    const again = await get(guest, kept.id, { "if-none-match": answer.headers.get("ETag")! });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  });

  it("follows its post out of sight, and into places that are not for everyone", async () => {
    const members = await thread(sql, author, { categoryId: await category(sql, "members") });
    const kept = await upload(author, { name: "a.png", bytes: await photo() });
    const { postId } = await posted(attachmentMarkdown(kept, ""), author, members);
    expect([await status(guest, kept.id), await status(other, kept.id)]).toEqual([404, 200]);
    expect((await get(other, kept.id)).headers.get("Cache-Control")).toBe("private, no-cache");
    await sql`update posts set hidden_at = now() where id = ${postId}`;
    expect([
      await status(other, kept.id),
      await status(staff, kept.id),
      await status(author, kept.id),
    ]).toEqual([404, 200, 200]);
  });

  it("of somebody else is not taken over by showing it", async () => {
    const kept = await upload(author, { name: "a.png", bytes: await photo() });
    await posted(attachmentMarkdown(kept, ""), other);
    expect([await status(other, kept.id), await status(guest, kept.id)]).toEqual([404, 404]);
  });

  it("goes after a day if no post has taken it, unless a draft still shows it", async () => {
    const [loose, drafted, taken] = await Promise.all(
      [1, 2, 3].map(async () => upload(author, { name: "a.png", bytes: await photo() })),
    );
    await posted(attachmentMarkdown(taken!, ""));
    await sql`insert into drafts ${sql({ customer_id: author.customerId, context: "x:1", fields: sql.json({ body: attachmentMarkdown(drafted!, "") }) })}`;
    await clearLooseAttachments();
    expect(await status(author, loose!.id)).toBe(200);
    await sql`update attachments set created_at = now() - interval '25 hours'`;
    await clearLooseAttachments();
    const left = await Promise.all([loose, drafted, taken].map((each) => status(author, each!.id)));
    expect(left).toEqual([404, 200, 200]);
    expect(files().some((name) => name.startsWith(loose!.id))).toBe(false);
  });

  it("leaves no row and no file where the disk is full", async () => {
    const disk = storage();
    const full: Storage = {
      ...disk,
      put: async (key, bytes, type) => {
        if (!key.includes("-small")) throw new Refusal("attachments:refusal.storage_full", 507, {}, "file");
        await disk.put(key, bytes, type);
      },
    };
    setStorage(full);
    const before = await rows();
    const answer = await send(author, "a.png", await photo());
    expect(answer.status).toBe(507);
    expect([await rows(), files()]).toEqual([before, []]);
  });

  it("is taken from who may write only, up to its size, and so many an hour by trust", async () => {
    const bytes = text("words");
    expect((await send(guest, "a.txt", bytes)).status).toBe(403);
    expect((await send(author, "a.txt", Buffer.alloc(10 * 1024 * 1024 + 1, 65))).status).toBe(413);
    const newcomer = await person(sql, { trustLevel: 0 });
    const statuses = [];
    for (let i = 0; i < 6; i++) statuses.push((await send(newcomer, "a.txt", bytes)).status);
    expect(statuses).toEqual([201, 201, 201, 201, 201, 429]);
  });

  it("lies as well in a storage that speaks S3, and nothing is left there when it goes", async () => {
    const root = mkdtempSync(join(tmpdir(), "s3-"));
    const server = new S3rver({
      port: 0,
      address: "127.0.0.1",
      silent: true,
      directory: root,
      configureBuckets: [{ name: "kohtaamo", configs: [] }],
    });
    const { port } = await server.run();
    try {
      const access = { endpoint: `http://127.0.0.1:${port}`, bucket: "kohtaamo", region: "us-east-1" };
      setStorage(s3Storage({ ...access, accessKeyId: "S3RVER", secretAccessKey: "S3RVER" }));
      const kept = await upload(author, { name: "a.png", bytes: await photo() });
      const { bytes } = await readAttachment(author, kept.id, "small");
      expect((await sharp(bytes).metadata()).format).toBe("webp");
      const key = `attachments/${kept.id}.webp`;
      await storage().remove(key);
      await storage().remove(key);
      expect([await storage().get(key), await status(author, kept.id)]).toEqual([null, 404]);

      setStorage(
        s3Storage({ ...access, bucket: "nowhere", accessKeyId: "S3RVER", secretAccessKey: "S3RVER" }),
      );
      const before = await rows();
      await expect(upload(author, { name: "a.png", bytes: await photo() })).rejects.toThrow("answered 404");
      expect(await rows()).toBe(before);
    } finally {
      await server.close();
      rmSync(root, { recursive: true, force: true });
    }
  });
});

async function send(actor: Actor, name: string, bytes: Buffer): Promise<Response> {
  const form = new FormData();
  form.append("file", new File([new Uint8Array(bytes)], name));
  const request = new Request("http://localhost/attachments", { method: "POST", body: form });
  return (await action({ request, params: {}, context: { actor } } as never)) as Response;
}

async function get(actor: Actor, id: string, headers: Record<string, string> = {}): Promise<Response> {
  const path = attachmentPath({ id, name: "x" });
  const request = new Request(`http://localhost${path}`, { headers });
  return (await loader({
    request,
    params: { attachment: path.split("/")[2]! },
    context: { actor },
  } as never)) as Response;
}
