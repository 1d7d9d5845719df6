import type { DemoRelease } from "./types";

export const releases: DemoRelease[] = [
  {
    key: "4-2",
    title: {
      fi: "4.2: tumma tila, saldot pisteittäin ja tilauksen vaiheet",
      en: "4.2: dark mode, stock by site and where your order is",
    },
    ago: 215,
    by: "samir",
    text: {
      fi: `Kevään iso päivitys:

- **Tumma tila**, joka seuraa puhelimen asetusta
- Varastosaldo pisteittäin verkkokaupassa
- Tilauksen viisi vaihetta ja arvioitu päivä
- Kortin vaihto: näkyvä nappi (pitkä painallus jäi muistomerkiksi)`,
      en: `The big spring update:

- **Dark mode**, which follows your phone
- Stock by site in the web shop
- Five stages of an order, and the day we expect it
- Changing your card: a button one can see (the long press stays as a monument)`,
    },
    ideas: ["tummatila", "varastosaldo", "tilausseuranta"],
  },
  {
    key: "4-4",
    title: {
      fi: "4.4: hinta ennen varausta ja asentajan sana",
      en: "4.4: the price before you book, and the mechanic's own words",
    },
    ago: 140,
    by: "petra",
    text: {
      fi: `Kesäpäivitys, neljä toivettanne:

- Hinta näkyy 14 työlle ennen varausta
- Kuntoraportin ylimpänä **Asentaja sanoo**
- Verkkokauppa näyttää vain sopivat renkaat ja vanteet
- Renkaiden kiertopalvelu kaikilla pisteillä`,
      en: `The summer update, four wishes of yours:

- The price of 14 kinds of work is shown before you book
- The condition report begins with **The mechanic says**
- The web shop shows only tyres and rims that fit
- Tyre rotation at every site`,
    },
    ideas: ["hinta-ennen", "asentajan-terveiset", "sopiva-vain", "kierto-muistutus"],
  },
  {
    key: "4-5",
    title: {
      fi: "4.5: peruutusjono, ja koodit ilman verkkoa",
      en: "4.5: a waitlist, and your codes without a network",
    },
    ago: 73,
    by: "samir",
    text: {
      fi: `Syksyn ruuhkaa varten:

- **Peruutusjono**: saat viestin kun aika vapautuu, ja viisitoista minuuttia aikaa vahvistaa
- Varaukset ja säilytyskoodit aukeavat ilman verkkoa
- Kalenterinappi, jonka näkee`,
      en: `Ready for the autumn rush:

- **Waitlist**: be told when a slot opens, with fifteen minutes to confirm
- Bookings and storage codes open without a network
- A calendar button that can be seen`,
    },
    ideas: ["peruutusjono", "offline", "kalenterinappi"],
  },
  {
    key: "4-5-1",
    title: {
      fi: "4.5.1: kuukausiraportit ja pesunesteen täyttöpisteet",
      en: "4.5.1: monthly reports and screenwash on tap",
    },
    ago: 48,
    by: "petra",
    text: {
      fi: "Kaluston rengasraportti tulee nyt tilattuna sähköpostiin, ja pesunesteen täyttöpisteet aukesivat Tampereella ja Oulussa.",
      en: "The fleet's tyre report now comes by e-mail if you order it, and screenwash can be filled into your own can in Tampere and Oulu.",
    },
    ideas: ["raportti-sahkoposti", "pesuneste-kanisteri"],
  },
  {
    key: "test-group",
    title: {
      fi: "Vapaat ajat itsestään: kokeilijoita haetaan",
      en: "Free times by themselves: we are looking for people to try it",
    },
    ago: 6,
    by: "samir",
    audience: "members",
    text: {
      fi: `Vapaat ajat päivittyvät kohta itsestään, ja haluamme rikkoa sen ennen kuin se ehtii teille kaikille.

- Kokeilu kestää **kaksi viikkoa**
- Mukaan mahtuu kaksikymmentä
- Kerro ideassa, mitä pistettä käytät`,
      en: `Free times will soon update by themselves, and we would like to break that before it reaches all of you.

- The trial takes **two weeks**
- There is room for twenty of you
- Say under the idea which site you use`,
    },
    ideas: ["live-ajat"],
  },
  {
    key: "4-6",
    title: {
      fi: "4.6: kaksi autoa yhdellä varauksella",
      en: "4.6: two cars in one booking",
    },
    ago: 2,
    by: "samir",
    waits: 5,
    text: {
      fi: `Perheen molemmat autot samaan aamuun:

- Valitse **kaksi autoa**, ja saat vierekkäiset ajat samalta pisteeltä
- Lauantaisin tarjoamme lähimmän parin
- Yksi vahvistus, yksi kalenterimerkintä`,
      en: `Both of the family's cars on the same morning:

- Choose **two cars** and get times next to each other at the same site
- On Saturdays we offer the nearest pair
- One confirmation, one entry in your calendar`,
    },
    ideas: ["kaksi-autoa"],
  },
  {
    key: "4-7",
    title: { fi: "4.7: kolme rengasta vierekkäin", en: "4.7: three tyres side by side" },
    ago: 1,
    by: "petra",
    waits: "draft",
    text: {
      fi: "Vertaa kolmea rengasta: märkäpito, melu ja hinta koko sarjalle asennettuna. Kuvat tulevat vielä.",
      en: "Compare three tyres: wet grip, noise, and the price of the whole set mounted. Pictures are still to come.",
    },
    ideas: ["vertailu"],
  },
];
