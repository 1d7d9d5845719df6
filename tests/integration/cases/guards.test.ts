import type { ActionFunction, LoaderFunction } from "@remix-run/node";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "#db/client";
import { escalateThread } from "~/domain/cases/escalation.server";
import { translateIn } from "~/i18n/translate.server";
import { provideWords } from "~/i18n/words";
import type { Actor } from "~/platform/actor";
import { newId, toPublicId } from "~/platform/ids";
import { account, everyRole, person, question, reply } from "./arrange.ts";

type Door = { loader?: LoaderFunction; action?: ActionFunction };
type Roles = Awaited<ReturnType<typeof everyRole>>;
type RoleName = keyof Roles;

/** Every page of the desk, and what of it takes a form, with those who may come in. */
const doors: {
  path: string;
  open: RoleName[];
  module: () => Promise<Door>;
  form?: () => Record<string, string>;
}[] = [
  { path: "desk/cases", open: ["agent", "admin"], module: () => import("~/routes/desk/cases") },
  { path: "desk/cases/:number", open: ["agent", "admin"], module: () => import("~/routes/desk/case") },
  {
    path: "desk/cases/:number/messages",
    open: ["agent", "admin"],
    module: () => import("~/routes/desk/case-messages"),
    form: () => ({ lane: "note", body: "Seen.", submissionId: newId() }),
  },
  {
    path: "desk/cases/:number/assignment",
    open: ["agent", "admin"],
    module: () => import("~/routes/desk/case-assignment"),
    form: () => ({ assigneeId: "", from: "" }),
  },
  {
    path: "desk/cases/:number/priority",
    open: ["agent", "admin"],
    module: () => import("~/routes/desk/case-priority"),
    form: () => ({ priority: "high" }),
  },
  {
    path: "desk/cases/:number/status",
    open: ["agent", "admin"],
    module: () => import("~/routes/desk/case-status"),
    form: () => ({ to: "pending", submissionId: newId() }),
  },
  {
    path: "desk/cases/:number/publication",
    open: ["agent", "admin"],
    module: () => import("~/routes/desk/case-publication"),
    form: () => ({ body: "This is sorted out.", submissionId: newId() }),
  },
  {
    path: "desk/customers",
    open: ["agent", "product", "admin"],
    module: () => import("~/routes/desk/customers"),
  },
  {
    path: "desk/customers/:customer",
    open: ["agent", "product", "admin"],
    module: () => import("~/routes/desk/customer"),
  },
  {
    path: "desk/customers/:customer/badges",
    open: ["moderator", "admin"],
    module: () => import("~/routes/desk/customer-badges"),
    form: () => ({ badgeId: "no-such-badge", citation: "For being there when it mattered." }),
  },
  {
    path: "desk/accounts/:account",
    open: ["agent", "product", "admin"],
    module: () => import("~/routes/desk/account"),
  },
  { path: "desk/moderation", open: ["moderator", "admin"], module: () => import("~/routes/desk/moderation") },
  {
    path: "desk/moderation/flags",
    open: ["moderator", "admin"],
    module: () => import("~/routes/desk/moderation-flags"),
    form: () => ({ decision: "dismissed", postId: newId() }),
  },
  {
    path: "desk/moderation/approval",
    open: ["moderator", "admin"],
    module: () => import("~/routes/desk/moderation-approval"),
    form: () => ({ decision: "approved", id: newId() }),
  },
  {
    path: "desk/moderation/appeals",
    open: ["moderator", "admin"],
    module: () => import("~/routes/desk/moderation-appeals"),
    form: () => ({ decision: "upheld", id: newId(), answer: "It stands as it was." }),
  },
  {
    path: "desk/moderation/setting",
    open: ["moderator", "admin"],
    module: () => import("~/routes/desk/moderation-setting"),
    form: () => ({ reports: "3" }),
  },
  {
    path: "desk/watched-words",
    open: ["moderator", "admin"],
    module: () => import("~/routes/desk/watched-words"),
    form: () => ({ expression: "kasino*", action: "hold" }),
  },
  {
    path: "desk/watched-words/:word/removal",
    open: ["moderator", "admin"],
    module: () => import("~/routes/desk/watched-word-removal"),
    form: () => ({}),
  },
  {
    path: "desk/standing/:customer",
    open: ["moderator", "admin"],
    module: () => import("~/routes/desk/standing"),
    form: () => ({ kind: "warning", rule: "spam", message: "No advertising, please." }),
  },
  {
    path: "desk/standing/:customer/trust",
    open: ["moderator", "admin"],
    module: () => import("~/routes/desk/standing-trust"),
    form: () => ({ level: "earned", reason: "As he has earned it" }),
  },
  {
    path: "desk/sanctions/:sanction/lifting",
    open: ["moderator", "admin"],
    module: () => import("~/routes/desk/sanction-lifting"),
    form: () => ({ reason: "It was a mistake", customer: toPublicId(newId()) }),
  },
  { path: "desk/log", open: ["moderator", "admin"], module: () => import("~/routes/desk/log") },
  {
    path: "desk/deliveries",
    open: ["admin"],
    module: () => import("~/routes/desk/deliveries"),
    form: () => ({ subscriber: "nobody", seq: "1" }),
  },
  {
    path: "desk/questions",
    open: ["moderator", "product", "agent", "admin"],
    module: () => import("~/routes/desk/questions"),
  },
  {
    path: "desk/questions/:question/claim",
    open: ["moderator", "product", "agent", "admin"],
    module: () => import("~/routes/desk/question-claim"),
    form: () => ({ on: "true" }),
  },
  {
    path: "desk/categories",
    open: ["moderator", "admin"],
    module: () => import("~/routes/desk/categories"),
    form: () => ({ id: newId(), step: "up" }),
  },
  {
    path: "desk/categories/new",
    open: ["moderator", "admin"],
    module: () => import("~/routes/desk/category-new"),
  },
  {
    path: "desk/categories/:category",
    open: ["moderator", "admin"],
    module: () => import("~/routes/desk/category"),
  },
  {
    path: "desk/categories/:category/undo",
    open: ["moderator", "admin"],
    module: () => import("~/routes/desk/category-undo"),
    form: () => ({ change: newId() }),
  },
  {
    path: "desk/decisions/:decision/undo",
    open: ["product", "admin"],
    module: () => import("~/routes/desk/decision-undo"),
  },
  {
    path: "desk/moves/:move/undo",
    open: ["product", "admin"],
    module: () => import("~/routes/desk/move-undo"),
  },
  { path: "desk/releases", open: ["product", "admin"], module: () => import("~/routes/desk/releases") },
  {
    path: "desk/releases/new",
    open: ["product", "admin"],
    module: () => import("~/routes/desk/release-new"),
  },
  {
    path: "desk/releases/:release",
    open: ["product", "admin"],
    module: () => import("~/routes/desk/release"),
  },
  {
    path: "desk/releases/:release/ideas",
    open: ["product", "admin"],
    module: () => import("~/routes/desk/release-ideas"),
    form: () => ({ idea: newId(), linked: "no" }),
  },
  {
    path: "desk/releases/:release/publication",
    open: ["product", "admin"],
    module: () => import("~/routes/desk/release-publication"),
  },
  {
    path: "desk/releases/:release/withdrawal",
    open: ["product", "admin"],
    module: () => import("~/routes/desk/release-withdrawal"),
    form: () => ({}),
  },
  { path: "desk/challenges", open: ["product", "admin"], module: () => import("~/routes/desk/challenges") },
  {
    path: "desk/challenges/new",
    open: ["product", "admin"],
    module: () => import("~/routes/desk/challenge-new"),
  },
  {
    path: "desk/challenges/:challenge",
    open: ["product", "admin"],
    module: () => import("~/routes/desk/challenge"),
  },
  {
    path: "desk/challenges/:challenge/deeds",
    open: ["product", "admin"],
    module: () => import("~/routes/desk/challenge-deeds"),
  },
  {
    path: "desk/challenges/:challenge/judges",
    open: ["product", "admin"],
    module: () => import("~/routes/desk/challenge-judges"),
  },
  {
    path: "desk/challenges/:challenge/candidates",
    open: ["product", "admin"],
    module: () => import("~/routes/desk/challenge-candidates"),
  },
  {
    path: "desk/challenges/:challenge/winners",
    open: ["product", "admin"],
    module: () => import("~/routes/desk/challenge-winners"),
  },
  {
    path: "desk/boards",
    open: ["product", "admin"],
    module: () => import("~/routes/desk/boards"),
    form: () => ({ id: newId(), step: "up" }),
  },
  { path: "desk/boards/new", open: ["product", "admin"], module: () => import("~/routes/desk/board-new") },
  { path: "desk/boards/:board", open: ["product", "admin"], module: () => import("~/routes/desk/board") },
  {
    path: "desk/boards/:board/undo",
    open: ["product", "admin"],
    module: () => import("~/routes/desk/board-undo"),
    form: () => ({ change: newId() }),
  },
  {
    path: "desk/idea-statuses",
    open: ["product", "admin"],
    module: () => import("~/routes/desk/idea-statuses"),
    form: () => ({ labelFi: "Mietinnässä", labelEn: "Being thought of" }),
  },
  {
    path: "desk/log/:deed/undo",
    open: ["moderator", "admin"],
    module: () => import("~/routes/desk/log-undo"),
  },
  { path: "desk/settings", open: ["admin"], module: () => import("~/routes/desk/settings") },
  { path: "desk/segments", open: ["admin"], module: () => import("~/routes/desk/segments") },
  { path: "desk/segments/new", open: ["admin"], module: () => import("~/routes/desk/segment-new") },
  { path: "desk/segments/:segment", open: ["admin"], module: () => import("~/routes/desk/segment") },
  { path: "desk/guest-view", open: ["admin"], module: () => import("~/routes/desk/guest-view") },
  {
    path: "desk/tags",
    open: ["moderator", "admin"],
    module: () => import("~/routes/desk/tags"),
    form: () => ({ deed: "delete", tagId: newId() }),
  },
  {
    path: "threads/:thread/escalation",
    open: ["agent", "moderator", "admin"],
    module: () => import("~/routes/cases/escalation"),
    form: () => ({ subject: "Something loose", priority: "normal" }),
  },
  {
    path: "posts/:post/concealment",
    open: ["moderator", "admin"],
    module: () => import("~/routes/moderation/concealment"),
    form: () => ({ reason: "Advertising" }),
  },
];

