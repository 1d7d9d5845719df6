import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { PlaceChips, PlaceList } from "~/components/places/place-list";
import { PenLine } from "~/components/ui/icons";
import { Follow } from "~/components/community/follow";
import { BrowseThreads } from "~/components/community/browse";
import { PlaceGlyph } from "~/components/art/place-glyph";
import { ButtonLink } from "~/components/ui/button";
import { PageHeader, Section } from "~/components/ui/page-header";
import { findCategory, listThreads } from "~/domain/community/browsing.server";
import { readTree } from "~/domain/community/home.server";
import { levelOf } from "~/domain/community/following.server";
import { useLanguage, useT } from "~/i18n/react";
import { isSignedIn, type Actor } from "~/platform/actor";
import { showing } from "~/platform/http/answer.server";
import { movedCategory } from "~/domain/community/places.server";
import { firstPage, pageHead } from "~/platform/http/page-head.server";
import { breadcrumbList } from "../machines/structured-data.server";
import { browsingOf } from "./browsing-of.server";
import { currentSnapshot } from "~/realtime/missed.server";

export function loader({ request, params, context }: LoaderFunctionArgs) {
  return showing(async () => {
    const category = await findOrFollow(context.actor, params.category ?? "");
    const tree = await readTree(context.actor, category.parentId ?? category.id);
    const place = tree.find(({ id }) => id === category.id)!;
    const browsing = browsingOf(request, context.actor);
    const asOf = await currentSnapshot();
    const list = await listThreads(context.actor, { ...browsing, categoryId: category.id });
    const { name, description } = category;
    const [title, path] = [name[context.language], `/categories/${category.slug}`];
    const above = tree.find(({ id }) => id === category.parentId) ?? null;
    const head = pageHead(context, {
      title,
      description: description[context.language],
      path: firstPage(request),
      feed: { about: `categories/${category.slug}`, title },
      data: [
        breadcrumbList(context.language, [
          ...(above ? [{ name: above.name[context.language], path: `/categories/${above.slug}` }] : []),
          { name: title, path },
        ]),
      ],
    });
    return {
      asOf,
      head,
      category,
      oneWay: place.oneWay,
      archived: place.archived,
      below: tree.filter(({ parentId }) => parentId === category.id),
      above: above && { name: above.name, slug: above.slug },
      signedIn: isSignedIn(context.actor),
      follows: await levelOf(context.actor, { type: "category", id: category.id }),
      ...browsing,
      ...list,
      name: name[context.language],
      description: description[context.language],
    };
  });
}

/** An address that it had before leads to the one it has. */
async function findOrFollow(actor: Actor, slug: string) {
  try {
    return await findCategory(actor, slug);
  } catch (error) {
    const moved = await movedCategory(actor, slug);
    if (moved) throw redirect(`/categories/${moved}`, 301);
    throw error;
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => data?.head ?? [];

export default function Category() {
  const { category, signedIn, follows, above, below, oneWay, archived, ...list } =
    useLoaderData<typeof loader>();
  const t = useT();
  const language = useLanguage();
  const startAt = `/threads/new?category=${category.slug}`;
  return (
    <div className="max-w-4xl">
      <PageHeader
        kicker={
          <nav aria-label={t("community:places.breadcrumb")}>
            <ol className="flex flex-wrap gap-x-2">
              <li>
                <Link to="/categories" className="hover:underline">
                  {t("community:places.title")}
                </Link>
              </li>
              {above && (
                <li className="before:mr-2 before:content-['›']">
                  <Link to={`/categories/${above.slug}`} className="hover:underline">
                    {above.name[language]}
                  </Link>
                </li>
              )}
            </ol>
          </nav>
        }
        title={
          <span className="flex items-center gap-3">
            <PlaceGlyph icon={category.icon} colour={category.colour} />
            {category.name[language]}
          </span>
        }
        lede={category.description[language]}
        actions={
          <>
            {signedIn && <Follow type="category" id={category.id} level={follows} />}
            {!archived && (
              <ButtonLink to={startAt} tone="primary" icon={PenLine}>
                {t("community:list.start")}
              </ButtonLink>
            )}
          </>
        }
      >
        <PlaceChips audience={category.audience} oneWay={oneWay} archived={archived} />
      </PageHeader>
      {below.length > 0 && (
        <Section title={t("community:places.below")} id="below" className="mb-8">
          <PlaceList places={below} />
        </Section>
      )}
      <BrowseThreads
        base={`/categories/${category.slug}`}
        startAt={startAt}
        showPlace={false}
        categoryId={category.id}
        signedIn={signedIn}
        {...list}
      />
    </div>
  );
}
