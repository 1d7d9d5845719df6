import type { Catalogue, EventType } from "../../events/catalogue.ts";
import type { Deed } from "./badges.ts";
import type { Fact } from "./claims.ts";

/** That somebody has done one more of what badges count. */
export interface Done {
  customerId: string;
  deed: Deed;
}

type Table = { [T in EventType]?: (payload: Catalogue[T], actorId: string | null) => Done[] };

const deeds: Table = {
  "thread.created": ({ authorId, kind }) =>
    kind === "feedback"
      ? []
      : [...wrote(authorId), ...(kind === "idea" ? [{ customerId: authorId, deed: "ideas" as const }] : [])],
  "post.created": ({ authorId, kind }) => (kind === "feedback" ? [] : wrote(authorId)),
  "answer.chosen": ({ helperId, askerId }) =>
    helperId === askerId ? [] : [{ customerId: helperId, deed: "answers" }],
  "idea.voted": ({ customerId, authorId }) =>
    customerId === authorId
      ? []
      : [
          { customerId, deed: "votes_given" },
          { customerId, deed: "years" },
          { customerId: authorId, deed: "votes_received" },
        ],
  "idea.status_told": ({ authorId, to }) =>
    to === "shipped" ? [{ customerId: authorId, deed: "ideas_shipped" }] : [],
  "post.reacted": ({ authorId, reaction }, giverId) =>
    reaction !== "thanks" || !giverId || giverId === authorId
      ? []
      : [
          { customerId: authorId, deed: "thanks_received" },
          { customerId: giverId, deed: "thanks_given" },
        ],
};

function wrote(customerId: string): Done[] {
  return [
    { customerId, deed: "posts" },
    { customerId, deed: "years" },
  ];
}

export function deedsOf<T extends EventType>({ type, actorId, payload }: Fact<T>): Done[] {
  return deeds[type]?.(payload, actorId) ?? [];
}
