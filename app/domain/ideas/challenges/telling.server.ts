import { sql } from "drizzle-orm";
import { record, transact } from "~/events/record.server";
import { now } from "~/platform/clock";

type Due = { challengeId: string; phase: "open" | "voting" | "judging" | "closed" };

/**
 * By the clock: says of each challenge, once, that it has opened, that its voting or its judging has begun, that it is
 * over. Several workers may ask at the same moment; the one that writes the mark tells. What began long ago (a long stop)
 * is left alone. People hear of the two phases that ask something of them; of the others only pages that stand open do.
 */
export async function tellPhases(): Promise<number> {
  const at = now().toISOString();
  return transact(async (tx) => {
    const due = await tx.execute<Due>(sql`
      insert into challenge_tellings (challenge_id, phase, told_at)
      select c.id, p.phase, ${at}::timestamptz from challenges c
        cross join lateral (values ('open', c.opens_at, c.voting_at), ('voting', c.voting_at, c.judging_at),
          ('judging', c.judging_at, c.closes_at), ('closed', c.closes_at, c.closes_at + interval '1 day')) p (phase, begins, ends)
      where c.announced_at is not null and c.cancelled_at is null and c.ended_at is null
        and p.begins <= ${at}::timestamptz and p.ends > ${at}::timestamptz
      on conflict do nothing returning challenge_id as "challengeId", phase`);
    for (const { challengeId, phase } of due)
      if (phase === "voting" || phase === "judging")
        await record(tx, "challenge.phase_reached", { challengeId, phase }, { actorId: null });
      else await record(tx, "challenge.changed", { challengeId }, { actorId: null });
    return due.length;
  });
}
