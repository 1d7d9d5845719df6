/** What is counted of a customer's deeds. */
export type Deed =
  | "posts"
  | "ideas"
  | "votes_given"
  | "answers"
  | "thanks_received"
  | "thanks_given"
  | "votes_received"
  | "ideas_shipped"
  | "years";

export type EarnedBadgeId =
  | "first-words"
  | "first-idea"
  | "ten-votes"
  | "first-answer"
  | "ten-answers"
  | "warm-hands"
  | "kind-word"
  | "village-gathered"
  | "idea-shipped"
  | "year-together";
export type GivenBadgeId = "thanks" | "helping-hand" | "sharp-eye";

export interface BadgeDefinition {
  id: EarnedBadgeId | GivenBadgeId;
  /** The drawing on it and its colour family, as components/art has them. */
  emblem: string;
  colour: string;
  givenBy: "rule" | "staff";
  /** So many of these earn it; for years, each year anew. */
  earnedBy?: { deed: Deed; count: number };
  name: { en: string; fi: string };
  description: { en: string; fi: string };
}

/** In the order in which they stand on the page: first steps, help, ideas, time, and what staff give by hand. */
export const badges: BadgeDefinition[] = [
  {
    id: "first-words",
    emblem: "fire",
    colour: "cloudberry",
    givenBy: "rule",
    earnedBy: { deed: "posts", count: 1 },
    name: { en: "By the fire", fi: "Tulilla" },
    description: { en: "Wrote a first post.", fi: "Kirjoitti ensimmäisen viestinsä." },
  },
  {
    id: "first-idea",
    emblem: "leaf",
    colour: "moss",
    givenBy: "rule",
    earnedBy: { deed: "ideas", count: 1 },
    name: { en: "Seedling", fi: "Taimi" },
    description: { en: "Shared a first idea.", fi: "Jakoi ensimmäisen ideansa." },
  },
  {
    id: "ten-votes",
    emblem: "swan",
    colour: "spruce",
    givenBy: "rule",
    earnedBy: { deed: "votes_given", count: 10 },
    name: { en: "Clear voice", fi: "Kirkas ääni" },
    description: { en: "Voted for ten ideas of others.", fi: "Äänesti kymmentä muiden ideaa." },
  },
  {
    id: "first-answer",
    emblem: "lantern",
    colour: "moss",
    givenBy: "rule",
    earnedBy: { deed: "answers", count: 1 },
    name: { en: "First light", fi: "Ensivalo" },
    description: { en: "Solved somebody's question.", fi: "Ratkaisi jonkun kysymyksen." },
  },
  {
    id: "ten-answers",
    emblem: "cairn",
    colour: "moss",
    givenBy: "rule",
    earnedBy: { deed: "answers", count: 10 },
    name: { en: "Trail marker", fi: "Tiennäyttäjä" },
    description: { en: "Solved ten questions.", fi: "Ratkaisi kymmenen kysymystä." },
  },
  {
    id: "warm-hands",
    emblem: "berry",
    colour: "lingonberry",
    givenBy: "rule",
    earnedBy: { deed: "thanks_received", count: 25 },
    name: { en: "Ripe words", fi: "Kypsät sanat" },
    description: { en: "Was thanked 25 times.", fi: "Sai kiitoksen 25 kertaa." },
  },
  {
    id: "kind-word",
    emblem: "leaf",
    colour: "lingonberry",
    givenBy: "rule",
    earnedBy: { deed: "thanks_given", count: 25 },
    name: { en: "A kind word", fi: "Kaunis sana" },
    description: { en: "Thanked others 25 times.", fi: "Kiitti muita 25 kertaa." },
  },
  {
    id: "village-gathered",
    emblem: "kota",
    colour: "spruce",
    givenBy: "rule",
    earnedBy: { deed: "votes_received", count: 100 },
    name: { en: "The village gathered", fi: "Kylä koolla" },
    description: { en: "Gathered a hundred votes of others.", fi: "Keräsi ideoilleen sata ääntä muilta." },
  },
  {
    id: "idea-shipped",
    emblem: "boat",
    colour: "lake",
    givenBy: "rule",
    earnedBy: { deed: "ideas_shipped", count: 1 },
    name: { en: "Launched", fi: "Vesillä" },
    description: { en: "Had an idea that came true.", fi: "Keksi idean, joka toteutui." },
  },
  {
    id: "year-together",
    emblem: "spruce",
    colour: "spruce",
    givenBy: "rule",
    earnedBy: { deed: "years", count: 1 },
    name: { en: "Year ring", fi: "Vuosirengas" },
    description: {
      en: "Another year together, and still talking.",
      fi: "Taas vuosi yhdessä, ja juttu jatkuu.",
    },
  },
  {
    id: "thanks",
    emblem: "star",
    colour: "cloudberry",
    givenBy: "staff",
    name: { en: "Thank you", fi: "Kiitos" },
    description: { en: "Given by hand, with the reason.", fi: "Annettu käsin, ja syy kerrottu." },
  },
  {
    id: "helping-hand",
    emblem: "wheel",
    colour: "moss",
    givenBy: "staff",
    name: { en: "Helping hand", fi: "Auttava käsi" },
    description: { en: "Stood by someone who was stuck.", fi: "Auttoi, kun toinen oli jumissa." },
  },
  {
    id: "sharp-eye",
    emblem: "snowflake",
    colour: "lake",
    givenBy: "staff",
    name: { en: "Sharp eye", fi: "Tarkka silmä" },
    description: { en: "Saw what the rest of us had missed.", fi: "Huomasi sen, mikä muilta jäi näkemättä." },
  },
];