let roles: Roles;
let params: Record<string, string>;

beforeAll(async () => {
  provideWords(translateIn);
  roles = await everyRole();
  const customer = await person("member", { accountId: await account("Järvi-Suomen Taksit") });
  const thread = await question(customer);
  const { postId } = await reply(await person("member"), thread.id);
  const { number } = await escalateThread(roles.agent, thread.id, {
    subject: "Studs came loose",
    priority: "normal",
  });
  const [place] = await db.execute<{ id: string }>(
    sql`select category_id as id from threads where id = ${thread.id}`,
  );
  const segmentId = newId();
  await db.execute(sql`insert into segments (id, name, rule) values (${segmentId}, ${segmentId}, '{}')`);
  const [board, release, challenge] = [newId(), newId(), newId()];
  const words = JSON.stringify({ en: "Words", fi: "Sanoja" });
  await db.execute(sql`
    insert into boards (id, slug, name, description) values (${board}, 'guarded', ${words}::text::jsonb, ${words}::text::jsonb)`);
  await db.execute(sql`
    insert into releases (id, slug, title, body_source, body_html, author_id)
    values (${release}, 'guarded', ${words}::text::jsonb, ${words}::text::jsonb, ${words}::text::jsonb, ${roles.product.customerId})`);
  await db.execute(sql`
    insert into challenges (id, slug, question, body_source, body_html, rules_source, rules_html, prize, board_id,
      opens_at, voting_at, judging_at, closes_at, created_by_id)
    select ${challenge}, 'guarded', w, w, w, w, w, w, ${board}, now(), now() + interval '1 day', now() + interval '2 days',
      now() + interval '3 days', ${roles.product.customerId} from (select ${words}::text::jsonb as w) words`);
  params = {
    board: toPublicId(board),
    release: toPublicId(release),
    challenge: "guarded",
    decision: toPublicId(newId()),
    deed: toPublicId(newId()),
    question: toPublicId(thread.id),
    category: toPublicId(place!.id),
    segment: toPublicId(segmentId),
    number: String(number),
    customer: toPublicId(customer.customerId),
    account: toPublicId(customer.accountId!),
    thread: toPublicId(thread.id),
    post: toPublicId(postId),
  };
});

