import { createHash, randomBytes } from "node:crypto";
import type postgres from "postgres";
import { newId, toPublicId } from "../../app/platform/ids";
import type { Role } from "../../app/platform/actor";

/** Everyone who looks: each role, and each way of being a member. */
export const viewers = [
  "guest",
  "member",
  "colleague",
  "chosen",
  "author",
  "moderator",
  "product",
  "agent",
  "admin",
] as const;
export type Viewer = (typeof viewers)[number];
export const staff: Viewer[] = ["moderator", "product", "agent", "admin"];

/** In all that is planted, so that one search is for all of it. */
export const bait = "kultamuna";

/** Something private with a word that stands nowhere else: who may come upon it, whoever else must not. */
export interface Secret {
  name: string;
  marker: string;
  may: Viewer[];
  /** Where it stands, if it is in a thread of its own. */
  threadId?: string;
  postId?: string;
  /** Who finds it on its thread's own page. */
  reads?: Viewer[];
}

export interface Planted {
  people: Record<
    Exclude<Viewer, "guest">,
    { customerId: string; handle: string; cookie: string; email: string; feedToken: string }
  >;
  secrets: Secret[];
  samples: Record<string, string[]>;
  ids: { open: string; public: string; company: string; segment: string };
  /** An idea that all see, and the form that puts it where its secrets say that it is. */
  moving: { path: string; form: Record<string, string> };
  /** The rooms of challenges, and who may be in each. */
  challengeRooms: [string, Viewer[]][];
}

