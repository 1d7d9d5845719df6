import { z } from "zod";
import { commentLength } from "~/domain/ideas/challenges/challenge";

/** One entry's scores, each under the id of its criterion. */
export const judgementForm = z
  .object({ ideaId: z.uuid(), comment: z.string().trim().max(commentLength).default("") })
  .catchall(z.coerce.number().int().min(1).max(5));
