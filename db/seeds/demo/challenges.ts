interface Words {
  fi: string;
  en: string;
}

/** Days: what is over counts back from today, what is to come counts forward. */
export interface DemoChallenge {
  slug: string;
  board: string;
  question: Words;
  text: Words;
  rules: Words;
  prize: Words;
  opens: number;
  voting: number;
  judging: number;
  closes: number;
  /** The ideas that take part, by their keys. */
  entries: string[];
  winners?: { idea: string; named: boolean; reason: Words }[];
}

const rules: Words = {
  fi: "Mukaan pääsee ehdottamalla ideaa tai tuomalla oman ideansa mukaan hakuaikana. Jokainen ääni on tavallinen ääni. Tuomaristo pisteyttää ideat, eikä kukaan tuomaroi omaansa. Henkilökunta ei voi voittaa. Voittaja nimetään vain, jos hän haluaa.",
  en: "Take part by suggesting an idea, or by entering one of your own while entries are open. Every vote is an ordinary vote. Judges score the ideas, and nobody judges their own. Staff cannot win. A winner is named only if they wish.",
};

export const challenges: DemoChallenge[] = [
  {
    slug: "viihtyisa-odotus",
    board: "services",
    question: { fi: "Mikä tekisi odottamisesta mukavaa?", en: "What would make waiting pleasant?" },
    text: {
      fi: "Renkaiden vaihto kestää puoli tuntia, huolto joskus pidempään. Mitä odotustilassa pitäisi olla, jotta aika menisi kuin siivillä?",
      en: "A change of tyres takes half an hour, a service sometimes longer. What should the waiting room have, so that time flies?",
    },
    rules,
    prize: { fi: "Talven säilytys kahdelle rengassarjalle", en: "A winter's storage for two sets of tyres" },
    opens: -140,
    voting: -110,
    judging: -96,
    closes: -82,
    entries: ["lasten-nurkka", "hiljainen-odotus", "kahvi-idea"],
    winners: [
      {
        idea: "hiljainen-odotus",
        named: true,
        reason: {
          fi: "Yksinkertainen, halpa ja juuri se, mitä puolet teistä pyysi.",
          en: "Simple, cheap, and just what half of you asked for.",
        },
      },
      {
        idea: "lasten-nurkka",
        named: false,
        reason: {
          fi: "Perheet odottavat meillä eniten. Kokeilemme ensin Tampereella.",
          en: "Families wait here the most. We try it in Tampere first.",
        },
      },
    ],
  },
  {
    slug: "vihreampi-vaihto",
    board: "services",
    question: {
      fi: "Miten renkaanvaihdosta tulee vihreämpi?",
      en: "How does a change of tyres become greener?",
    },
    text: {
      fi: "Ajomatkat, pesuvesi, vanhat renkaat: missä säästö olisi suurin, ja mitä sinä tekisit?",
      en: "The drive, the water for washing, old tyres: where is the most to be saved, and what would you do?",
    },
    rules,
    prize: {
      fi: "Sähköpyörän huolto ja lahjakortti 150 €",
      en: "Service for an electric bike, and a gift card of 150 €",
    },
    opens: -30,
    voting: -6,
    judging: 8,
    closes: 22,
    entries: ["hiilijalanjalki", "kotivaihto", "pyorien-sailytys"],
  },
  {
    slug: "ensimmainen-talvi",
    board: "app",
    question: {
      fi: "Mitä ensi talven kuljettaja tarvitsee?",
      en: "What does a driver need in a first winter?",
    },
    text: {
      fi: "Uusi kortti, uusi maa tai uusi auto: ensimmäinen talvi jännittää. Mitä sovellus voisi kertoa, ja milloin?",
      en: "A new licence, a new country or a new car: a first winter is exciting. What could the app tell, and when?",
    },
    rules,
    prize: { fi: "Liukkaan kelin ajokurssi", en: "A course in driving on ice" },
    opens: 10,
    voting: 38,
    judging: 52,
    closes: 66,
    entries: [],
  },
];

export const criteria: { name: Words; weight: number }[] = [
  { name: { fi: "Kuinka moni hyötyy", en: "How many gain" }, weight: 3 },
  { name: { fi: "Kuinka helppo toteuttaa", en: "How easy it is to do" }, weight: 2 },
  { name: { fi: "Kuinka uusi ajatus on", en: "How new the thought is" }, weight: 1 },
];
