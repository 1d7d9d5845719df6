import type { DemoThread } from "../types";

export const backRoom: DemoThread[] = [
  {
    key: "ristiin-oppi",
    kind: "discussion",
    by: "jarkko",
    ago: 36,
    tags: ["sesonki"],
    title: "Ristiin menneet renkaat Lielahdessa: mitä muutetaan",
    text: `Kävin läpi eilisen. Kaksi varausta peräkkäin, molemmat harmaa Corolla, laput tulostettiin samaan aikaan. Hyllyllä koodi luettiin, nosturilla ei.

Ehdotus: **koodi luetaan kahdesti**, hyllyllä ja nosturilla ennen ensimmäistä pulttia. Maksaa 15 sekuntia per auto. Kokeillaan Lielahdessa tämä viikko.`,
    replies: [
      {
        by: "tuula",
        after: 1,
        text: "Turussa on tehty näin keväästä. Ei yhtään ristiinmenoa, ja asentajat tottui päivässä.",
      },
      {
        by: "petra",
        after: 3,
        text: "Otetaan kaikkialla. Samir, saako lukija piipata eri ääntä jos koodi on väärä?",
      },
      { by: "samir", after: 4, text: "Yes. A sad trombone?" },
      { by: "jarkko", after: 5, text: "Ei. Ihan tavallinen piip, kaksi kertaa." },
      {
        by: "anna",
        after: 20,
        text: "Sanna otti tämän tosi hyvin. Muistakaa kiittää häntä, jos näkyy tiskillä.",
      },
    ],
  },
  {
    key: "savy",
    kind: "announcement",
    by: "aino",
    ago: 409,
    tags: ["sesonki"],
    pinned: true,
    title: "Näin vastaamme: viisi tapaa",
    text: `1. Ensin ihminen, sitten asia. "Kurja juttu" maksaa kaksi sanaa.
2. Kerro **mitä** tapahtui ja **mitä** muuttui. Ei "pahoittelemme mahdollista haittaa".
3. Jos virhe oli meidän, sano se ensimmäisessä virkkeessä.
4. Julkinen kysymys saa julkisen vastauksen, henkilökohtainen asia siirtyy tapaukseksi.
5. Jos joku muu jo vastasi oikein, kiitä häntä. Älä vastaa uudestaan omin sanoin.`,
    replies: [
      {
        by: "maija",
        after: 2,
        text: "Kohta viisi on tärkein. Teppo vastaa paremmin kuin minä, ja se on tarkoitus.",
      },
      {
        by: "niklas",
        after: 6,
        text: "Yritysasiakkaille lisäisin: luku, ei adverbi. Terveisin eräs kalustopäällikkö.",
      },
    ],
  },
  {
    key: "kevatsesongin-opit",
    kind: "discussion",
    by: "maija",
    ago: 180,
    tags: ["sesonki"],
    title: "Kevätsesongin opit yhteisöstä",
    text: `Luvut: kysymyksiä 41, ratkaistu 36, niistä **22 jäsenten vastauksella**. Ensimmäinen vastaus keskimäärin 1 h 50 min.

Mikä toistui: rengaskierto, 4 mm, kuntoraportin mielipidekenttä, korttien vaihto sovelluksessa. Mikä puuttui: kuntoraportin selitys, joten kirjoitan siitä ohjeen.`,
    replies: [
      {
        by: "aino",
        after: 2,
        text: "22 kolmestakymmenestäkuudesta! Tepolle pitää keksiä jotain muutakin kuin merkki.",
      },
      { by: "jarkko", after: 3, text: "Kutsutaan päiväksi halliin. Hän sanoi kaipaavansa öljyn hajua." },
      {
        by: "samir",
        after: 5,
        text: "Card editing: visible button shipped in 4.2. I'm keeping the long-press as a monument.",
      },
    ],
  },
];