/** The status with which a loader or an action answers, whether it returns or throws. */
async function statusOf(work: () => unknown): Promise<number> {
  const answer = await Promise.resolve()
    .then(work)
    .catch((thrown: unknown) => thrown);
  if (answer instanceof Response) return answer.status;
  if (answer instanceof Error) throw answer;
  // Nothing to say: a living page that asked for no more than the deed.
  if (answer === null) return 200;
  const { init, type } = answer as { type?: string; init?: { status?: number } | null };
  return type === "DataWithResponseInit" ? (init?.status ?? 200) : 200;
}

function knock(door: Door, actor: Actor, path: string, form?: Record<string, string>): Promise<number> {
  const request = new Request(
    `http://localhost/${path}`,
    form && {
      method: "POST",
      body: new URLSearchParams(form),
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
    },
  );
  const context = {
    actor,
    language: "en",
    theme: "system",
    timeZone: "Europe/Helsinki",
    nonce: undefined,
    ip: "::1",
  };
  const args = { request, params, context, response: undefined } as never;
  return statusOf(() => (form ? door.action!(args) : door.loader!(args)));
}

const outside = { guest: 404, member: 404, moderator: 403, product: 403, agent: 403, admin: 403 } as const;

/** Only its own author or a moderator knows of a post that may be hidden: to all others the page is not there. */
const unknown = new Set(["posts/:post/concealment"]);

