export default {
  answers: {
    staff_only: "vain henkilökunnalle",
    staff_only_hint: "Vastauksesi lukee vain henkilökunta.",
    change: "Muuta vastauksia",
    change_lede: "Mitä taulu kysyi sinulta. Aiemmat vastaukset säilyvät.",
  },
  tools: {
    numbered: "Numeroitu luettelo",
    tasks: "Tehtävälista",
    table: "Taulukko",
    spoiler: "Piilotettu teksti",
    column: "Sarake",
  },
  draft: {
    saved: "Luonnos on tallessa",
    saving: "Tallennetaan…",
    offline: "Tallessa tällä laitteella; muille heti, kun yhteys palaa",
    conflict: "Olet jatkanut tätä toisella laitteella ({{when}}).",
    theirs: "Ota se",
    mine: "Pidä tämä",
    other: "Näytä, mitä siinä lukee",
    leave: "Viimeksi kirjoittamasi ei ole vielä tallessa.",
  },
  drafts: {
    title: "Luonnoksesi",
    lede: "Aloitettua mutta vielä lähettämätöntä. Odottaa sinua kaikilla laitteillasi.",
    empty: "Ei luonnoksia. Kaikki on sanottu – tältä erää.",
    resume: "Jatka",
    delete: "Poista",
    deleted: "Luonnos on poistettu.",
    undo: "Kumoa",
    updated: "Tallennettu {{when}}",
    reply: "Vastaus: {{title}}",
    edit: "Muokkaus: {{title}}",
    thread: "Uusi keskustelu",
    idea: "Uusi idea",
    feedback: "Palaute",
    case: "Viesti tapaukseen #{{number}}",
    other: "Luonnos",
    more: "Vanhemmat luonnokset",
  },
  mention: {
    people: "Mainittavat ihmiset",
    tags: "Aihetunnisteet",
    found_one: "{{count}} ehdotus. Valitse nuolinäppäimillä ja Enterillä.",
    found_other: "{{count}} ehdotusta. Valitse nuolinäppäimillä ja Enterillä.",
  },
  quote_selection: "Lainaa tämä",
  wrote: "{{name}} kirjoitti:",
  delete: {
    button: "Poista",
    done: "Vastauksesi on poistettu.",
    undo: "Kumoa",
    restore: "Palauta",
  },
  edit: {
    concealed:
      "Muutoksiasi ei näe kukaan ennen kuin moderaattori on katsonut viestin uudelleen. Pyydä sitä, kun olet tallentanut.",
    meanwhile: "Näin se on nyt",
    meanwhile_text: "Poimi siitä, mitä tarvitset. Tallennus korvaa sen; historiaan se jää.",
  },
  refusal: {
    deleted_post: "Tämä vastaus on poistettu. Palauta se ensin.",
    too_old_to_edit:
      "Luottamustasollasi viestejä voi muokata {{days}} päivän ajan. Kirjoita sen sijaan uusi vastaus ja kerro siinä, mikä on muuttunut.",
    delete_own: "Voit poistaa vain sen, minkä olet itse kirjoittanut.",
    opening_post:
      "Aloitusviesti kannattelee koko keskustelua. Jos kukaan ei ole vastannut, poista keskustelu kokonaan; jos on, pyydä ylläpitoa apuun ilmoittamalla oma viestisi.",
    edited_meanwhile:
      "Viestiä muutettiin sillä välin, kun kirjoitit. Katso alta, millainen se on nyt, ja tallenna sitten uudelleen.",
    too_many_drafts: "Sinulla on jo sata luonnosta. Poista ensin muutama.",
  },
};