export async function plant(sql: postgres.Sql): Promise<Planted> {
  const secrets: Secret[] = [];
  const words = () => `kaetty${randomBytes(5).toString("hex")}`;
  const keep = (name: string, may: Viewer[], more: Partial<Secret> = {}): Secret => {
    const secret = { name, may, marker: words(), ...more };
    secrets.push(secret);
    return secret;
  };

  const companyName = keep("the name of an account", ["colleague", ...staff]);
  const company = newId();
  await sql`insert into accounts ${sql({ id: company, name: `Yhtiö ${companyName.marker}` })}`;
  const segment = newId();
  // By a rule that finds just one: the clock may work its members out anew at any moment.
  const plan = `plan-${segment}`;
  const chosenCompany = newId();
  await sql`insert into accounts ${sql({ id: chosenCompany, name: `Valittu ${chosenCompany}`, plan })}`;
  await sql`insert into segments ${sql({ id: segment, name: `Joukko ${newId()}`, rule: sql.json({ plans: [plan] }) })}`;

  const address = keep("an e-mail address", ["author", ...staff]);
  const people = {} as Planted["people"];
  for (const who of viewers) {
    if (who === "guest") continue;
    const customerId = newId();
    const userId = newId();
    const role = (staff.includes(who) ? who : "member") as Role;
    const handle = `katsoja_${who}`;
    const email = `${who === "author" ? address.marker : handle}@example.com`;
    const secret = randomBytes(25).toString("base64url");
    await sql`insert into customers ${sql({
      id: customerId,
      stage: "member",
      handle,
      display_name: `Katsoja ${who}`,
      account_id: { colleague: company, chosen: chosenCompany }[who as string] ?? null,
      staff_role: role === "member" ? null : role,
      trust_level: 3,
    })}`;
    await sql`insert into users ${sql({ id: userId, customer_id: customerId, email, role, password_hash: "x", email_verified_at: new Date() })}`;
    await sql`insert into sessions ${sql({
      id: createHash("sha256").update(secret).digest("hex"),
      user_id: userId,
      expires_at: new Date(Date.now() + 86_400_000),
    })}`;
    await sql`insert into consents ${sql({ id: newId(), customer_id: customerId, purpose: "email.digest", granted: true, text_version: "1", source: "test" })}`;
    const feedToken = randomBytes(25).toString("base64url");
    await sql`insert into feed_tokens ${sql({ token_hash: createHash("sha256").update(feedToken).digest("hex"), customer_id: customerId })}`;
    people[who] = { customerId, handle, email, feedToken, cookie: `session=${secret}` };
  }
  await sql`insert into segment_members ${sql({ segment_id: segment, customer_id: people.chosen.customerId })}`;
  const author = people.author.customerId;

  // Known to the company alone, so that the name stands nowhere but beside who brought it in.
  const brought = keep("whom someone brought in", ["author", "product", "agent", "admin"]);
  await sql`insert into customers ${sql({
    id: newId(),
    stage: "prospect",
    handle: `kutsuttu_${randomBytes(4).toString("hex")}`,
    display_name: brought.marker,
    referred_by_id: author,
    referred_at: new Date(),
  })}`;

  const place = async (about: Record<string, unknown> = {}) => {
    const id = newId();
    const both = sql.json({ en: "A place", fi: "Paikka" });
    await sql`insert into categories ${sql({ id, slug: `paikka-${id}`, name: both, description: both, colour: "spruce", icon: "coffee", audience: "public", ...about })}`;
    return id;
  };
  const tag = newId();
  await sql`insert into tags ${sql({ id: tag, slug: "kaetty", name: "kaetty" })}`;

  const thread = async (secret: Pick<Secret, "marker">, about: Record<string, unknown>) => {
    const id = newId();
    const title = `${bait} ${secret.marker}`;
    const when = new Date();
    await sql`insert into threads ${sql({
      id,
      kind: "question",
      author_id: author,
      last_poster_id: author,
      title,
      slug: "kaetty",
      language: "fi",
      created_at: when,
      last_activity_at: when,
      ...about,
    })}`;
    await sql`insert into thread_tags ${sql({ thread_id: id, tag_id: tag })}`;
    return { threadId: id, postId: await post(id, 1, title) };
  };
  const post = async (threadId: string, number: number, body: string, more: Record<string, unknown> = {}) => {
    const id = newId();
    await sql`insert into posts ${sql({
      id,
      thread_id: threadId,
      number,
      author_id: author,
      body_source: body,
      body_html: `<p>${body}</p>`,
      renderer_version: 1,
      excerpt: body,
      language: "fi",
      ...more,
    })}`;
    await sql`update threads set last_post_number = ${number} where id = ${threadId}`;
    return id;
  };

  const hide = async (name: string, may: Viewer[], about: Record<string, unknown>, reads = may) => {
    const secret = keep(name, may, { reads });
    Object.assign(secret, await thread(secret, about));
    return secret;
  };
  const members: Viewer[] = viewers.filter((who) => who !== "guest");
  const open = await place();
  const staffPlace = await place({ audience: "staff" });
  await hide("a members' thread", members, { category_id: await place({ audience: "members" }) });
  await hide("a segment's thread", ["chosen", ...staff], {
    category_id: await place({ audience: "segment", segment_id: segment }),
  });
  await hide("an account's thread", ["colleague", ...staff], {
    category_id: await place({ audience: "account", account_id: company }),
  });
  await hide("a staff thread", staff, { category_id: staffPlace });
  await hide("a thread in an open place below a closed one", staff, {
    category_id: await place({ parent_id: staffPlace }),
  });
  await hide("a one-way thread", ["author", ...staff], { category_id: await place({ one_way: true }) });
  const asked = await hide("a private question", ["author", ...staff], { category_id: open, private: true });
  const feedback = await hide("feedback", ["author", ...staff], { kind: "feedback", private: true });
  await sql`insert into feedback ${sql({ thread_id: feedback.threadId!, sentiment: "complaint", topic: "service" })}`;
  // Its author reads on his own page what became of his words.
  await hide("a hidden thread", ["author", ...staff], { category_id: open, hidden_at: new Date() }, staff);
  // Staff meet what was taken away in its author's timeline, in the case about it, and in a post's history.
  await hide("a deleted thread", ["author", ...staff], { category_id: open, deleted_at: new Date() }, []);

  const normal = await thread({ marker: "avoin" }, { category_id: open });
  const hidden = keep("a hidden post", ["author", ...staff]);
  hidden.postId = await post(normal.threadId, 2, `${bait} ${hidden.marker}`, {
    hidden_at: new Date(),
    hidden_by_id: people.admin.customerId,
    hidden_reason: "x",
  });
  const deleted = keep("a deleted post", ["author", ...staff]);
  deleted.postId = await post(normal.threadId, 3, `${bait} ${deleted.marker}`, { deleted_at: new Date() });
  const held = keep("words that wait for approval", ["author", "moderator", "admin"]);
  const submission = newId();
  await sql`insert into held_submissions ${sql({ id: submission, customer_id: author, kind: "reply", thread_id: normal.threadId, fields: sql.json({ body: held.marker }), reasons: ["links"], submission_id: newId() })}`;

  const subject = keep("a case", ["author", "product", "agent", "admin"]);
  const talk = keep("the talk of a case", ["author", "agent", "admin"]);
  const note = keep("a case's note", ["agent", "admin"]);
  const caseId = newId();
  const soon = new Date(Date.now() + 86_400_000);
  const [opened] =
    await sql`insert into cases ${sql({ id: caseId, subject: subject.marker, customer_id: author, source: "thread", opened_by_id: people.agent.customerId, thread_id: normal.threadId, first_response_due_at: soon, resolution_due_at: soon })} returning number`;
  for (const [lane, { marker }] of [
    ["public", talk],
    ["note", note],
  ] as const)
    await sql`insert into case_messages ${sql({ id: newId(), case_id: caseId, author_id: people.agent.customerId, lane, body_source: marker, body_html: `<p>${marker}</p>` })}`;

  const draft = keep("a draft", ["author"]);
  for (const context of [`reply:${normal.threadId}`, "thread:new"])
    await sql`insert into drafts ${sql({ customer_id: author, context, fields: sql.json({ body: draft.marker, title: draft.marker }) })}`;
  const file = keep("an attachment", ["author", ...staff]);
  const attachment = newId();
  await sql`insert into attachments ${sql({ id: attachment, customer_id: author, post_id: asked.postId!, kind: "file", name: `${file.marker}.pdf`, media_type: "application/pdf", bytes: 1, storage_key: newId() })}`;
  const warning = keep("a warning", ["author", "moderator", "admin"]);
  const sanction = newId();
  await sql`insert into sanctions ${sql({ id: sanction, customer_id: author, kind: "warning", reason: "spam", message: warning.marker, imposed_by_id: people.moderator.customerId })}`;
  const report = keep("a report's words", ["member", "moderator", "admin"]);
  await sql`insert into flags ${sql({ id: newId(), post_id: normal.postId, reporter_id: people.member.customerId, reason: "spam", note: report.marker })}`;

  const boardIds: string[] = [];
  const board = async (about: Record<string, unknown> = {}) => {
    const id = newId();
    boardIds.push(id);
    const both = sql.json({ en: "A board", fi: "Taulu" });
    await sql`insert into boards ${sql({ id, slug: `taulu-${id}`, name: both, description: both, position: 99, ...about })}`;
    return id;
  };
  const answers = keep("an answer for staff alone", ["author", ...staff]);
  const why = { en: "Why?", fi: "Miksi?" };
  const question = { id: "why", kind: "long", label: why, hint: why, options: [], required: false };
  const asking = await board({ fields: sql.json([{ ...question, staffOnly: true }]) });
  const finer = keep("an internal status", ["product", "admin"]);
  const finerId = newId();
  await sql`insert into idea_statuses ${sql({ id: finerId, within: "new", label: sql.json({ en: finer.marker, fi: finer.marker }), internal: true })}`;
  const idea = await thread({ marker: "idea" }, { kind: "idea", board_id: asking });
  await sql`insert into ideas ${sql({ thread_id: idea.threadId, vote_count: 1, status_id: finerId, answers: sql.json({ why: answers.marker }) })}`;
  await sql`insert into thread_revisions ${sql({ id: newId(), thread_id: idea.threadId, editor_id: author, title: "idea", answers: sql.json({ why: `${answers.marker} before` }) })}`;
  const ideaIds = [idea.threadId];
  for (const [name, may, about] of [
    ["a members' idea", members, { audience: "members" }],
    ["a segment's idea", ["chosen", ...staff], { audience: "segment", segment_id: segment }],
    ["an account's idea", ["colleague", ...staff], { audience: "account", account_id: company }],
    ["a staff idea", staff, { audience: "staff" }],
  ] as [string, Viewer[], Record<string, unknown>][]) {
    const secret = keep(name, may);
    const { threadId } = await thread(secret, { kind: "idea", board_id: await board(about) });
    await sql`insert into ideas ${sql({ thread_id: threadId, status: "planned", vote_count: 900 })}`;
    ideaIds.push(threadId);
  }
  // Open to all as it is planted, and backed by all; the matrix has it moved to the staff's board.
  const wandering = keep("an idea moved to a narrower board", staff);
  const reason = keep("why an idea was moved", staff);
  const from = await board();
  Object.assign(wandering, await thread(wandering, { kind: "idea", board_id: from }));
  await sql`insert into ideas ${sql({ thread_id: wandering.threadId!, status: "planned", vote_count: 900 })}`;
  for (const { customerId } of Object.values(people))
    await sql`insert into votes ${sql({ idea_id: wandering.threadId!, customer_id: customerId, reason: "Hyvä idea" })}`;
  ideaIds.push(wandering.threadId!);
  const moving = {
    path: `kaetty-${toPublicId(wandering.threadId!)}`,
    form: { from, boardId: await board({ audience: "staff" }), otherReaders: "on", note: reason.marker },
  };

  const demand = keep("why someone votes", ["author", "product", "agent", "admin"]);
  await sql`insert into votes ${sql({ idea_id: idea.threadId, customer_id: author, importance: "critical", reason: demand.marker })}`;

  // What the product team thinks among themselves, and what one tells staff alone.
  const deciders: Viewer[] = ["product", "admin"];
  const ideaNote = newId();
  const thought = keep("a note on an idea among staff", deciders);
  await sql`insert into idea_notes ${sql({ id: ideaNote, idea_id: idea.threadId, author_id: people.product.customerId, body_source: thought.marker, body_html: `<p>${thought.marker}</p>` })}`;
  const ticket = keep("the tracker's issue of an idea", deciders);
  await sql`insert into idea_tracker_links ${sql({ idea_id: idea.threadId, url: `https://tracker.example.com/${ticket.marker}`, label: ticket.marker, linked_by_id: people.product.customerId })}`;
  const verdict = keep("what someone says of what was shipped, to staff", ["author", ...staff]);
  await sql`insert into idea_verdicts ${sql({ idea_id: idea.threadId, customer_id: author, verdict: "no", words: verdict.marker, answered_at: new Date() })}`;

  const named = keep("a view of the triage board", deciders);
  const view = newId();
  await sql`insert into triage_views ${sql({ id: view, owner_id: people.product.customerId, name: named.marker, shared: true, query: "?layout=list" })}`;

  const releaseIds: string[] = [];
  const release = async (name: string, may: Viewer[], about: Record<string, unknown>) => {
    const secret = keep(name, may);
    const id = newId();
    releaseIds.push(id);
    const both = sql.json({ en: `${bait} ${secret.marker}`, fi: `${bait} ${secret.marker}` });
    await sql`insert into releases ${sql({ id, slug: `kaetty-${releaseIds.length}`, title: both, body_source: both, body_html: both, author_id: people.product.customerId, published_at: new Date(), ...about })}`;
    for (const who of Object.values(people))
      await sql`insert into notifications ${sql({ id: newId(), customer_id: who.customerId, kind: "release", event_id: newId(), data: sql.json({ releaseId: id }) })}`;
  };
  await release("a members' release", members, { audience: "members" });
  await release("a segment's release", ["chosen", ...staff], { audience: "segment", segment_id: segment });
  await release("a staff release", staff, { audience: "staff" });
  await release("a draft of a release", ["product", "admin"], { published_at: null });

  const challenge = async (name: string, may: Viewer[], about: Record<string, unknown>) => {
    const { marker } = keep(name, may);
    const both = sql.json({ en: `Words ${marker}`, fi: `Sanoja ${marker}` });
    const slug = `haaste-${newId()}`;
    const id = newId();
    const day = (n: number) => new Date(Date.now() + n * 86_400_000);
    await sql`insert into challenges ${sql({ id, slug, question: both, body_source: both, body_html: both, rules_source: both, rules_html: both, prize: both, board_id: asking, opens_at: day(-3), voting_at: day(-2), judging_at: day(-1), closes_at: day(1), created_by_id: people.product.customerId, announced_at: new Date(), ...about })}`;
    for (const who of Object.values(people))
      await sql`insert into notifications ${sql({ id: newId(), customer_id: who.customerId, kind: "challenge_results", event_id: newId(), data: sql.json({ challengeId: id }) })}`;
    return { id, slug };
  };
  const unannounced = await challenge("a draft of a challenge", ["product", "admin"], { announced_at: null });
  const forMembers = await challenge("a members' challenge", members, {
    board_id: await board({ audience: "members" }),
  });
  const judged = await challenge("an open challenge", [...viewers], {});
  await sql`insert into challenge_entries ${sql({ challenge_id: judged.id, idea_id: idea.threadId })}`;
  const comment = keep("a judge's comment", ["member", "product", "admin"]);
  await sql`insert into challenge_judges ${sql({ challenge_id: judged.id, customer_id: people.member.customerId, invited_by_id: people.product.customerId })}`;
  await sql`insert into challenge_judgements ${sql({ id: newId(), challenge_id: judged.id, idea_id: idea.threadId, judge_id: people.member.customerId, comment: comment.marker })}`;
  const praise = keep("why an unnamed winner won", ["product", "admin"]);
  await sql`insert into challenge_winners ${sql({ challenge_id: judged.id, idea_id: idea.threadId, rank: 1, reason: sql.json({ en: praise.marker, fi: praise.marker }), chosen_by_id: people.product.customerId, asked_at: new Date() })}`;
  await sql`update challenges set results_at = now(), results_by_id = ${people.product.customerId} where id = ${judged.id}`;

  // Whoever must not see has every string to pull: he follows it all, has it bookmarked, and was told of it once.
  for (const { threadId, postId } of secrets)
    for (const { customerId } of Object.values(people)) {
      if (postId) await sql`insert into bookmarks ${sql({ customer_id: customerId, post_id: postId })}`;
      if (!threadId) continue;
      await sql`insert into subscriptions ${sql({ customer_id: customerId, subject_type: "thread", subject_id: threadId, level: "watching" })} on conflict do nothing`;
      await sql`insert into read_states ${sql({ customer_id: customerId, thread_id: threadId, last_read_number: 0 })} on conflict do nothing`;
      await sql`insert into notifications ${sql({ id: newId(), customer_id: customerId, kind: "reply", event_id: newId(), actor_id: author, thread_id: threadId, post_number: 1 })}`;
    }

  return {
    people,
    secrets,
    ids: { open, public: normal.threadId, company, segment },
    moving,
    challengeRooms: [
      [`challenge:${unannounced.id}`, ["product", "admin"]],
      [`challenge:${forMembers.id}`, members],
      [`challenge:${judged.id}`, [...viewers]],
    ],
    samples: {
      thread: [...secrets.flatMap(({ threadId }) => threadId ?? []), normal.threadId],
      post: [...secrets.flatMap(({ postId }) => postId ?? []), normal.postId],
      idea: ideaIds,
      board: boardIds,
      note: [ideaNote],
      view: [view],
      attachment: [attachment],
      customer: [author],
      handle: [people.author.handle],
      account: [company],
      segment: [segment],
      number: [String(opened!.number)],
      submission: [submission],
      sanction: [sanction],
      tag: ["kaetty"],
      release: releaseIds,
      challenge: [unannounced.slug, forMembers.slug, judged.slug],
    },
  };
}
