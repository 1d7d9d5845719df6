import type { DemoThread } from "../types";

export const fleet: DemoThread[] = [
  {
    key: "massavaihto",
    kind: "discussion",
    by: "kari_h",
    ago: 66,
    tags: ["kausivaihto"],
    title: "84 autoa kahdessa viikossa: näin me sen teimme",
    text: `Viime syksynä vaihdot venyivät marraskuun puoliväliin, ja hoitajat ajoivat kesärenkailla ensilumessa. Tänä vuonna toisin:

1. Lista autoista ja reiteistä Niklakselle jo elokuussa
2. Kuusi autoa päivässä, klo 12–14 kun on vuoronvaihto
3. Kaksi vara-autoa, jotka kiertävät
4. Kuskille tekstari edellisenä päivänä **ja** samana aamuna

Yksikään käynti ei jäänyt tekemättä. Kysykää, jos haluatte taulukkopohjan.`,
    replies: [
      {
        by: "riikka",
        after: 2,
        text: "Haluan! Meillä on sata pakua ja sama ongelma, paitsi kuskit ovat Kuhmoisissa.",
      },
      {
        by: "leena_v",
        after: 3,
        text: "Vuoronvaihtoikkuna on nerokas. Meillä se on klo 6, avaatteko silloin?",
      },
      {
        by: "niklas",
        after: 5,
        to: 3,
        text: "Leenalle avataan. Sovitaan Ouluun tiistait ja torstait klo 5.45, neljä autoa kerralla.",
      },
      {
        by: "mikael",
        after: 7,
        text: "Vara-autojen määrä on se, mistä muut yrittävät säästää. Kallis säästö.",
      },
      {
        by: "kari_h",
        after: 30,
        text: "Pohja lähti kaikille pyytäneille. Sarake H on makro, älkää koskeko siihen, minäkään en tiedä mitä se tekee.",
      },
      {
        by: "katja",
        after: 39,
        text: "Two spare cars for 84, did that hold? We have one for 36 and it is always somewhere else.",
      },
    ],
  },
  {
    key: "laskutus-viite",
    kind: "question",
    by: "mikael",
    ago: 184,
    tags: ["laskutus"],
    title: "Kustannuspaikka verkkolaskulle autokohtaisesti?",
    text: "Saamme yhden kuukausilaskun, jolla on 60 riviä ja yksi viite. Susanne talousosastolla käyttää siihen puoli päivää. Saako rekisterinumeron ja kustannuspaikan omiin kenttiinsä?",
    replies: [
      {
        by: "niklas",
        after: 3,
        answer: true,
        text: "Saa. Finvoice-laskun rivitasolle menee rekisterinumero *RowIdentifier*-kenttään ja kustannuspaikka *RowAccountDimension*iin. Tarvitsen listan auto–kustannuspaikka kerran, ja sen jälkeen se tulee automaattisesti.",
      },
      {
        by: "mikael",
        after: 26,
        text: 'Lista lähetetty. Susanne sanoi sanan, jota en ole häneltä ennen kuullut: "ihanaa".',
      },
      { by: "tiina_w", after: 30, text: "Kirjanpitäjänä ymmärrän Susannea täysin." },
    ],
  },
  {
    key: "kulumaraportti",
    kind: "question",
    by: "riikka",
    ago: 151,
    tags: ["kalustot"],
    title: "Saako koko kaluston kuviosyvyydet yhteen raporttiin?",
    text: "Budjetoin ensi vuoden renkaita. Yksittäiset PDF:t ovat hienoja, mutta niitä on 103. Tarvitsisin yhden taulukon: auto, koko, pienin mm, ikä, arvio uusimisesta.",
    replies: [
      {
        by: "niklas",
        after: 2,
        answer: true,
        text: "Raportti on olemassa, se on vain piilossa: **Yritys → Raportit → Renkaiden kunto → CSV**. Näkyy roolille *kalustovastaava*, joka sinulta puuttui. Lisäsin sen.",
      },
      { by: "riikka", after: 4, text: "Löytyi! 19 autoa uusittava, budjetoin 24. Nyt saan nukkua." },
      {
        by: "petra",
        after: 8,
        text: "Kirjasin ideaksi, että raportin voi tilata sähköpostiin joka kuukauden alussa. Äänestäkää.",
      },
      {
        by: "katja",
        after: 20,
        text: "Found it as well, thanks. Could the drivers' initials be in the file? (For science.)",
      },
    ],
  },
  {
    key: "rengasrikko-paivystys",
    kind: "question",
    by: "leena_v",
    ago: 302,
    tags: ["kalustot"],
    title: "Rengasrikko klo 02 Kempeleessä – mikä on luvattu vasteaika?",
    text: 'Sopimuksessa lukee "viipymättä". Viime yönä viipymättä oli 2 h 40 min. Vartija odotti autossa −18 asteessa. Tarvitsen luvun, en adverbia.',
    replies: [
      {
        by: "anna",
        after: 2,
        official: true,
        text: "Ymmärrän, ja olen pahoillani vartijan puolesta. Otan tämän sisään tapauksena ja käyn läpi, mitä yöllä tapahtui.",
      },
      {
        by: "anna",
        after: 74,
        answer: true,
        official: true,
        text: "Luku on nyt sopimuksessa: Oulun talousalueella päivystys on perillä **90 minuutissa**, Fleet Plus -asiakkaalla ensisijaisena. Viime yönä auto oli Raahessa toisessa keikassa; yöpäivystyksessä on tästä viikosta alkaen kaksi autoa pakkasrajan −15 alapuolella. Jos 90 ylittyy, käynti on maksuton.",
      },
      { by: "leena_v", after: 80, text: "Kiitos. Tämä on se mitä tarkoitin. Vartijakin sai lämpöpuvun." },
    ],
  },
  {
    key: "ev-fleet-tyres",
    kind: "discussion",
    by: "katja",
    ago: 240,
    tags: ["sähköautot", "kalustot"],
    title: "EV fleet, year one: what tyres really cost us",
    text: `Writing in English since half of my drivers read along.

31 EVs and 5 hybrids, first full year. Tyres per 10,000 km: **EV 118 €, hybrid 79 €**. Biggest lever was not the brand but rotation at 8–10k km: cars that were rotated used 27 % less rubber.

Second lever: one driver. We had a talk.`,
    replies: [
      { by: "lauri", after: 2, text: "Is the 27 % controlled for driver and route? Asking as a friend." },
      {
        by: "katja",
        after: 3,
        to: 2,
        text: "For route yes, for driver no. I'd need more drivers who agree to be an experiment.",
      },
      {
        by: "niklas",
        after: 8,
        text: "We can put a rotation reminder on every Lumo car at 8,000 km. Shall I?",
      },
      { by: "katja", after: 9, to: 4, text: "Please do. And one at 4,000 for the driver." },
      {
        by: "outi",
        after: 26,
        text: "Kylmäautoissa sama: kierto auttoi, kuskin kanssa puhuminen auttoi enemmän.",
      },
    ],
  },
  {
    key: "sopimuskausi",
    kind: "question",
    by: "outi",
    ago: 78,
    tags: ["kalustot"],
    title: "Lisään kaksi autoa kesken kauden, miten hinnoitellaan?",
    text: "Seitsemästä tulee yhdeksän lokakuussa. Tuleeko uusista täysi kausihinta vai suhteessa? Flex vai Fleet, missä raja menee?",
    replies: [
      {
        by: "anna",
        after: 1,
        answer: true,
        text: "Suhteessa kuukausiin. Fleet kannattaa kuudesta autosta ylöspäin, joten pysytte samassa. Uudet tulevat samaan laskuun, lähetä vain rekisterinumerot ja rengaskoot, niin avaan hyllyt.",
      },
      { by: "outi", after: 2, text: "Ja kylmäauton 225/65 R16C onnistuu?" },
      { by: "anna", after: 2.4, text: "Onnistuu, samaa kokoa on teillä jo kolmessa." },
    ],
  },
  {
    key: "kuskit-ei-tule",
    kind: "discussion",
    by: "riikka",
    ago: 15,
    tags: ["kausivaihto", "kalustot"],
    title: "Miten saatte kuskit paikalle vaihtoaikana?",
    text: `Kokeiltu: tekstari, sähköposti, soitto, uhkaus, pulla. Silti 14 sadasta jää tulematta. Paras selitys tänä syksynä: *"luulin että se oli ehdotus"*.`,
    replies: [
      {
        by: "minna_s",
        after: 1,
        text: "Meillä auttoi, että vaihtoaika on työvuorolistassa omana rivinään. Ei ole ehdotus, kun siitä maksetaan.",
      },
      {
        by: "jarmo",
        after: 2,
        text: "Minä vien avaimet illalla taskussa kotiin. Aamulla kuski saa auton tasan siihen aikaan, kun lähdetään teille.",
      },
      {
        by: "kari_h",
        after: 3,
        text: "Vuorolista. Ja kiittää niitä, jotka tulevat. Se toimii paremmin kuin se toinen.",
      },
      {
        by: "pirjo",
        after: 5,
        text: "Kuskin puolelta: kertokaa *miksi* juuri silloin. Tulen kyllä, kun tiedän ettei se ole mielivaltaa.",
      },
      { by: "riikka", after: 6, to: 5, text: "Tämä oli hyvä. Lisään perustelun viestiin." },
      {
        by: "riikka",
        after: 300,
        text: "Tilanne kahden viikon päästä: 3 sadasta. Perustelu + vuorolista. Pulla jäi pois, mistä tuli kaksi valitusta.",
      },
      {
        by: "fatima",
        after: 310,
        text: "In the pharmacies we put it in the rota as “car check” with paid time. Nobody has missed one since.",
      },
    ],
  },
  {
    key: "tyomaa-kaynti",
    kind: "question",
    by: "pasi",
    ago: 217,
    tags: ["kausivaihto"],
    title: "Tuleeko liikkuva vaihtoauto työmaalle Kiiminkiin?",
    text: "Kuusi pakua ja kolme kärryä samassa pihassa klo 7–9. Sähköä on, tasaista on, kahvia on. Hinta?",
    replies: [
      {
        by: "jarkko",
        after: 2,
        answer: true,
        text: "Tulee. Käynti 120 €, vaihto sopimushintaan päälle. Kuudella autolla se tekee 20 €/auto, ja teiltä säästyy kuusi kertaa tunti. Tarvitsen 4 × 8 metriä kovaa maata. Kahvi ratkaisi.",
      },
      { by: "pasi", after: 4, text: "Ensi keskiviikko. Jorma maksaa." },
      { by: "jarkko", after: 170, text: "Yhdeksän kulkuneuvoa, 2 h 10 min. Kiitos makkarasta." },
    ],
  },
];
