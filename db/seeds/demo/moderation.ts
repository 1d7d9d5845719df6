import type { DemoFlag } from "./types";

/** Reports that wait for a moderator. */
export const flags: DemoFlag[] = [
  {
    thread: "hinnat",
    number: 3,
    by: "anniina",
    ago: 1.2,
    reason: "other",
    note: "En ymmärrä tätä sananlaskua. Onko se joku loukkaus?",
  },
  {
    thread: "nasta-vai-kitka",
    number: 12,
    by: "joonas",
    ago: 2.6,
    reason: "off_topic",
    note: "Auto kotiin? Täällä? 🙂 Ei vaan, katsokaa onko tämä mainos junalipuille.",
  },
];
