/** How one greets at this hour, where the guest lives. */
export function partOfDay(when: Date, timeZone: string): "morning" | "day" | "evening" | "night" {
  const hour = Number(
    new Intl.DateTimeFormat("en-GB", { hour: "2-digit", hourCycle: "h23", timeZone }).format(when),
  );
  if (hour < 5) return "night";
  if (hour < 10) return "morning";
  return hour < 17 ? "day" : hour < 23 ? "evening" : "night";
}
