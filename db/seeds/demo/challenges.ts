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
  fi: "Osallistu ehdottamalla uutta ideaa tai tuomalla mukaan omasi, jonka olet kertonut jo aiemmin. Äänet ovat samoja kuin muutenkin. Tuomarit pisteyttävät ideat, eikä kukaan arvioi omaansa. Henkilökunta ei voi voittaa. Voittajan nimi julkaistaan vain hänen luvallaan.",
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
          fi: "Vähän ääniä, mutta loppuun asti mietitty: yksi ovi ja yksi pöytä, ja odotus muuttuu työpäiväksi.",
          en: "Few votes, but thought through: one door and one desk, and the wait becomes a working day.",
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
    entries: ["hiilijalanjalki", "kotivaihto", "pesupaketti"],
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
    opens: -5,
    voting: 16,
    judging: 30,
    closes: 44,
    entries: ["muistutus-paineet", "chat-kuva"],
  },
  {
    slug: "yksi-kosketus",
    board: "app",
    question: { fi: "Mikä kosketus on sovelluksessa liikaa?", en: "Which tap in the app is one too many?" },
    text: {
      fi: "Kerro yksi asia, jonka sovellus voisi tehdä puolestasi tai jättää kysymättä.",
      en: "Name one thing that the app could do for you, or not ask at all.",
    },
    rules,
    prize: { fi: "Vuoden pesut yhdelle autolle", en: "A year of washes for one car" },
    opens: -45,
    voting: -17,
    judging: -3,
    closes: 11,
    entries: ["jaettu-auto", "etaisyys", "kello"],
  },
  {
    slug: "renkaat-puhuvat",
    board: "services",
    question: {
      fi: "Mitä haluaisit tietää renkaistasi keväällä?",
      en: "What would you like to know of your tyres in spring?",
    },
    text: {
      fi: "Renkaasi ovat meillä puoli vuotta. Mitä niistä pitäisi kertoa, kun haet ne?",
      en: "Your tyres stay with us for half a year. What should we tell when you collect them?",
    },
    rules,
    prize: { fi: "Renkaiden kuntokartoitus ja pesu", en: "A full check and wash of your tyres" },
    opens: 12,
    voting: 40,
    judging: 54,
    closes: 68,
    entries: [],
  },
];

export const criteria: { name: Words; weight: number }[] = [
  { name: { fi: "Kuinka moni hyötyy", en: "How many gain" }, weight: 3 },
  { name: { fi: "Kuinka helppo toteuttaa", en: "How easy it is to do" }, weight: 2 },
  { name: { fi: "Kuinka uusi ajatus on", en: "How new the thought is" }, weight: 1 },
];
