import type { CaseStatus } from "~/domain/cases/case";
import { targets } from "~/domain/cases/case";
import { dueTimes } from "~/domain/cases/sla";
import { addServiceMinutes } from "~/platform/service-hours";
import type { AuditAction } from "~/platform/audit";
import { cases } from "../cases";
import type { DemoCase } from "../types";
import type { Built } from "./conversations";
import { DAY, type Someone, type World } from "./world";

const FIRST_NUMBER = 1001;

/** Cases in the order of their numbers, each led through its messages to the status where it stands. */
export function buildCases(world: World, threads: Map<string, Built>): void {
  const inOrder = [...cases].sort((a, b) => b.ago - a.ago);
  inOrder.forEach((source, index) => new CaseStory(world, source, threads, FIRST_NUMBER + index).tell());
}

class CaseStory {
  private readonly customer: Someone;
  private readonly opener: Someone;
  private readonly thread: Built | undefined;
  private readonly openedAt: Date;
  private readonly row: World["cases"][number];

  constructor(
    private readonly world: World,
    private readonly source: DemoCase,
    threads: Map<string, Built>,
    number: number,
  ) {
    this.customer = world.person(source.customer);
    this.opener = world.person(source.opener);
    this.thread = source.from ? threads.get(source.from) : undefined;
    const asked = this.thread?.createdAt ?? new Date(0);
    this.openedAt = new Date(
      Math.max(world.now.getTime() - source.ago * DAY, asked.getTime() + world.chance.whole(15, 90) * 60_000),
    );
    this.row = {
      id: world.id(this.openedAt),
      number,
      subject: source.subject,
      customerId: this.customer.id,
      accountId: this.customer.accountId,
      source: source.source,
      priority: source.priority,
      status: "new",
      openedById: this.opener.id,
      threadId: this.thread?.id ?? null,
      postId: this.thread?.posts[0]?.id ?? null,
      createdAt: this.openedAt,
      updatedAt: this.openedAt,
      ...dueTimes(this.openedAt, source.priority),
    };
  }

  tell(): void {
    const { world, row, source } = this;
    world.cases.push(row);
    const { id: caseId, number, subject } = row;
    const threadId = row.threadId ?? null;
    world.record(
      "case.opened",
      this.openedAt,
      { caseId, number, customerId: this.customer.id, threadId, subject },
      {
        actorId: this.opener.id,
        caseId: threadId ? undefined : caseId,
        threadId: threadId ?? undefined,
        room: threadId ? "thread" : undefined,
      },
    );
    this.audit(this.opener, "case.opened", this.openedAt, { threadId });
    if (source.assignee) this.assign(world.person(source.assignee));
    let at = this.openedAt;
    for (const [index, message] of source.messages.entries()) {
      at = world.hoursAfter(this.openedAt, message.after, at);
      const author = world.person(message.by);
      if (source.status === "reopened" && index === source.messages.length - 1)
        this.move("resolved", at, -20);
      this.say(author, message.text, message.note ? "note" : "public", at);
      if (row.status === "new" && author.staff && !message.note) this.move("open", at, 0, author);
      if (row.status === "resolved" && !author.staff) this.reopen(at);
    }
    this.finish(at);
  }

  /** The last step: to where the story says that the case stands. */
  private finish(at: Date): void {
    const { status } = this.source;
    if (status === "open" && this.row.status === "new") this.move("open", at, 0.2);
    if (status === "pending") this.move("pending", at, 0);
    if (status === "resolved" || status === "closed") this.move("resolved", at, 0.3);
    if (status === "closed") this.move("closed", at, this.world.chance.between(20, 60));
    this.publishOutcome();
  }

  private assign(assignee: Someone): void {
    const { world, row } = this;
    const at = world.hoursAfter(this.openedAt, 0.05, this.openedAt);
    row.assigneeId = assignee.id;
    const { id: caseId, number, subject } = row;
    const customerId = this.customer.id;
    const payload = { caseId, number, customerId, assigneeId: assignee.id, subject };
    world.record("case.assigned", at, payload, { actorId: assignee.id, caseId, room: "case" });
    this.audit(assignee, "case.assigned", at, { from: null, to: assignee.id });
  }

