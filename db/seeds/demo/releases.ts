import type { DemoRelease } from "./types";

export const releases: DemoRelease[] = [
  {
    version: "4.2",
    title: "Tumma tila, pistesaldot ja tilauksen vaiheet",
    ago: 215,
    by: "samir",
    text: `Kevään iso päivitys:

- **Tumma tila**, joka seuraa puhelimen asetusta
- Varastosaldo pisteittäin verkkokaupassa
- Tilauksen viisi vaihetta ja arvioitu päivä
- Kortin vaihto: näkyvä nappi (pitkä painallus jäi muistomerkiksi)`,
    ideas: ["tummatila", "varastosaldo", "tilausseuranta"],
  },
  {
    version: "4.4",
    title: "Hinta ennen varausta ja asentajan sana",
    ago: 140,
    by: "petra",
    text: `Kesäpäivitys, neljä toivettanne:

- Hinta näkyy 14 työlle ennen varausta
- Kuntoraportin ylimpänä **Asentaja sanoo**
- Verkkokauppa näyttää vain sopivat renkaat ja vanteet
- Renkaiden kiertopalvelu kaikilla pisteillä`,
    ideas: ["hinta-ennen", "asentajan-terveiset", "sopiva-vain", "kierto-muistutus"],
  },
  {
    version: "4.5",
    title: "Peruutusjono ja koodit ilman verkkoa",
    ago: 73,
    by: "samir",
    text: `Ready for the autumn rush:

- **Waitlist**: be told when a slot opens, fifteen minutes to confirm
- Bookings and storage codes open without a network
- A calendar button that can be seen`,
    ideas: ["peruutusjono", "offline", "kalenterinappi"],
  },
  {
    version: "4.5.1",
    title: "Kuukausiraportit, täyttöpisteet",
    ago: 48,
    by: "petra",
    text: "Kaluston rengasraportti tulee nyt tilattuna sähköpostiin, ja pesunesteen täyttöpisteet aukesivat Tampereella ja Oulussa.",
    ideas: ["raportti-sahkoposti", "pesuneste-kanisteri"],
  },
];
