import { expect, test } from "vitest";
import { failedDeliveries, replayDelivery } from "~/domain/moderation/deliveries.server";
import { startJobs } from "~/jobs/schedule.server";
import { useDatabase } from "../../support/database.ts";
import { person, question } from "../cases/arrange.ts";

const { sql } = useDatabase();

test("a parked delivery is shown to administrators alone, and goes back to the queue when replayed", async () => {
  const stop = await startJobs();
  await stop();
  const [admin, agent] = [await person("admin"), await person("agent")];
  await question(await person("member"));
  const [event] = await sql`select seq from events where type = 'thread.created'`;
  const seq = Number(event!.seq);
  await sql`insert into failed_deliveries (subscriber, event_seq, attempts, error, parked_at) values ('timeline', ${seq}, 8, 'no', now())`;

  await expect(failedDeliveries(agent)).rejects.toMatchObject({ status: 403 });
  await expect(replayDelivery(agent, "timeline", seq)).rejects.toMatchObject({ status: 403 });
  expect(await failedDeliveries(admin)).toMatchObject([
    { subscriber: "timeline", seq, event: "thread.created", attempts: 8 },
  ]);

  await replayDelivery(admin, "timeline", seq);
  expect(await failedDeliveries(admin)).toMatchObject([{ parkedAt: null }]);
  const jobs =
    await sql`select task_identifier from graphile_worker.jobs where key = ${`redeliver:timeline:${seq}`}`;
  expect(jobs).toMatchObject([{ task_identifier: "redeliver" }]);
  expect(await sql`select 1 from audit_log where action = 'delivery.replayed'`).toHaveLength(1);
  await expect(replayDelivery(admin, "timeline", seq)).rejects.toMatchObject({ status: 404 });
});
