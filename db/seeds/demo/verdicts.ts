import type { Verdict } from "~/domain/ideas/verdict";

/** What those who voted said two weeks after it was done, in their own words; the others answered with a word or not at all. */
export const verdictWords: Record<string, { by: string; verdict: Verdict; words: string; shown: boolean }[]> =
  {
    peruutusjono: [
      {
        by: "matti",
        verdict: "yes",
        words: "Sain perjantain ajan tunnin varoitusajalla. Juuri tätä toivoin.",
        shown: true,
      },
      {
        by: "maija",
        verdict: "partly",
        words: "Viesti tuli, mutta viisitoista minuuttia on vähän, kun on töissä.",
        shown: true,
      },
    ],
    offline: [
      {
        by: "maija",
        verdict: "yes",
        words: "Parkkihallissa ei ole kenttää, ja koodi aukesi silti.",
        shown: true,
      },
    ],
    "pesuneste-kanisteri": [
      {
        by: "matti",
        verdict: "no",
        words: "Lähin piste on Tampereella, ja minä asun Espoossa.",
        shown: false,
      },
    ],
  };
