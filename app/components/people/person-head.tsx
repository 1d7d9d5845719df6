import { CalendarDays, MapPin, UserRoundPen } from "~/components/ui/icons";
import type { ReactNode } from "react";
import type { PersonView } from "~/domain/insights/person.server";
import { useFormat, useT } from "~/i18n/react";
import { Avatar } from "../ui/avatar";
import { ButtonLink } from "../ui/button";
import { Chip } from "../ui/chip";
import { Time } from "../ui/time";

type Shown = Pick<
  PersonView,
  "customerId" | "handle" | "displayName" | "avatarUrl" | "staffRole" | "title" | "city" | "bio" | "joinedAt"
>;

/** A person at the top of his page: the face, the name, what he says of himself. */
export function PersonHead({
  person,
  own,
  children,
}: {
  person: Shown;
  own: boolean;
  /** What the one who looks may do with him: follow him. */
  children?: ReactNode;
}) {
  const t = useT();
  const format = useFormat();
  return (
    <header className="mb-8 flex flex-col gap-5 sm:flex-row sm:items-start sm:gap-7">
      <Avatar
        name={person.displayName}
        src={person.avatarUrl}
        staff={person.staffRole !== null}
        size="2xl"
        className="sm:mt-1"
      />
      <div className="min-w-0 flex-1">
        <h1 className="font-serif text-2xl font-medium tracking-tight text-balance break-words sm:text-3xl">
          {person.displayName}
        </h1>
        <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-soft">
          <span className="text-ink-faint">@{person.handle}</span>
          {person.staffRole && <Chip tone="lake">{t(`common:role.${person.staffRole}`)}</Chip>}
          {person.title && <span>{person.title}</span>}
        </p>
        {person.bio && (
          <p className="mt-4 max-w-measure whitespace-pre-line text-pretty break-words">{person.bio}</p>
        )}
        <p className="mt-4 flex flex-wrap items-center gap-x-5 gap-y-1 text-sm text-ink-faint">
          {person.city && (
            <span className="inline-flex items-center gap-1.5">
              <MapPin aria-hidden strokeWidth={1.75} className="size-4" />
              {person.city}
            </span>
          )}
          <span className="inline-flex items-center gap-1.5">
            <CalendarDays aria-hidden strokeWidth={1.75} className="size-4" />
            <Time iso={person.joinedAt} label={t("people:joined", { date: format.date(person.joinedAt) })} />
          </span>
        </p>
        {own && !person.bio && <p className="mt-4 text-sm text-ink-soft">{t("people:edit_prompt")}</p>}
      </div>
      {children}
      {own && (
        <ButtonLink to="/settings" icon={UserRoundPen} className="self-start">
          {t("people:edit")}
        </ButtonLink>
      )}
    </header>
  );
}