describe.each(doors)("/$path", ({ path, open, module }) => {
  test("opens its page to those whose desk it is, and to nobody else", async () => {
    const door = await module();
    for (const role of Object.keys(roles) as RoleName[]) {
      const status = await knock(door, roles[role], path);
      if (open.includes(role)) expect([200, 302], `${role} is let in`).toContain(status);
      else expect(status, `${role} stays outside`).toBe(unknown.has(path) ? 404 : outside[role]);
    }
  });
});

describe.each(doors.filter((door) => door.form))("/$path", ({ path, open, module, form }) => {
  test("takes its form from them alone", async () => {
    const door = await module();
    for (const role of Object.keys(roles) as RoleName[]) {
      if (open.includes(role)) continue;
      expect(await knock(door, roles[role], path, form!()), `${role} stays outside`).toBe(outside[role]);
    }
    for (const role of open) expect([401, 403]).not.toContain(await knock(door, roles[role], path, form!()));
  });
});

test("each page of these desks stands in this table", async () => {
  const { default: routes } = await import("~/routes");
  // Those of ideas, feedback and rewards are held by the tests of their own domains.
  const others = /^desk\/(triage|feedback|badge-awards|customers\/:customer\/points)/;
  const desk = (await routes)
    .map((route) => route.path ?? "")
    .filter((path) => path.startsWith("desk/") && !others.test(path));
  expect(desk.filter((path) => !doors.some((door) => door.path === path))).toEqual([]);
});
