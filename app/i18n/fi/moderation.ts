export default {
  report: "Ilmoita",
  report_title: "Ilmoita viestistä",
  report_lede: "Moderaattorimme katsovat sen. Kirjoittajalle ei kerrota, kuka ilmoitti.",
  reason: "Mikä siinä on vialla?",
  reasons: {
    spam: "Mainos tai roskaviesti",
    abuse: "Ilkeä tai uhkaava",
    off_topic: "Väärässä paikassa",
    personal_data: "Jonkun henkilötietoja",
    other: "Jotain muuta",
  },
  note: "Onko jotain, mitä meidän on hyvä tietää?",
  send: "Lähetä ilmoitus",
  thanks: "Kiitos. Moderaattorimme katsovat asian.",
  back: "Takaisin keskusteluun",
  post_by: "Viesti {{number}}, kirjoittaja {{name}}",
  hide: "Piilota",
  hide_title: "Piilota viesti",
  hide_lede:
    "Sanat näkyvät enää moderaattoreille ja kirjoittajalle. Perustelusi jää niiden paikalle kaikkien luettavaksi.",
  hide_opening: "Tämä on aloitusviesti: koko keskustelu piilotetaan sen mukana.",
  hide_reason: "Perustelu, kaikille luettavin sanoin",
  hide_send: "Piilota viesti",
  hidden_title: "Piilotettu viesti",
  hidden_lede: "Viesti piilotettiin {{when}}. Tämän sivun näkevät vain kirjoittaja ja moderaattorit.",
  hidden_reason: "Perustelu",
  restore: "Palauta näkyviin",
  refusal: {
    silenced:
      "Voit lukea, mutta et kirjoittaa ennen kuin {{until}}. Tilanteesi kertoo, miksi ja miten voit valittaa.",
    too_many_links: "Siinä on paljon linkkejä yhteen viestiin: enintään {{max}}, kiitos.",
    watched_word: "Tekstissä on sana, jota täällä ei käytetä. Sanotko sen toisin?",
    edit_needs_look:
      "Moderaattorin pitäisi katsoa nämä sanat ensin, joten niitä ei voi lisätä jo julkaistuun viestiin. Kirjoita ne uutena vastauksena.",
    own_post: "Tämä on oma viestisi. Voit muokata sitä.",
    hidden_already: "Viesti on jo piilotettu.",
  },
};
