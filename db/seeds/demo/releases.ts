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
];
