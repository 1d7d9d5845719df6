import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Lock, PenLine } from "~/components/ui/icons";
import { Follow } from "~/components/community/follow";
import { BrowseThreads } from "~/components/community/browse";
import { PlaceGlyph } from "~/components/art/place-glyph";
import { ButtonLink } from "~/components/ui/button";
import { Chip } from "~/components/ui/chip";
import { PageHeader } from "~/components/ui/page-header";
import { findCategory, listThreads } from "~/domain/community/browsing.server";
import { levelOf } from "~/domain/community/following.server";
import { useLanguage, useT } from "~/i18n/react";
import { isSignedIn } from "~/platform/actor";
import { showing } from "~/platform/http/answer.server";
import { browsingOf } from "./browsing-of.server";

export function loader({ request, params, context }: LoaderFunctionArgs) {
  return showing(async () => {
    const category = await findCategory(context.actor, params.category ?? "");
    const browsing = browsingOf(request);
    const list = await listThreads(context.actor, { ...browsing, categoryId: category.id });
    const { name, description } = category;
    return {
      category,
      signedIn: isSignedIn(context.actor),
      follows: await levelOf(context.actor, { type: "category", id: category.id }),
      ...browsing,
      ...list,
      name: name[context.language],
      description: description[context.language],
    };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.name ?? ""} · Kohtaamo` },
  { name: "description", content: data?.description ?? "" },
];

export default function Category() {
  const { category, signedIn, follows, ...list } = useLoaderData<typeof loader>();
  const t = useT();
  const language = useLanguage();
  const startAt = `/threads/new?category=${category.slug}`;
  return (
    <div className="max-w-4xl">
      <PageHeader
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
            <ButtonLink to={startAt} tone="primary" icon={PenLine}>
              {t("community:list.start")}
            </ButtonLink>
          </>
        }
      >
        {category.audience !== "public" && (
          <Chip icon={Lock} tone="cloudberry">
            {t(`community:list.${category.audience === "staff" ? "staff_only" : "members_only"}`)}
          </Chip>
        )}
      </PageHeader>
      <BrowseThreads
        base={`/categories/${category.slug}`}
        startAt={startAt}
        showPlace={false}
        categoryId={category.id}
        {...list}
      />
    </div>
  );
}
