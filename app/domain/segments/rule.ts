import { z } from "zod";

export const stages = ["prospect", "member", "customer", "former"] as const;

/** What its people have in common: all of it must hold, and what is left out asks for nothing. */
export const segmentRule = z.strictObject({
  stages: z.array(z.enum(stages)).optional(),
  /** Of their account. */
  plans: z.array(z.string().max(60)).max(20).optional(),
  minValue: z.number().int().min(0).optional(),
  maxValue: z.number().int().min(0).optional(),
  minPoints: z.number().int().min(0).optional(),
  /** Slugs: have written in a thread under any of them. */
  tags: z.array(z.string().max(60)).max(20).optional(),
  /** Slugs: follow any of these tags or places, of those who let us use what they do here. */
  interests: z.array(z.string().max(60)).max(20).optional(),
  language: z.enum(["en", "fi"]).optional(),
  /** Seen here within so many days. */
  activeDays: z.number().int().min(1).max(3_650).optional(),
});
export type SegmentRule = z.output<typeof segmentRule>;

/** What a rule asks for: of the customer or the account itself, or of what he does here. */
export type AskedOf = "customer" | "points" | "tags" | "activity";

export function asksFor(rule: SegmentRule, what: AskedOf): boolean {
  switch (what) {
    case "customer":
      return true;
    case "points":
      return rule.minPoints !== undefined;
    case "tags":
      return (rule.tags?.length ?? 0) > 0;
    case "activity":
      return rule.activeDays !== undefined;
  }
}

export const segmentNameLength = 60;
