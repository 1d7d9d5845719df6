import { timeline } from "~/domain/customers/timeline.subscriber.server";
import { notifying } from "~/domain/notifications/notifying.subscriber.server";
import { awarding } from "~/domain/rewards/awarding.subscriber.server";
import { trusting } from "~/domain/moderation/trusting.subscriber.server";
import { suggesting } from "~/domain/ideas/suggesting.subscriber.server";
import { weighing } from "~/domain/ideas/weighing.subscriber.server";
import { previewing } from "~/domain/community/previewing.subscriber.server";
import { segmenting } from "~/domain/segments/segmenting.subscriber.server";
import type { Subscriber } from "./subscriber";

/** Who reacts to what, on one page. Realtime reads the same events by itself, in every web process: see realtime/tail. */
export const subscribers: Subscriber[] = [
  timeline,
  notifying,
  awarding,
  trusting,
  segmenting,
  previewing,
  suggesting,
  weighing,
];
