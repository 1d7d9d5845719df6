import type { DemoAward } from "./types";

/** Badges given by hand, each with the reason why. The slugs are those of the reference data. */
export const awards: DemoAward[] = [
  {
    to: "lauri",
    badge: "sharp-eye",
    by: "aino",
    ago: 230,
    citation: "Mittasi, kysyi ja myönsi. Näin syntyy luottamus, kumpaankin suuntaan.",
  },
  {
    to: "teppo",
    badge: "helping-hand",
    by: "maija",
    ago: 180,
    citation: "Kaksikymmentäkaksi ratkaisua keväässä ja yksikään ei ollut kenellekään töksäytys.",
  },
  {
    to: "priya",
    badge: "sharp-eye",
    by: "samir",
    ago: 136,
    citation:
      "You sat down with a colleague, tested what we hadn't, and made booking work for those who listen instead of look.",
  },
  {
    to: "sanna_r",
    badge: "thanks",
    by: "maija",
    ago: 35,
    citation: "Sait toisen renkaat, menit yövuoroon ja tarjosit meille silti kahvit. Kiitos.",
  },
  {
    to: "kari_h",
    badge: "helping-hand",
    by: "maija",
    ago: 64,
    citation: "Jaoit taulukkosi muille kalustovastaaville. Sarake H mukaan lukien.",
  },
  {
    to: "marko_v",
    badge: "sharp-eye",
    by: "maija",
    ago: 0.4,
    citation: "Varoitit Simon mustasta jäästä kello neljä aamulla. Joku pääsi siksi perille.",
  },
  {
    to: "emma_l",
    badge: "sharp-eye",
    by: "maija",
    ago: 95,
    citation: "Kerroit läheltä piti -tilanteesi niin, että moni kävi mittaamassa kuviosyvyyden.",
  },
  {
    to: "reijo",
    badge: "thanks",
    by: "aino",
    ago: 65,
    citation: "Kahvista vararenkaaseen: muutit kaksi asiaa ja huvitit meitä kaikkia.",
  },
];
