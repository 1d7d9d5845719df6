import type { DemoThread } from "../types";

export const change: DemoThread[] = [
  {
    key: "vaihto-ennen-ruuhkaa",
    kind: "question",
    by: "matti",
    ago: 21,
    tags: ["sesonki"],
    title: "Paljonko ennen ensilunta vaihto kannattaa varata?",
    text: "Viime syksynä heräsin samana aamuna kuin kaikki muutkin. Onko teillä mitään nyrkkisääntöä, milloin Tampereella vielä saa ajan samalle viikolle?",
    replies: [
      {
        by: "anna",
        after: 2,
        text: "Lokakuun puoliväliin asti saman viikon aika löytyy melkein aina. Ensimmäisestä pakkasyöstä eteenpäin jono on 8–12 päivää. Aamun ensimmäiset ajat vapautuvat iltaisin, kun peruutukset tulevat.",
      },
      { by: "matti", after: 5, text: "Kiitos, kalenteriin meni: viikko 41." },
    ],
  },
];

export const electric: DemoThread[] = [
  {
    key: "heavy-electric-tyres",
    kind: "discussion",
    by: "samir",
    ago: 34,
    tags: ["kitka"],
    title: "Range at −20 °C: what a winter taught me",
    text: "I log my own car, so here are numbers. From +10 °C to −20 °C I lose about 34 % on the motorway and 45 % on short hops. Tyre pressure matters more than I thought: 0.3 bar under costs 2–3 %.\n\nWhat do yours say?",
    replies: [
      {
        by: "anna",
        after: 20,
        text: "Tiskillä sanotaan: tarkista paineet ensimmäisten pakkasten jälkeen, ei ennen niitä. Kymmenen astetta on noin 0,1 baria.",
      },
    ],
  },
];

export const agreements: DemoThread[] = [
  {
    key: "noutopalvelun-kokeilu",
    kind: "announcement",
    by: "niklas",
    ago: 48,
    tags: ["sesonki"],
    title: "Kokeilu: haemme autot pihaltanne vaihtoon",
    text: "Marraskuun ajan haemme Fleet Plus -asiakkaiden autot Tampereella ja Turussa omalta pihaltanne ja tuomme takaisin saman päivän aikana. Kokeilu ei maksa teille mitään. Kerro tässä, montako autoa ja mitkä päivät sopisivat.",
    replies: [
      {
        by: "mikael",
        after: 4,
        text: "Sex skåpbilar, helst tisdag och torsdag. Eli kuusi pakettiautoa, tiistai tai torstai käy.",
      },
      {
        by: "niklas",
        after: 6,
        text: "Kirjattu: tiistaina kolme, torstaina kolme. Soitan aamulla ennen hakua.",
      },
    ],
  },
];

export const talotekniikka: DemoThread[] = [
  {
    key: "talotekniikan-vuorot",
    kind: "discussion",
    by: "riikka",
    ago: 27,
    tags: ["sesonki"],
    title: "Meidän 38 auton vuorot viikolla 44",
    text: "Laitoin listan siitä, mitkä autot voivat olla pois tiistaina ja mitkä vasta perjantaina. Päivystysautot kaksi kerrallaan, ei koskaan molempia yhtä aikaa.",
    replies: [
      {
        by: "niklas",
        after: 3,
        text: "Selvä. Päivystysautot otetaan kello seitsemältä ennen muita, niin ovat ajossa yhdeksältä.",
      },
    ],
  },
];

export const management: DemoThread[] = [
  {
    key: "kolme-kertaa-sama-laskuvirhe",
    kind: "discussion",
    by: "jussi74",
    ago: 16,
    title: "Kolmas kerta sama laskuvirhe",
    text: "En halua tätä yleiselle puolelle, koska tiskin väki on hoitanut asiansa hyvin. Mutta lasku tuli kolmannen kerran väärälle yritykselle, ja joka kerta selitän saman alusta. Kuka tämän teillä omistaa?",
    replies: [
      {
        by: "aino",
        after: 5,
        text: "Minä omistan. Olit oikeassa: vanha asiakasnumerosi jäi laskutukseen. Se on nyt poistettu, ja seuraavan laskun katson itse ennen kuin se lähtee. Anteeksi vaivasta, Jussi.",
      },
    ],
  },
];
