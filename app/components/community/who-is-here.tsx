import type { PersonHere } from "~/realtime/messages";
import { useT } from "~/i18n/react";
import { AvatarRow } from "../ui/avatar";
import { Section } from "../ui/page-header";

const SHOWN = 7;

/** Who reads this thread right now. */
export function WhoIsHere({ here }: { here: { people: PersonHere[]; guests: number } }) {
  const t = useT();
  const { people, guests } = here;
  const rest = Math.max(0, people.length - SHOWN) + guests;
  if (people.length + guests < 2) return null;
  return (
    <Section title={t("community:here.title")} size="sm">
      <AvatarRow
        people={people.slice(0, SHOWN).map((person) => ({ name: person.displayName, src: person.avatarUrl }))}
        more={rest > 0 ? `+${rest}` : undefined}
      />
      <p className="sr-only">{people.map((person) => person.displayName).join(", ")}</p>
    </Section>
  );
}

/** Keeps its line even when nobody writes, so that nothing jumps. */
export function WhoIsTyping({ people }: { people: PersonHere[] }) {
  const t = useT();
  const names = people.map((person) => person.displayName).join(", ");
  return (
    <p aria-live="polite" className="mt-3 min-h-6 text-sm text-ink-faint">
      {people.length > 0 && t("community:here.typing", { count: people.length, names })}
    </p>
  );
}
