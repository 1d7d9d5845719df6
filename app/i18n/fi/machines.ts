/** Mitä syötteille ja hakukoneille kerrotaan; mikään sivumme ei näytä sitä, joten mikään selain ei hae sitä. */
export default {
  feed: {
    latest: "Uusimmat keskustelut",
    ideas: "Uusimmat ideat",
    challenges: "Haasteet",
    category: "Uusinta: {{name}}",
    tag: "Uusinta aiheesta {{name}}",
    thread: "Viestit: {{name}}",
    person: "Kirjoittajalta {{name}}",
    reply: "{{name}} keskustelussa ”{{title}}”",
    description: "Kohtaamosta, missä asiakkaat ja heistä huolehtivat ihmiset kohtaavat.",
    own: "Niin kuin näet sen kirjautuneena. Pidä tämä osoite omana tietonasi.",
  },
  home: "Etusivu",
};
