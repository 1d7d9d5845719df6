/** Mitä jäsenet kuulevat ideoista, joita he kannattavat. */
export default {
  decided_title: "Mitä päätimme",
  decided_lede: "Näistä ideoista päätettiin samalla kertaa. Tässä ovat ne, jotka voit nähdä.",
  decided_none: "Mitään näistä ideoista ei voi enää näyttää sinulle",
  roadmap: { segment: "Kenen toiveet", everyone: "Kaikkien", mine: "Minun kaltaisteni" },
  verdict: {
    title: "Ratkaisiko se asian?",
    lede: "Äänestit tätä, ja nyt se on valmis. Tekeekö se sen, mitä toivoit?",
    yes: "Kyllä",
    partly: "Osittain",
    no: "Ei",
    words: "Muutamalla sanalla, jos haluat",
    words_hint: "Tuotetiimimme lukee ne.",
    shown: "Muutkin saavat lukea sanani nimelläni",
    send: "Lähetä",
    change: "Muuta vastaustani",
    thanks: "Kiitos! Vastasit: {{verdict}}.",
  },
};