  private say(author: Someone, text: string, lane: "public" | "note", at: Date): void {
    const { world, row } = this;
    const messageId = world.id(at);
    const { id: caseId, number, subject } = row;
    const body = world.body(text);
    const message = {
      id: messageId,
      caseId,
      authorId: author.id,
      lane,
      bodySource: text,
      bodyHtml: body.html,
    };
    world.caseMessages.push({ ...message, createdAt: at });
    row.updatedAt = at;
    if (lane === "public" && author.staff) row.firstRespondedAt ??= at;
    if (author.staff) this.audit(author, "case.message_added", at, { lane });
    world.record(
      "case.message_added",
      at,
      {
        caseId,
        number,
        subject,
        messageId,
        lane,
        authorId: author.id,
        customerId: this.customer.id,
        assigneeId: row.assigneeId ?? null,
      },
      { actorId: author.id, caseId, room: "case" },
    );
  }

  private move(to: CaseStatus, from: Date, hours: number, actor?: Someone): void {
    const { world, row } = this;
    const at = hours < 0 ? new Date(from.getTime() + hours * 3_600_000) : world.hoursAfter(from, hours, from);
    const by = actor ?? world.person(this.source.assignee ?? this.source.opener);
    const before = row.status ?? "new";
    row.status = to;
    row.updatedAt = at;
    if (to === "pending") row.waitingSince = at;
    if (to === "resolved") row.resolvedAt = at;
    if (to === "closed") row.closedAt = at;
    this.recordMove(by, before, to, at);
  }

  private reopen(at: Date): void {
    const { row } = this;
    row.status = "open";
    row.resolvedAt = null;
    row.reopenedCount = 1;
    row.resolutionDueAt = addServiceMinutes(at, targets[this.source.priority].resolution);
    this.recordMove(this.customer, "resolved", "open", at);
  }

  private recordMove(by: Someone, from: CaseStatus, to: CaseStatus, at: Date): void {
    const { id: caseId, number, subject, threadId = null } = this.row;
    if (by.staff) this.audit(by, "case.status_changed", at, { from, to });
    const payload = {
      caseId,
      number,
      customerId: this.customer.id,
      threadId: threadId ?? null,
      from,
      to,
      subject,
    };
    const underWay = (status: CaseStatus) => status !== "resolved" && status !== "closed";
    const inThread = threadId && underWay(from) !== underWay(to);
    const room = inThread ? ({ threadId, room: "thread" } as const) : ({ room: "case" } as const);
    this.world.record("case.status_changed", at, payload, { actorId: by.id, caseId, ...room });
  }

  /** The company's word in the thread, given after the case was opened, is its outcome. */
  private publishOutcome(): void {
    const { world, row, thread } = this;
    const post = thread?.posts.filter((each) => each.officialAt && each.createdAt! > this.openedAt).at(-1);
    if (!thread || !post || (row.status !== "closed" && row.status !== "resolved")) return;
    row.outcomePostId = post.id;
    const at = post.createdAt!;
    const { id: caseId, number } = row;
    const payload = { caseId, number, customerId: this.customer.id, threadId: thread.id, postId: post.id! };
    world.record("case.outcome_published", at, payload, {
      actorId: post.authorId,
      threadId: thread.id,
      room: "thread",
    });
    const author = [...world.people.values()].find((person) => person.id === post.authorId)!;
    this.audit(author, "case.outcome_published", at, { threadId: thread.id, postNumber: post.number });
  }

  private audit(actor: Someone, action: AuditAction, at: Date, data: Record<string, unknown>): void {
    const { id: caseId, number } = this.row;
    const entry = {
      actorId: actor.id,
      action,
      subjectType: "case",
      subjectId: caseId,
      data: { number, ...data },
      at,
    };
    this.world.auditLog.push({ id: this.world.id(at), ...entry });
  }
}
