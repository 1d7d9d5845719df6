import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { request, type IncomingHttpHeaders } from "node:http";
import { createServer } from "node:net";
import domino from "@mixmark-io/domino";
import postgres from "postgres";
import routes from "../../app/routes";
import { toPublicId } from "../../app/platform/ids";

/** A community of its own for tests that knock on every door: its own database, its own server, limits out of the way. */
export interface House {
  url: string;
  port: number;
  sql: postgres.Sql;
  alive(): boolean;
  /** Asks the server to end, and waits for it; answers its exit code. */
  terminate(): Promise<number | null>;
  close(): Promise<void>;
}

/** So that a test can sign what the house signs. */
export const signingSecret = "known to this test and its house alone";

/** `reach` says by which address the server reaches the database, where that is not the database's own. */
export async function openHouse({ reach = (url: string) => url } = {}): Promise<House> {
  const database = new URL(process.env.DATABASE_URL!);
  const admin = postgres(database.href, { max: 1, onnotice: () => {} });
  database.pathname = `/doors_${randomUUID().slice(0, 8)}`;
  const template = process.env.KOHTAAMO_DEMO_TEMPLATE!;
  await admin`create database ${admin(database.pathname.slice(1))} template ${admin(template)}`;
  await admin.end();
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const server = await start(port, {
    NODE_ENV: "production",
    DATABASE_URL: reach(database.href),
    APP_URL: url,
    CONTACT_EMAIL: "hello@example.com",
    SIGNING_SECRET: signingSecret,
    SMTP_URL: "",
    RATE_LIMIT_FACTOR: "100000",
    LOG_LEVEL: "fatal",
  });
  const sql = postgres(database.href, { max: 3, onnotice: () => {} });
  const ended = new Promise<number | null>((resolve) => server.once("exit", resolve));
  const terminate = () => {
    server.kill("SIGTERM");
    return ended;
  };
  return {
    url,
    port,
    sql,
    alive: () => server.exitCode === null && server.signalCode === null,
    terminate,
    async close() {
      await sql.end();
      await terminate();
    },
  };
}

async function start(port: number, env: Record<string, string>): Promise<ChildProcess> {
  const child = spawn(process.execPath, ["app/commands/serve.mjs"], {
    env: { ...process.env, ...env, PORT: String(port) },
    stdio: "ignore",
  });
  for (let tries = 0; tries < 1_200; tries++) {
    if ((await ask({ port }, "GET", "/readyz").catch(() => null))?.status === 200) return child;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill("SIGKILL");
  throw new Error("the server did not come up");
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

export type Fields = [name: string, value: string][];

/** One request, with every header in our hands, the Host too. Nothing is followed. */
export function ask(
  { port }: { port: number },
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: string | Buffer,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const req = request(
      {
        host: "127.0.0.1",
        port,
        // What is only looked at goes by a way of its own: one that was kept may be closed just as it is taken again.
        agent: body === undefined ? false : undefined,
        method,
        path,
        headers: {
          host: `localhost:${port}`,
          ...(body !== undefined && { "content-length": String(Buffer.byteLength(body)) }),
          ...headers,
        },
      },
      (res) => {
        const pieces: Buffer[] = [];
        res.on("data", (piece: Buffer) => pieces.push(piece));
        res.on("end", () =>
          resolve({
            status: res.statusCode!,
            headers: res.headers,
            body: Buffer.concat(pieces).toString("utf8"),
          }),
        );
        res.on("error", reject);
      },
    );
    req.on("error", (cause) => reject(new Error(`${method} ${path}: ${cause.message}`, { cause })));
    req.end(body);
  });
}

/** A form as a browser sends it from a page of ours. */
export function submit(
  house: { port: number },
  path: string,
  fields: Fields,
  cookie = "",
  more: Record<string, string> = {},
): Promise<Answer> {
  return ask(
    house,
    "POST",
    path,
    {
      "content-type": "application/x-www-form-urlencoded",
      "sec-fetch-site": "same-origin",
      accept: "text/html",
      ...(cookie && { cookie }),
      ...more,
    },
    new URLSearchParams(fields).toString(),
  );
}

export async function signIn(house: House, who: string, cookie = ""): Promise<string> {
  const answer = await submit(
    house,
    "/sign-in",
    [
      ["email", `${who}@example.com`],
      ["password", "kohtaamo-demo-2026"],
    ],
    cookie,
  );
  if (answer.status !== 302) throw new Error(`${who} could not sign in: ${answer.status}`);
  return answer.headers["set-cookie"]![0]!.split(";")[0]!;
}

interface Entry {
  file: string;
  path?: string;
  index?: boolean;
  children?: Entry[];
}

const flat = (entries: Entry[]): Entry[] =>
  entries.flatMap((entry) => [entry, ...flat(entry.children ?? [])]);
const sourceOf = (entry: Entry) => readFileSync(`app/${entry.file}`, "utf8");
const patternOf = (entry: Entry) => `/${entry.path ?? ""}`;
const entries = flat(routes as Entry[]).filter((entry) => entry.path !== "*");

