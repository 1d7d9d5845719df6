import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Lightbulb, MessageSquare, MessagesSquare, Waypoints } from "~/components/ui/icons";
import { FireGathering } from "~/components/art/fire-gathering";
import { Follow } from "~/components/community/follow";
import { ThreadRow } from "~/components/community/thread-row";
import { Columns } from "~/components/frame/app-frame";
import { TrustSteps } from "~/components/moderation/trust-steps";
import { PersonHead } from "~/components/people/person-head";
import { ReplyLines } from "~/components/people/reply-lines";
import { Standing } from "~/components/people/standing";
import { StaffLinks } from "~/components/rewards/staff-links";
import { ButtonLink } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/states";
import { Tabs } from "~/components/ui/tabs";
import { personPath } from "~/domain/community/addresses";
import { levelOf } from "~/domain/community/following.server";
import { readPerson, repliesOf, threadsOf } from "~/domain/insights/person.server";
import { readOwnTrust } from "~/domain/moderation/earning-trust.server";
import { standingOf } from "~/domain/rewards/level";
import { mayAwardBadge } from "~/domain/rewards/policy";
import { useT } from "~/i18n/react";
import { isSignedIn } from "~/platform/actor";
import { showing } from "~/platform/http/answer.server";
import { pageHead } from "~/platform/http/page-head.server";
import { profileData } from "../machines/structured-data.server";

const parts = [
  { key: "threads", icon: MessagesSquare },
  { key: "replies", icon: MessageSquare },
  { key: "ideas", icon: Lightbulb },
] as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  return showing(async () => {
    const { actor } = context;
    const { movedTo, ...person } = await readPerson(actor, params.handle ?? "");
    const url = new URL(request.url);
    const path = personPath({ handle: movedTo ?? person.handle });
    if (url.pathname !== path) throw redirect(path + url.search, 301);
    const asked = url.searchParams.get("show");
    const show = parts.find(({ key }) => key === asked)?.key ?? "threads";
    const id = person.customerId;
    const head = pageHead(context, {
      title: person.displayName,
      description: person.bio ?? undefined,
      path: show === "threads" ? path : null,
      kind: "profile",
      feed: { about: `people/${person.handle}`, title: person.displayName },
      data: isSignedIn(actor) ? [] : [profileData(person)],
    });
    return {
      head,
      person,
      show,
      path,
      level: standingOf(person.lifetimePoints).level,
      own: actor.customerId === id,
      trust: isSignedIn(actor) && actor.customerId === id ? await readOwnTrust(actor) : null,
      signedIn: isSignedIn(actor),
      follows: await levelOf(actor, { type: "person", id }),
      mayGive: mayAwardBadge(actor).allowed && actor.customerId !== id,
      lines: show === "replies" ? [] : await threadsOf(actor, id, show),
      replies: show === "replies" ? await repliesOf(actor, id) : [],
    };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => data?.head ?? [];

export default function PersonPage() {
  const t = useT();
  const { person, show, path, own, trust, signedIn, follows, mayGive, level, lines, replies } =
    useLoaderData<typeof loader>();
  const tabs = parts.map(({ key, icon }) => ({
    to: key === "threads" ? path : `${path}?show=${key}`,
    label: t(`people:tabs.${key}`),
    current: key === show,
    icon,
  }));
  if (own)
    tabs.push({ to: "/me/timeline", label: t("people:tabs.timeline"), current: false, icon: Waypoints });
  return (
    <Columns
      aside={
        <>
          <Standing person={person} level={level} />
          {own && !person.staffRole && (
            <ButtonLink to="/me/points" size="sm" full>
              {t("rewards:leaderboard.own_points")}
            </ButtonLink>
          )}
          {trust && (
            <>
              <TrustSteps trust={trust} />
              <ButtonLink to="/me/standing" size="sm" full>
                {t("standing:title")}
              </ButtonLink>
            </>
          )}
          {mayGive && <StaffLinks customerId={person.customerId} staff={person.staffRole !== null} />}
        </>
      }
    >
      <PersonHead person={person} own={own}>
        {signedIn && !own && (
          <div className="self-start">
            <Follow type="person" id={person.customerId} level={follows} align="end" />
          </div>
        )}
      </PersonHead>
      <h2 className="sr-only">{t("people:activity", { name: person.displayName })}</h2>
      <Tabs label={t("people:tabs_label")} tabs={tabs} className="mb-3" />
      {show === "replies" ? <ReplyLines replies={replies} /> : null}
      {lines.length > 0 && (
        <ul>
          {lines.map((line) => (
            <ThreadRow key={line.id} line={line} />
          ))}
        </ul>
      )}
      {lines.length + replies.length === 0 && (
        <EmptyState drawing={<FireGathering />} title={t(`people:none_${show}`)} />
      )}
    </Columns>
  );
}
