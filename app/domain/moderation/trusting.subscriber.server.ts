import type { Subscriber } from "~/events/subscriber";
import { earnTrust } from "./earning-trust.server";

/** Newcomers rise with what they do, and whoever is sanctioned falls at once; the rest is the daily job's. */
export const trusting: Subscriber = {
  name: "trust",
  handlers: {
    "customer.email_confirmed": (tx, event) => earnTrust(tx, event.payload.customerId),
    "thread.created": (tx, event) => earnTrust(tx, event.payload.authorId),
    "post.created": (tx, event) => earnTrust(tx, event.payload.authorId),
    "post.reacted": (tx, event) => earnTrust(tx, event.payload.authorId),
    "sanction.imposed": (tx, event) => earnTrust(tx, event.payload.customerId, true),
    "sanction.lifted": (tx, event) => earnTrust(tx, event.payload.customerId, true),
  },
};
