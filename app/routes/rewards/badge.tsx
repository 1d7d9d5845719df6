import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { BadgeEmblem } from "~/components/art/badge-emblem";
import { Columns } from "~/components/frame/app-frame";
import { Avatar } from "~/components/ui/avatar";
import { Chip } from "~/components/ui/chip";
import { Section } from "~/components/ui/page-header";
import { Pagination } from "~/components/ui/pagination";
import { EmptyState } from "~/components/ui/states";
import { Time } from "~/components/ui/time";
import { personPath } from "~/domain/community/addresses";
import { readBadge, type Holder } from "~/domain/rewards/badge-pages.server";
import { mayAwardBadge } from "~/domain/rewards/policy";
import { useFormat, useLanguage, useT } from "~/i18n/react";
import { fromPublicId, toPublicId } from "~/platform/ids";
import { showing } from "~/platform/http/answer.server";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  return showing(async () => {
    const before = fromPublicId(new URL(request.url).searchParams.get("before") ?? undefined);
    const read = await readBadge(context.actor, params.badge ?? "", before);
    const mayRevoke = mayAwardBadge(context.actor).allowed;
    return {
      ...read,
      mayRevoke,
      first: before === null,
      next: read.next && toPublicId(read.next),
      title: read.badge.name[context.language],
    };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

export default function Badge() {
  const { badge, holders, unnamed, mayRevoke, next, first } = useLoaderData<typeof loader>();
  const t = useT();
  const language = useLanguage();
  const path = `/badges/${badge.id}`;
  return (
    <Columns>
      <header className="mb-8 flex items-start gap-5">
        <BadgeEmblem emblem={badge.emblem} tone={badge.colour} size="xl" className="max-sm:size-16" />
        <div className="min-w-0">
          <p className="mb-1 text-sm text-ink-faint">
            <Link to="/badges" className="underline-offset-4 hover:underline">
              {t("rewards:badges.title")}
            </Link>
          </p>
          <h1 className="flex flex-wrap items-center gap-3 font-serif text-2xl font-medium tracking-tight sm:text-3xl">
            {badge.name[language]}
            {badge.held && <Chip tone="cloudberry">{t("rewards:badges.yours")}</Chip>}
          </h1>
          <p className="mt-2 text-ink-soft">{badge.description[language]}</p>
        </div>
      </header>
      {badge.holders === 0 ? (
        <EmptyState title={t("rewards:badges.nobody")} text={t("rewards:badges.nobody_text")} />
      ) : (
        <Section
          id="holders"
          title={t("rewards:badges.who")}
          actions={t("rewards:badges.holders", { count: badge.holders })}
        >
          <ul className="divide-y divide-line">
            {holders.map((holder) => (
              <HolderRow key={holder.awardId} holder={holder} mayRevoke={mayRevoke} />
            ))}
          </ul>
          {!next && unnamed > 0 && (
            <p className="mt-4 text-sm text-ink-faint">{t("rewards:badges.unnamed", { count: unnamed })}</p>
          )}
        </Section>
      )}
      <Pagination
        label={t("common:page.label")}
        previous={first ? null : { to: path, label: t("common:action.newer") }}
        next={next ? { to: `${path}?before=${next}`, label: t("common:action.older") } : null}
      />
    </Columns>
  );
}

function HolderRow({ holder, mayRevoke }: { holder: Holder; mayRevoke: boolean }) {
  const { awardId, person, citation, awardedBy, awardedAt } = holder;
  const t = useT();
  const format = useFormat();
  return (
    <li className="relative flex gap-3 py-4">
      <Avatar name={person.displayName} src={person.avatarUrl} staff={person.staffRole !== null} />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline justify-between gap-x-3">
          <Link to={personPath(person)} className="covered font-semibold hover:underline">
            {person.displayName}
          </Link>
          <Time
            iso={awardedAt}
            label={format.ago(awardedAt)}
            title={format.exact(awardedAt)}
            className="text-sm text-ink-faint"
          />
        </p>
        {citation && <q className="mt-1 block max-w-measure font-serif text-lg leading-snug">{citation}</q>}
        {awardedBy && (
          <p className="mt-1 text-sm text-ink-faint">{t("rewards:badges.by", { name: awardedBy })}</p>
        )}
        {mayRevoke && (
          <Link
            to={`/desk/badge-awards/${toPublicId(awardId)}/revocation`}
            aria-label={`${t("giving:revoke")}: ${person.displayName}`}
            className="relative z-[1] mt-1 inline-flex min-h-6 items-center text-sm text-ink-faint underline underline-offset-2 hover:text-lingonberry-ink"
          >
            {t("giving:revoke")}
          </Link>
        )}
      </div>
    </li>
  );
}
