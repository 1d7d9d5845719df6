import type { DemoFlag, DemoHeld, DemoSanction } from "./types";

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

export const sanctions: DemoSanction[] = [
  {
    of: "reijo",
    by: "maija",
    kind: "warning",
    rule: "abuse",
    ago: 34,
    message:
      "Autoista saa olla montaa mieltä, ihmisistä puhutaan kauniisti. Vastauksesi Davelle meni henkilöön; kirjoita se mieluummin renkaista.",
  },
  {
    of: "pasi",
    by: "maija",
    kind: "silence",
    rule: "spam",
    ago: 1.4,
    days: 3,
    message:
      "Sama oman pajan mainos tuli viiteen keskusteluun samana iltana. Luen mielelläni neuvojasi, kun ne vastaavat kysymykseen; pidetään kolmen päivän tauko.",
  },
];

/** The author of a hidden post who thinks that it should stand. */
export const appeal = {
  by: "timo_n",
  ago: 2.1,
  text: "Numero on Pekan työnumero ja lukee Lielahden pisteen ovessa. Kysyin häneltä, ja hänestä sen saa kertoa. Voisiko viestin palauttaa?",
};

export const watchedWords = [
  { expression: "kasino*", action: "refuse", by: "aino", ago: 300 },
  { expression: "pikavippi*", action: "refuse", by: "aino", ago: 300 },
  { expression: "myydään", action: "hold", by: "maija", ago: 120 },
  { expression: "for sale", action: "hold", by: "maija", ago: 120 },
  { expression: "alennuskoodi*", action: "flag", by: "maija", ago: 60 },
] as const;

export const heldSubmissions: DemoHeld[] = [
  {
    by: "jarmo",
    ago: 0.9,
    reason: "watched_word:myydään",
    thread: "nasta-vai-kitka",
    text: "Minulla jäi yksi sarja yli: myydään neljä kitkaa 205/55 R16, kaksi talvea ajettu, nouto Tampereelta. Saako täällä kysellä?",
  },
  {
    by: "dave",
    ago: 0.2,
    reason: "watched_word:for sale",
    category: "renkaat",
    title: "Is there a place for used wheels here?",
    text: "I have a set of alloys that nobody in the family wants. Is there a corner of this community where things are for sale, or should I keep it out?",
  },
];
