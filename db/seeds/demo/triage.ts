/** What the product team has settled among themselves, by the idea's key. */
export interface DemoTriage {
  owner?: string;
  estimate?: { reach: number; impact: number; confidence: number; effort: number };
  tracker?: string;
  notes?: { by: string; ago: number; text: string }[];
}

export const triaged: Record<string, DemoTriage> = {
  "kaksi-autoa": {
    owner: "samir",
    estimate: { reach: 420, impact: 2, confidence: 80, effort: 6 },
    tracker: "APP-214",
    notes: [
      {
        by: "samir",
        ago: 14,
        text: "Two free lifts meet on **83 %** of weekdays. Saturdays need the nearest pair, see the design.",
      },
      {
        by: "petra",
        ago: 11,
        text: "Lappeenrannassa on vain yksi nostin: siellä nappia ei näytetä lainkaan.",
      },
    ],
  },
  peruutusjono: {
    owner: "petra",
    estimate: { reach: 900, impact: 1, confidence: 70, effort: 3.5 },
    tracker: "APP-231",
  },
  huoltohistoria: { owner: "petra", estimate: { reach: 1_500, impact: 1, confidence: 60, effort: 8 } },
  "live-ajat": { owner: "petra" },
  kaytetyt: {
    owner: "petra",
    estimate: { reach: 260, impact: 2, confidence: 40, effort: 10 },
    notes: [
      {
        by: "petra",
        ago: 5,
        text: "Juristi: kuluttajakauppa vaatii takuun myös käytetyille. Kysyttävä kalustoasiakkailta, riittäisikö heille ilman.",
      },
    ],
  },
  "toimitus-asennus": {
    owner: "samir",
    estimate: { reach: 640, impact: 1, confidence: 90, effort: 2 },
    tracker: "WEB-88",
  },
  osamaksu: { estimate: { reach: 300, impact: 0.5, confidence: 50, effort: 5 } },
};

/** Views that the team keeps. */
export const triageViews: { by: string; name: string; query: string; shared: boolean }[] = [
  {
    by: "petra",
    name: "Mitä seuraavaksi",
    query: "?layout=list&status=under_review&order=priority",
    shared: true,
  },
  { by: "petra", name: "Ilman arviota", query: "?layout=list&order=value&unestimated=1", shared: false },
  { by: "samir", name: "Nobody's yet", query: "?layout=board&owner=nobody", shared: true },
];
