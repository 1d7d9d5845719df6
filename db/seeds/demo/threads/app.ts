import type { DemoThread } from "../types";

export const app: DemoThread[] = [
  {
    key: "login-koodi",
    kind: "question",
    by: "noora",
    ago: 121,
    tags: ["sovellus"],
    title: "Kirjautumiskoodi ei tule tekstiviestillä",
    text: "Kolme kertaa pyydetty, ei mitään. Numero on oikein, se näkyy sovelluksessa. Liittymä vaihtui viime viikolla toiselle operaattorille, voiko johtua siitä?",
    replies: [
      { by: "antti_s", after: 1, text: "Sama mulla, tuli 40 min myöhässä kaikki neljä peräkkäin." },
      {
        by: "samir",
        after: 3,
        answer: true,
        text: "Anteeksi tästä – suomeksi kerrankin. Viestien välittäjällä oli ongelma siirretyissä numeroissa. Korjattu klo 13. Sillä välin koodin saa myös sähköpostiin: **Lähetä toisella tavalla**.",
      },
      { by: "noora", after: 4, text: "Nyt tuli heti. Ja hyvä suomi, Samir!" },
    ],
  },
  {
    key: "two-cars",
    kind: "question",
    by: "chen",
    ago: 222,
    tags: ["in english", "ajanvaraus"],
    title: "Two cars, one booking?",
    text: "My wife and I both have tyres at Suomenoja. Can I book two cars one after the other, so that we drink one coffee together and not two coffees alone?",
    replies: [
      {
        by: "priya",
        after: 2,
        text: "I do it like this: book the first, then **My cars → switch → book the next slot**. Not one booking, but they sit next to each other if you are quick.",
        answer: true,
      },
      {
        by: "samir",
        after: 20,
        text: "Priya's way is the current best. A real two-car booking has been suggested on the ideas board, please give it your vote.",
      },
      {
        by: "chen",
        after: 22,
        text: "Done. Coffee was had together, at 7:00, in silence, as married people do.",
      },
    ],
  },
  {
    key: "kalenteri",
    kind: "question",
    by: "eero",
    ago: 112,
    tags: ["ajanvaraus"],
    title: "Meneekö varaus omaan kalenteriin?",
    text: "Saan vahvistuksen sähköpostiin, mutta en kalenterikutsua. Lukujärjestys on jo valmiiksi tetristä.",
    replies: [
      {
        by: "kaisa_n",
        after: 2,
        answer: true,
        text: 'Vahvistusviestin alareunassa on "Lisää kalenteriin". Sitä ei huomaa, kun on harmaa harmaalla. Siitä tulee .ics, joka toimii sekä puhelimessa että koneella.',
      },
      { by: "eero", after: 3, text: "Harmaalla harmaalla, tosiaan. Kiitos!" },
      {
        by: "samir",
        after: 6,
        text: "Noted, the grey-on-grey is leaving. It should be a proper button in the next version.",
      },
      {
        by: "fatima",
        after: 15,
        text: "Works in Outlook too, if you open the file instead of previewing it.",
      },
    ],
  },
  {
    key: "push-yolla",
    kind: "discussion",
    by: "ville_o",
    ago: 44,
    tags: ["ilmoitukset"],
    title: 'Ilmoitus klo 3.12 yöllä: "Renkaasi odottavat!"',
    text: "Ihan kiva tieto, mutta mulla oli ainoa vapaayö kahteen viikkoon. Vaimo luuli hälytykseksi ja oli jo eteisessä.",
    replies: [
      { by: "sanna_r", after: 1, text: "Mua ei olis haitannut mutta mulla on rytmi sekaisin pysyvästi." },
      {
        by: "samir",
        after: 5,
        official: true,
        text: "I'm sorry, Ville, and please apologise to your wife. A job that was stuck since the evening woke up at three and sent everything it had. From today nothing except a change in *tomorrow's* booking is sent between 21:00 and 7:00.",
      },
      { by: "ville_o", after: 6, text: "Kiitos, asia kunnossa. Vaimo lähettää terveisiä, en käännä niitä." },
      {
        by: "dave",
        after: 9,
        text: "“Renkaasi odottavat” at 3 a.m. is also the start of a very good horror film.",
      },
      {
        by: "fatima",
        after: 13,
        text: "I'd have been grateful: I was awake with an on-call shift. But I see the point.",
      },
    ],
  },
  {
    key: "verkkokauppa-sovitus",
    kind: "question",
    by: "kaisa_n",
    ago: 203,
    tags: ["verkkokauppa", "vanteet"],
    title: "Verkkokauppa ehdottaa vanteita, jotka eivät sovi",
    text: "Syötin rekisterinumeron ja sain 22 vaihtoehtoa. Ensimmäisen keskireikä on 57,1, autossani 60,1. Onko haku vain suuntaa antava?",
    replies: [
      {
        by: "joonas",
        after: 1,
        text: "57,1 ei mene 60,1 navan päälle, vaikka voissa paistaisi. Toisin päin menisi keskitysrenkaalla.",
      },
      {
        by: "petra",
        after: 5,
        answer: true,
        official: true,
        text: 'Ei pitäisi olla suuntaa antava. Yhden toimittajan tiedoissa keskireikä oli jäänyt tyhjäksi ja haku tulkitsi tyhjän sopivaksi. Korjattu: tyhjä tarkoittaa nyt "ei sovi". 340 tuotetta putosi pois ja palaa, kun tiedot tarkistetaan. Kiitos, Kaisa, tästä olisi tullut monta palautusta.',
      },
      {
        by: "kaisa_n",
        after: 7,
        text: "Hyvä! Toimittajan vaisto: aina kannattaa tarkistaa ensimmäinen hakutulos.",
      },
    ],
  },
  {
    key: "invoice-english",
    kind: "question",
    by: "fatima",
    ago: 166,
    tags: ["in english", "laskutus"],
    title: "Can I get the invoice in English?",
    text: 'The app is in English but the PDF invoice comes in Finnish. Our accountant is in London and has questions about "kausisäilytys".',
    replies: [
      {
        by: "tiina_w",
        after: 1,
        text: "Kausisäilytys = seasonal storage, alv = VAT. Tell London it is all quite dull.",
      },
      {
        by: "niklas",
        after: 3,
        answer: true,
        text: "Yes: **Profile → Invoices → Language of documents**. It holds for new invoices. I've re-sent your last three in English too, Fatima.",
      },
      {
        by: "fatima",
        after: 4,
        text: "Wonderful, thank you both. London is satisfied and slightly disappointed.",
      },
    ],
  },
  {
    key: "maksukortti",
    kind: "question",
    by: "minna_s",
    ago: 95,
    tags: ["laskutus"],
    title: "Kortti vanheni, missä vaihdan sen?",
    text: 'Sovellus ilmoittaa "maksutapa ei kelpaa" mutta en löydä kohtaa jossa syöttäisin uuden. Kaksi varausta odottaa.',
    replies: [
      {
        by: "noora",
        after: 1,
        answer: true,
        text: "Profiili → Maksaminen → paina vanhaa korttia *pitkään*. Ei todellakaan itsestään selvää, löysin sen vahingossa kun pudotin puhelimen.",
      },
      { by: "minna_s", after: 2, text: "Pitkään?! No niin, onnistui. Kiitos sinulle ja puhelimellesi." },
      {
        by: "samir",
        after: 21,
        text: "Long-press as the only way is a crime and I confess. A visible Edit button comes in the next release.",
      },
      {
        by: "chen",
        after: 26,
        text: "A long press, a shake, and a short prayer. Glad the button is coming back.",
      },
    ],
  },
  {
    key: "accessibility",
    kind: "discussion",
    by: "priya",
    ago: 148,
    tags: ["in english", "sovellus"],
    title: "Booking with a screen reader: what works and what doesn't",
    text: `My colleague is blind and co-owns a car with his partner. We sat down and tried to book a tyre change with VoiceOver. Notes:

- Site and service selection: **works very well**, honestly better than most.
- Calendar: every day is read as "button". Button, button, button. No date, no "full/free".
- Time slots: fine.
- The confirmation is announced, nice touch.

So one thing stands between him and a tyre change. Happy to test a fix.`,
    replies: [
      {
        by: "samir",
        after: 2,
        official: true,
        text: "This is the most useful bug report of the year. You're right, the dates have no accessible names. I've put it first in line, and I'd love your colleague's verdict before we ship.",
      },
      {
        by: "samir",
        after: 260,
        text: "Test build is with you, Priya. Days now read as “Tuesday 14 October, 6 free times”.",
      },
      {
        by: "priya",
        after: 290,
        text: "He booked by himself, on the bus, in under two minutes. He says the voice sounds a bit too happy about Tuesdays.",
      },
      { by: "aino", after: 292, text: "@petra, @samir, @priya – thank you. This is what the place is for." },
    ],
  },
  {
    key: "kampanjakoodi",
    kind: "question",
    by: "helmi",
    ago: 92,
    tags: ["verkkokauppa", "hinnat"],
    title: "Alennuskoodi SYKSY ei toimi pakettiauton renkaisiin",
    text: "Koodi antaa virheen kun korissa on 185/75 R16C. Henkilöauton koolla toimii. Onko paketit rajattu pois? Ehdoissa ei lue mitään.",
    replies: [
      {
        by: "petra",
        after: 4,
        answer: true,
        text: "Ei ole rajattu, koodin tuoteryhmästä vain puuttui C-renkaat. Lisätty nyt, kokeile uudestaan. Jos ehdit jo tilata ilman alennusta, vastaa tähän niin hyvitämme.",
      },
      {
        by: "helmi",
        after: 5,
        text: "Toimii! Säästyneillä rahoilla tarjoan tiskille korvapuusteja. Turun pisteelle siis.",
      },
      {
        by: "tuula",
        after: 7,
        text: "Itäharju vahvistaa vastaanottaneensa kaksitoista korvapuustia. Yksitoista jäljellä. Yhdeksän.",
      },
      { by: "dave", after: 13, text: "Does the code work on scones?" },
    ],
  },
  {
    key: "palautus",
    kind: "question",
    by: "rasmus",
    ago: 227,
    tags: ["verkkokauppa"],
    title: "Verkkokaupan palautusaika, kun rengas on jo kerran asennettu?",
    text: "Tilasin väärän nopeusluokan, asennettu mutta ei ajettu metriäkään. Kuluttajansuojalaki tuntee 14 päivän peruuttamisoikeuden. Mikä on teidän tulkintanne arvon alenemisesta?",
    replies: [
      {
        by: "petra",
        after: 6,
        official: true,
        text: "Kun rengas on vain asennettu eikä ajettu, otamme takaisin ja veloitamme irrotustyön 8 €/rengas. Ajetusta vähennämme kulumisen mukaan. Sinun tapauksessasi meidän sivumme näytti nopeusluokan vasta tilausvahvistuksessa, joten **irrotus jää meidän kontollemme**.",
      },
      { by: "rasmus", after: 8, text: "Asianmukainen ja perusteltu. Kiitos." },
      {
        by: "tiina_w",
        after: 20,
        text: "Näytetäänkö nopeusluokka nykyään jo tuotesivulla? Katsoin: näytetään. Hyvä.",
      },
    ],
  },
  {
    key: "widget",
    kind: "discussion",
    by: "lauri",
    ago: 182,
    tags: ["sovellus", "data"],
    title: "Rakensin kotinäytölle widgetin omista renkaista",
    text: `Kun kuntoraportin saa ladattua CSV:nä, tein siitä pienen käyrän, joka ennustaa koska 4 mm tulee vastaan:

\`\`\`
pvm;km;VE;OE;VT;OT
2024-10-12;41200;8.0;8.0;8.0;8.0
2025-04-09;52890;6.2;6.1;6.8;6.7
\`\`\`

Ennuste: etupää ensi vuoden huhtikuu. Jos joku haluaa taulukon, huikatkaa.`,
    replies: [
      { by: "olli_p", after: 0.5, text: "HUIKKAAN." },
      { by: "riikka", after: 3, text: "Huikkaan sadan auton puolesta." },
      {
        by: "samir",
        after: 6,
        text: "Lauri, would you mind if we shamelessly borrow the idea for the app? With credit, and with coffee.",
      },
      { by: "lauri", after: 7, to: 4, text: "Go ahead. Maksu korvapuusteissa." },
      { by: "joonas", after: 9, text: 'Minun E46:n ennuste olisi "eilen".' },
      { by: "chen", after: 15, text: "I'd like the sheet too, Lauri. Could it do confidence bands?" },
      { by: "lauri", after: 17, text: "It can now." },
    ],
  },
  {
    key: "kieli",
    kind: "question",
    by: "emma_l",
    ago: 273,
    tags: ["sovellus"],
    title: "Finns appen på svenska?",
    text: "Fråga å min mammas vägnar: hon är 78, bor i Pargas ja ajaa edelleen saaristotietä. Hon skulle gärna boka själv men på svenska.",
    replies: [
      {
        by: "tuula",
        after: 2,
        answer: true,
        text: "Inte ännu, tyvärr. Men ring Östra centrum-nätet, alltså oss i Itäharju, så bokar vi på svenska, numret är gratis. Och appen på svenska finns som idé – rösta gärna!",
      },
      { by: "emma_l", after: 5, text: "Tack! Mamma ringde redan och hade tydligen känt Tuulas tant." },
      { by: "tuula", after: 6, text: "Turku on pieni. Täti muisti myös." },
    ],
  },
  {
    key: "slots-vanish",
    kind: "question",
    by: "priya",
    ago: 24,
    tags: ["in english", "ajanvaraus"],
    title: "Free slots vanish when I tap them",
    text: "Suomenoja, Android. The list shows 4 free times on Thursday; I tap one and get “just taken”. Three times in a row, three different times. Cache, or am I unlucky?",
    replies: [
      {
        by: "chen",
        after: 1,
        text: "I saw the same. After closing and opening the app the list had only one slot.",
      },
      {
        by: "samir",
        after: 3,
        text: "Not you: the list may be up to two minutes old, and in this week two minutes is a long time. We're making it live. Until then pull-to-refresh right before tapping is the trick.",
        answer: true,
      },
      {
        by: "priya",
        after: 4,
        text: "Pull-to-refresh worked, got Thursday 16:30. Two minutes of cache in rush season is bold, though.",
      },
      { by: "samir", after: 5, to: 4, text: "Bold is the kind word. Case opened, with my name on it." },
    ],
  },
  {
    key: "omat-tiedot",
    kind: "question",
    by: "kirsi_j",
    ago: 136,
    tags: ["yhteisö"],
    title: "Mitä tietoja minusta on tallessa ja miten saan ne nähtäväksi?",
    text: "En epäile mitään väärää, haluan vain tietää. Erityisesti: tallentuuko, koska ja missä olen käynyt?",
    replies: [
      {
        by: "aino",
        after: 3,
        answer: true,
        official: true,
        text: `Hyvä kysymys. Tallessa ovat yhteystietosi, autosi ja renkaasi, varaukset ja laskut sekä se, mitä täällä kirjoitat. Sijaintia emme kerää.

Koko aineiston saat **Asetukset → Omat tiedot → Lataa kopio**. Samasta paikasta voit perua suostumuksia yksi kerrallaan tai pyytää poistoa. Laskut säilytetään kirjanpitolain ajan, muu lähtee.`,
      },
      { by: "kirsi_j", after: 8, text: "Kiitos, selvää suomea. Latasin kopion: elämäni neljänä renkaana." },
      {
        by: "rasmus",
        after: 11,
        text: "Juristina totean: tämä vastaus oli parempi kuin useimmat tietosuojaselosteet, joita olen lukenut. Tai kirjoittanut.",
      },
      { by: "priya", after: 20, text: "Downloaded mine. JSON, readable, dated. I may have shed a tear." },
    ],
  },
];