/** Every address that changes something, and every one that shows something, out of app/routes.ts. */
export const actionPatterns = entries
  .filter((entry) => /export (?:async )?(?:function|const) action\b/.test(sourceOf(entry)))
  .map(patternOf);
export const patterns = entries.map(patternOf);

/** An address for each pattern, about things that are there. */
export async function addresses({
  port,
  sql,
  cookie,
}: {
  port: number;
  sql: postgres.Sql;
  cookie: string;
}): Promise<(pattern: string) => string> {
  const [open] =
    await sql`select t.id, t.slug, p.id as post from threads t join posts p on p.thread_id = t.id and p.number = 2
    join categories c on c.id = t.category_id and c.audience = 'public'
    where t.kind = 'question' and not t.private and t.hidden_at is null order by t.id desc limit 1`;
  const [idea] =
    await sql`select id, slug from threads where kind = 'idea' and hidden_at is null order by id desc limit 1`;
  const [some] = await sql`select (select min(id::text) from boards) as board,
    (select min(id::text) from segments) as segment, (select min(id::text) from categories) as category,
    (select min(id::text) from releases) as release,
    (select min(slug) from releases where published_at is not null and audience = 'public') as published,
    (select tag_id::text from thread_tags group by tag_id order by count(*) desc limit 1) as used`;
  const [tag] = await sql`select slug from tags where id = ${some!.used}`;
  const linked: Record<string, string> = {};
  for (const page of [
    "/",
    "/threads",
    "/badges",
    "/desk/cases",
    "/desk/customers",
    "/leaderboard",
    "/challenges",
  ]) {
    const { body } = await ask({ port }, "GET", page, { cookie });
    for (const [, place, name] of body.matchAll(
      /href="\/(categories|challenges|people|badges|desk\/cases|desk\/customers|desk\/accounts)\/([\w-]+)"/g,
    ))
      linked[place!] ??= name!;
  }
  const values: Record<string, string | undefined> = {
    thread: `${open!.slug}-${toPublicId(open!.id as string)}`,
    post: toPublicId(open!.post as string),
    idea: `${idea!.slug}-${toPublicId(idea!.id as string)}`,
    category: linked["categories"],
    handle: linked["people"],
    badge: linked["badges"],
    number: linked["desk/cases"],
    customer: linked["desk/customers"],
    account: linked["desk/accounts"],
    challenge: linked["challenges"],
    tag: tag!.slug,
    release: some!.published,
    segment: toPublicId(some!.segment),
    board: toPublicId(some!.board),
  };
  const atDesk: typeof values = {
    category: toPublicId(some!.category),
    release: toPublicId(some!.release),
  };
  const fallback = toPublicId(open!.id as string);
  return (pattern) =>
    pattern
      // The news of a thread are asked for by its id as such.
      .replace("/threads/:id/", `/threads/${open!.id}/`)
      .replaceAll(
        /:(\w+)\??/g,
        (_, name: string) => (pattern.startsWith("/desk/") && atDesk[name]) || (values[name] ?? fallback),
      );
}

export interface Form {
  path: string;
  fields: Fields;
}

/** The forms on a page, filled in as a person would who takes each first choice. */
export function formsOf(html: string, at: string): Form[] {
  const document = domino.createDocument(html, true);
  const all = (within: ParentNode, what: string) => Array.from(within.querySelectorAll(what));
  return all(document, 'form[method="post"]').map((form) => {
    const action = form.getAttribute("action");
    const path = action ? new URL(action, `http://x${at}`) : new URL(`http://x${at}`);
    const fields = new Map<string, string>();
    const note = (name: string | null, value: string) => name && !fields.has(name) && fields.set(name, value);
    for (const input of all(form, "input")) {
      const type = input.getAttribute("type") ?? "text";
      if (type === "file" || input.hasAttribute("disabled")) continue;
      const box = type === "checkbox" || type === "radio";
      if (box && type === "checkbox" && !input.hasAttribute("checked")) continue;
      note(input.getAttribute("name"), input.getAttribute("value") ?? (box ? "on" : sample(type, input)));
    }
    for (const area of all(form, "textarea"))
      note(
        area.getAttribute("name"),
        area.textContent || "Enough words for any field that wants some of them.",
      );
    for (const select of all(form, "select")) {
      const options = all(select, "option");
      const chosen = options.find((o) => o.hasAttribute("selected")) ?? options[0];
      note(select.getAttribute("name"), chosen?.getAttribute("value") ?? chosen?.textContent ?? "");
    }
    const button = form.querySelector("button[name]");
    if (button) note(button.getAttribute("name"), button.getAttribute("value") ?? "");
    return { path: path.pathname + path.search, fields: [...fields] };
  });
}

function sample(type: string, input: Element): string {
  if (type === "email") return "somebody@example.com";
  if (type === "number") return input.getAttribute("min") ?? "1";
  if (type === "password") return "seven snowy spruces sway";
  return "Some words in a line";
}
