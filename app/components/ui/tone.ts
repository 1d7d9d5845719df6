/** What a colour says: spruce acts, lake is the company, cloudberry asks for attention, lingonberry warns, moss is done. */
export type Tone = "neutral" | "spruce" | "lake" | "cloudberry" | "lingonberry" | "moss";

export const softTone: Record<Tone, string> = {
  neutral: "bg-sunken text-ink-soft border-line",
  spruce: "bg-spruce-soft text-spruce-ink border-spruce-line",
  lake: "bg-lake-soft text-lake-ink border-lake-line",
  cloudberry: "bg-cloudberry-soft text-cloudberry-ink border-cloudberry-line",
  lingonberry: "bg-lingonberry-soft text-lingonberry-ink border-lingonberry-line",
  moss: "bg-moss-soft text-moss-ink border-moss-line",
};

export const solidTone: Record<Tone, string> = {
  neutral: "bg-ink text-page border-ink",
  spruce: "bg-spruce text-spruce-on border-spruce",
  lake: "bg-lake text-lake-on border-lake",
  cloudberry: "bg-cloudberry text-cloudberry-on border-cloudberry",
  lingonberry: "bg-lingonberry text-lingonberry-on border-lingonberry",
  moss: "bg-moss text-moss-on border-moss",
};

export const inkTone: Record<Tone, string> = {
  neutral: "text-ink-soft",
  spruce: "text-spruce-ink",
  lake: "text-lake-ink",
  cloudberry: "text-cloudberry-ink",
  lingonberry: "text-lingonberry-ink",
  moss: "text-moss-ink",
};
