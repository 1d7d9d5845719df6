import { z } from "zod";

/** Takes back one deed of the product team, or all that were done in one go. `back`: the page that it is undone from, one of ours. */
export const takingBack = z.strictObject({
  what: z.enum(["one", "batch"]),
  back: z.string().regex(/^\/(?:ideas|desk)\/[\w?=&/.%+-]*$/),
});
