import type { DemoBoard, DemoCategory, DemoSegment } from "./types";

export const categories: DemoCategory[] = [
  {
    key: "news",
    slug: "ajankohtaista",
    colour: "lake",
    icon: "megaphone",
    audience: "public",
    name: { fi: "Ajankohtaista", en: "News" },
    description: {
      fi: "Mitä pisteillä tapahtuu: aukioloajat, uudet palvelut ja sesongin tilanne.",
      en: "What is going on at our sites: opening hours, new services, how the season is going.",
    },
  },
  {
    key: "tyres",
    slug: "renkaat",
    colour: "spruce",
    icon: "snowflake",
    audience: "public",
    name: { fi: "Renkaat ja kelit", en: "Tyres and weather" },
    description: {
      fi: "Nasta vai kitka, mikä koko, milloin vaihtaa. Kysy, kerro kokemuksesi.",
      en: "Studs or friction, which size, when to change. Ask, and tell how yours have done.",
    },
  },
  {
    key: "hotel",
    slug: "rengashotelli",
    colour: "birch",
    icon: "warehouse",
    audience: "public",
    name: { fi: "Rengashotelli", en: "Tyre hotel" },
    description: {
      fi: "Säilytys, pesu, säilytyskoodit, kuntoraportit ja kausivaihto.",
      en: "Storage, washing, storage codes, condition reports and the season change.",
    },
  },
  {
    key: "app",
    slug: "sovellus-ja-verkkokauppa",
    colour: "lake",
    icon: "smartphone",
    audience: "public",
    name: { fi: "Sovellus ja verkkokauppa", en: "App and web shop" },
    description: {
      fi: "Ajanvaraus, kirjautuminen, tilaukset ja laskut.",
      en: "Booking, signing in, orders and invoices.",
    },
  },
  {
    key: "service",
    slug: "huolto",
    colour: "granite",
    icon: "wrench",
    audience: "public",
    name: { fi: "Huolto ja korjaus", en: "Service and repair" },
    description: {
      fi: "Jarrut, suuntaukset, öljyt, katsastus ja kaikki mikä kolisee.",
      en: "Brakes, alignment, oil, inspection and everything that rattles.",
    },
  },
  {
    key: "road",
    slug: "tien-paalla",
    colour: "moss",
    icon: "route",
    audience: "public",
    name: { fi: "Tien päällä", en: "On the road" },
    description: {
      fi: "Sähköautot, reissut, mökkitiet ja kahvitauot.",
      en: "Electric cars, trips, cottage roads and coffee breaks.",
    },
  },
  {
    key: "fleet",
    slug: "yritykset",
    colour: "cloudberry",
    icon: "truck",
    audience: "members",
    name: { fi: "Yritykset ja kalustot", en: "Fleets and business" },
    description: {
      fi: "Kalustovastaavien oma paikka: sopimukset, laskutus, aikataulut. Näkyy vain jäsenille.",
      en: "For those who look after many cars: agreements, invoicing, schedules. Members only.",
    },
  },
  {
    key: "staff",
    slug: "takahuone",
    colour: "lingonberry",
    icon: "coffee",
    audience: "staff",
    name: { fi: "Takahuone", en: "Back room" },
    description: {
      fi: "Henkilökunnan kesken: linjaukset, sesongin opit ja vuorot.",
      en: "Among staff: guidelines, lessons from the season, shifts.",
    },
  },
  {
    key: "change",
    below: "hotel",
    slug: "kausivaihto",
    colour: "birch",
    icon: "snowflake",
    audience: "public",
    name: { fi: "Kausivaihto", en: "Season change" },
    description: {
      fi: "Milloin vaihtaa, kauanko jonottaa ja miten varata ennen ruuhkaa.",
      en: "When to change, how long the queue is, and how to book before the rush.",
    },
  },
  {
    key: "electric",
    below: "road",
    slug: "sahkolla",
    colour: "moss",
    icon: "car",
    audience: "public",
    name: { fi: "Sähköllä talvessa", en: "Electric in winter" },
    description: {
      fi: "Kantama pakkasella, painavan auton renkaat ja latauskahvit.",
      en: "Range in the frost, tyres for a heavy car, and coffee while it charges.",
    },
  },
  {
    key: "agreements",
    below: "fleet",
    slug: "sopimusasiakkaat",
    colour: "cloudberry",
    icon: "building",
    audience: "segment",
    for: "fleetPlus",
    name: { fi: "Fleet Plus", en: "Fleet Plus" },
    description: {
      fi: "Fleet Plus -asiakkaille: noutopalvelu, raportit ja se, mitä kokeilemme ensin teillä.",
      en: "For Fleet Plus customers: pick-up, reports, and what we try out with you first.",
    },
  },
  {
    key: "talotekniikka",
    below: "fleet",
    slug: "tampereen-talotekniikka",
    colour: "cloudberry",
    icon: "truck",
    audience: "account",
    for: "talotekniikka",
    name: { fi: "Tampereen Talotekniikan kalusto", en: "Tampereen Talotekniikka's cars" },
    description: {
      fi: "Talotekniikan väen oma paikka: vuorot, säilytys ja sovitut hinnat.",
      en: "For the people of Talotekniikka alone: slots, storage and the prices agreed.",
    },
  },
  {
    key: "management",
    slug: "terveiset-johdolle",
    colour: "lingonberry",
    icon: "messages",
    audience: "members",
    oneWay: true,
    name: { fi: "Terveiset johdolle", en: "A word with the management" },
    description: {
      fi: "Kun jokin meni niin pieleen, että haluat sanoa sen suoraan. Viestisi näet sinä ja me.",
      en: "When something went so wrong that you want to say it straight. You see your words, and we do.",
    },
  },
];

/** Groups of customers that a place can be for. */
export const segments: DemoSegment[] = [
  { key: "fleetPlus", name: "Fleet Plus -asiakkaat", rule: { plans: ["fleet-plus"] } },
  { key: "helpers", name: "Ahkerat auttajat", rule: { minPoints: 500, activeDays: 90 } },
];

export const boards: DemoBoard[] = [
  {
    key: "app",
    slug: "sovellus",
    owner: "samir",
    name: { fi: "Sovellus", en: "App" },
    description: {
      fi: "Mitä varaussovelluksen pitäisi osata seuraavaksi?",
      en: "What should the booking app be able to do next?",
    },
  },
  {
    key: "services",
    slug: "palvelut",
    owner: "petra",
    name: { fi: "Palvelut", en: "Services" },
    description: {
      fi: "Rengashotelli, huolto ja yrityspalvelut: miten tekisimme ne paremmin?",
      en: "Tyre hotel, car service and fleet services: how could we do them better?",
    },
  },
  {
    key: "shop",
    slug: "verkkokauppa",
    owner: "petra",
    name: { fi: "Verkkokauppa", en: "Web shop" },
    description: {
      fi: "Renkaat, vanteet, tarvikkeet ja se, miten ne ostetaan.",
      en: "Tyres, rims, accessories, and how one buys them.",
    },
  },
];
