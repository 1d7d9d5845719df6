/** Mitä jäsenet kuulevat ideoista, joita he kannattavat. */
export default {
  decided_title: "Mitä päätimme",
  decided_lede: "Näistä ideoista päätettiin samalla kertaa. Tässä ovat ne, jotka voit nähdä.",
  decided_none: "Mitään näistä ideoista ei voi enää näyttää sinulle",
};
