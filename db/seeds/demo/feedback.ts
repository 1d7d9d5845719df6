import type { DemoFeedback } from "./types";

export const feedback: DemoFeedback[] = [
  {
    key: "naarmu",
    title: "Vanteessa naarmu vaihdon jälkeen",
    by: "hanna_m",
    ago: 45,
    sentiment: "complaint",
    topic: "service",
    text: "Oikea eturengas, noin 4 cm naarmu vanteen reunassa. Ei ollut siinä ennen, pesin ne itse edellisenä päivänä. En halua nostaa meteliä julkisesti, mutta haluan tietää miten näissä toimitaan.",
    replies: [
      {
        by: "tuula",
        after: 3,
        text: "Kiitos että kerroit, Hanna, ja ikävä juttu. Katsoimme nosturin kuvat: naarmu tuli meillä. Korjaamme vanteen kuntoon, saat lainapyörän siksi aikaa.",
      },
      { by: "hanna_m", after: 5, text: "Reilua. Sopii." },
    ],
  },
  {
    key: "kiitos-sannalle",
    title: "Kiitos aamuvuorolle",
    by: "kirsi_j",
    ago: 20,
    sentiment: "praise",
    topic: "service",
    public: true,
    text: "Nuori asentaja Itäharjulla kantoi ostoskassini autoon, puhalsi lumen ovenpielistä ja toivotti hyvää talvea. En saanut nimeä, mutta hänellä oli vihreä pipo. Hänen äitinsä voi olla ylpeä.",
    replies: [
      {
        by: "tuula",
        after: 2,
        text: "Vihreä pipo on Aleksi. Luin tämän ääneen aamukahvilla, ja nyt hänellä on punainen naama ja vihreä pipo.",
      },
    ],
  },
  {
    key: "lasku-kahdesti",
    title: "Kausimaksu veloitettu kahdesti",
    by: "jussi74",
    ago: 30,
    sentiment: "complaint",
    topic: "purchase",
    text: "Kortilta lähti 84 € kaksi kertaa samana päivänä, 23. ja sama viite. Toinen takaisin, kiitos.",
    replies: [
      {
        by: "anna",
        after: 4,
        text: "Totta, maksuyhteys katkesi ja yritti uudestaan. Palautus on tehty, näkyy tilillä 2–3 pankkipäivässä.",
      },
    ],
  },
  {
    key: "puhelinjono",
    title: "Puhelinjono 38 minuuttia",
    by: "pasi",
    ago: 48,
    sentiment: "complaint",
    topic: "service",
    text: "Sesonki tai ei, 38 min on liikaa. Takaisinsoitto, niin olisin voinut tehdä sillä välin töitä.",
    replies: [
      {
        by: "anna",
        after: 20,
        text: "Samaa mieltä. Takaisinsoitto otettiin käyttöön tänään, paina jonossa 1. Kiitos napakasta viestistä.",
      },
    ],
  },
  {
    key: "quiet-room",
    title: "The quiet room saved my defence",
    by: "elena",
    ago: 160,
    sentiment: "praise",
    topic: "service",
    public: true,
    text: "I gave a thesis pre-examination interview from the Suomenoja quiet room while my Subaru got a wheel bearing. Nobody noticed until a compressor started in the background at the very word “pressure”.",
    replies: [
      { by: "petra", after: 5, text: "We apologise for the compressor and congratulate the timing." },
    ],
  },
  {
    key: "hintataulukko",
    title: "Hinnaston voisi järjestää auton koon mukaan",
    by: "tiina_w",
    ago: 81,
    sentiment: "suggestion",
    topic: "product",
    text: "Nykyinen järjestys on aakkosellinen. Kukaan ei etsi hintaa aakkosista: ensin rengaskoko, sitten palvelu.",
    replies: [
      {
        by: "petra",
        after: 24,
        text: "Hyvä huomio. Uusi järjestys on luonnoksena, lähetän sen sinulle ensin luettavaksi, jos sopii?",
      },
      { by: "tiina_w", after: 26, text: "Sopii. Luen rivit." },
    ],
  },
  {
    key: "kylma-odotustila",
    title: "Odotustila oli kylmä",
    by: "noora",
    ago: 22,
    sentiment: "complaint",
    topic: "service",
    text: "Limingantullissa ovi oli auki hallin puolelle ja +14 odotustilassa. Yövuoron jälkeen se tuntui pakkaselta.",
    replies: [
      {
        by: "jarkko",
        after: 2,
        text: "Anteeksi Noora. Ovipumppu oli rikki, uusi asennettiin tänään. Seuraavalla kerralla on myös viltti.",
      },
    ],
  },
  {
    key: "verkkokauppa-toimitus",
    title: "Renkaat tulivat päivää ennen luvattua",
    by: "matti",
    ago: 300,
    sentiment: "praise",
    topic: "purchase",
    text: "Kerrankin näin päin. Nastat tuli torstaina, asennettiin perjantaina ja lauantaina satoi lunta. Ei muuta, kiitos.",
    replies: [{ by: "maija", after: 6, text: "Tällaisia on mukava lukea. Hyvää talvea, Matti!" }],
  },
  {
    key: "fleet-yhteyshenkilo",
    title: "Yhteyshenkilön sijaistus lomilla",
    by: "kari_h",
    ago: 126,
    sentiment: "suggestion",
    topic: "service",
    text: "Niklas on erinomainen, mutta heinäkuussa kukaan ei tiennyt sopimuksestamme. Sijainen ja yksi sivu muistiinpanoja riittäisi.",
    replies: [
      {
        by: "niklas",
        after: 200,
        text: "Olet oikeassa. Jokaisella Fleet Plus -asiakkaalla on nyt nimetty varahenkilö; teillä se on Anna. Muistiinpanot on tehty.",
      },
    ],
  },
  {
    key: "app-praise",
    title: "The booking flow just works now",
    by: "priya",
    ago: 56,
    sentiment: "praise",
    topic: "product",
    text: "I complain for a living, so for balance: 4.5 is good. Waitlist, calendar button, offline codes. My tester's heart has found only one typo (Peruuta/Perutta).",
    replies: [
      { by: "samir", after: 3, text: "Framed. And the typo is fixed, of course it was in my Finnish." },
    ],
  },
];
