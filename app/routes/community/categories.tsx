import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PlaceList } from "~/components/places/place-list";
import { PageHeader } from "~/components/ui/page-header";
import { readTree } from "~/domain/community/home.server";
import { useT } from "~/i18n/react";
import { translateIn } from "~/i18n/translate.server";
import { pageHead } from "~/platform/http/page-head.server";

export async function loader({ context }: LoaderFunctionArgs) {
  const t = translateIn(context.language);
  const title = t("community:places.title");
  return {
    places: await readTree(context.actor),
    head: pageHead(context, { title, description: t("community:places.lede"), path: "/categories" }),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => data?.head ?? [];

export default function Categories() {
  const { places } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <div className="max-w-4xl">
      <PageHeader title={t("community:places.title")} lede={t("community:places.lede")} />
      <h2 className="sr-only">{t("community:places.list")}</h2>
      <PlaceList places={places} />
    </div>
  );
}
