/** Mitä tuotetiimi näkee päätöksestä, josta ei ole vielä kerrottu. */
export default {
  title: "Tästä ei ole vielä kerrottu",
  soon_one: "{{count}} ihminen saa tiedon {{when}}",
  soon_other: "{{count}} ihmistä saa tiedon {{when}}",
  nobody: "Tästä ei ole kenellekään kerrottavaa",
  undo: "Kumoa",
  undone: "Kumottu. Kenellekään ei ehditty kertoa.",
  batch_undo: "Kumoa kaikki samalla kertaa päätetyt",
};
