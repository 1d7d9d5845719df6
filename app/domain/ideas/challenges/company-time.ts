/** Dates of challenges are written down in the company's time, whoever writes them and wherever he is. */
const zone = "Europe/Helsinki";
const clock = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" });

/** "2026-11-27T14:30", as a field of the browser wants it. */
export function toCompanyTime(moment: string | Date): string {
  return clock.format(new Date(moment)).replace(" ", "T");
}

/** The moment that such a field means; null for what is none. */
export function fromCompanyTime(words: string): Date | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(words)) return null;
  const asUtc = new Date(`${words}:00Z`);
  if (Number.isNaN(asUtc.getTime())) return null;
  // Twice: the first guess may lie on the other side of a change of the clocks.
  let moment = asUtc;
  for (let guess = 0; guess < 2; guess++)
    moment = new Date(
      moment.getTime() + asUtc.getTime() - new Date(`${toCompanyTime(moment)}:00Z`).getTime(),
    );
  return moment;
}
