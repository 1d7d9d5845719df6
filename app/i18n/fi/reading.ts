export default {
  bookmark: {
    add: "Ota talteen",
    remove: "Tallessa: poista",
    kept: "Viesti on nyt kirjanmerkeissäsi.",
    gone: "Kirjanmerkki poistettiin.",
  },
  bookmarks: {
    title: "Kirjanmerkit",
    lede: "Viestit, jotka olet ottanut talteen. Kukaan muu ei näe niitä.",
    empty: "Talteen ei ole vielä otettu mitään",
    empty_text: "Paina viestin alta kirjanmerkkiä, niin löydät sen täältä uudelleen.",
    remove: "Poista",
    older: "Vanhemmat kirjanmerkit",
  },
};
