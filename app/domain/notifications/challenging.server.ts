import { sql, type SQL } from "drizzle-orm";
import type { EventType } from "~/events/catalogue";
import type { Subscriber } from "~/events/subscriber";
import { mayBeToldOf } from "./audience.server";
import { tell, these } from "./telling.server";

type Handlers = { [T in EventType]?: NonNullable<Subscriber["handlers"][T]> };

/** Who takes part: those who entered, and those who back an entry, as far as they may see it now. */
const participants = (
  challengeId: string,
): SQL => sql`select c.id from customers c join users u on u.customer_id = c.id
  where exists (select 1 from challenge_entries e join threads t on t.id = e.idea_id
    where e.challenge_id = ${challengeId}::uuid and ${mayBeToldOf} and (t.author_id = c.id or exists (
      select 1 from votes v where v.idea_id = e.idea_id and v.customer_id = c.id and v.withdrawn_at is null)))`;

const judges = (challengeId: string): SQL =>
  sql`select customer_id from challenge_judges where challenge_id = ${challengeId}::uuid`;

/** What becomes of a challenge, for those who take part, judge it or have won it. */
export const challenging = {
  "challenge.judge_invited": async (tx, event) => {
    const { challengeId, customerId } = event.payload;
    await tell(tx, event, { kind: "challenge_judge", whom: these(customerId), data: { challengeId } });
  },

  "challenge.phase_reached": async (tx, event) => {
    const { challengeId, phase } = event.payload;
    const data = { challengeId, phase };
    // A judge who takes part as well hears that there is work for him: nobody is told twice of one event.
    if (phase === "judging")
      await tell(tx, event, { kind: "challenge_judging", whom: judges(challengeId), data });
    await tell(tx, event, { kind: "challenge_phase", whom: participants(challengeId), data });
  },

  "challenge.consent_asked": async (tx, event) => {
    const { challengeId, customerId, rank } = event.payload;
    await tell(tx, event, { kind: "challenge_won", whom: these(customerId), data: { challengeId, rank } });
  },

  "challenge.consent_answered": async (tx, event) => {
    const { challengeId, askedById, yes } = event.payload;
    const kind = yes ? "challenge_consented" : "challenge_declined";
    await tell(tx, event, { kind, whom: these(askedById), data: { challengeId } });
  },

  "challenge.results_published": async (tx, event) => {
    const { challengeId } = event.payload;
    const whom = sql`${participants(challengeId)} union ${judges(challengeId)}`;
    await tell(tx, event, { kind: "challenge_results", whom, data: { challengeId } });
  },
} satisfies Handlers;
