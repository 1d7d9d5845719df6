import type { macros } from "#db/schema/cases";

/** Prepared replies. {{name}} and {{number}} are filled in when one is chosen. */
export const macroRows: Omit<typeof macros.$inferInsert, "id">[] = [
  {
    title: "Otan tämän hoitaakseni",
    language: "fi",
    body: "Hei {{name}}, kiitos viestistäsi. Otan tämän hoitaakseni (tapaus {{number}}) ja palaan sinulle tämän päivän aikana.",
  },
  {
    title: "Tarvitsen yhden tiedon lisää",
    language: "fi",
    body: "Hei {{name}}, pääsen eteenpäin heti, kun kerrot vielä yhden asian:\n\n- \n\nKiitos avusta!",
  },
  {
    title: "Virhe oli meidän",
    language: "fi",
    body: "Hei {{name}}, tämä oli meidän virheemme, anteeksi. Näin korjaamme sen:\n\n1. \n\nKerro, jos tämä ei sovi sinulle.",
  },
  {
    title: "Valmista tuli",
    language: "fi",
    body: "Hei {{name}}, asia on nyt kunnossa. Jos jokin jäi vaivaamaan, vastaa tähän, niin avaan tapauksen {{number}} uudestaan.",
  },
  {
    title: "I'm on it",
    language: "en",
    body: "Hi {{name}}, thank you for writing. I'm looking after this (case {{number}}) and will be back to you today.",
  },
  {
    title: "One more thing I need to know",
    language: "en",
    body: "Hi {{name}}, I can go on as soon as you tell me one more thing:\n\n- \n\nThank you!",
  },
  {
    title: "The mistake was ours",
    language: "en",
    body: "Hi {{name}}, this was our mistake, and I'm sorry. This is how we put it right:\n\n1. \n\nTell me if that doesn't suit you.",
  },
  {
    title: "All done",
    language: "en",
    body: "Hi {{name}}, this is done now. If anything still bothers you, reply here and I'll open case {{number}} again.",
  },
];
