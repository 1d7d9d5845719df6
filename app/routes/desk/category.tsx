import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { LastChange } from "~/components/places/last-change";
import { PlaceForm } from "~/components/places/place-form";
import { SeenAs } from "~/components/places/seen-as";
import { PageHeader, Section } from "~/components/ui/page-header";
import { changePlace } from "~/domain/places/changing.server";
import { arrangedPlaces, placeChoices, seenBy } from "~/domain/places/desk.server";
import { foresee } from "~/domain/places/effect.server";
import { mayArrangePlaces } from "~/domain/places/policy";
import { lastChange } from "~/domain/places/undoing.server";
import { useLanguage, useT } from "~/i18n/react";
import { acting, showing } from "~/platform/http/answer.server";
import { authorize, notFound } from "~/platform/refusal";
import { idOf } from "../community/thread-of.server";
import { placeForm, placeOf } from "./category-form.server";

export async function action({ request, params, context }: ActionFunctionArgs) {
  const sent = request.clone();
  return acting(request, placeForm, async (fields) => {
    const id = idOf(params.category);
    if (!fields.look) {
      await changePlace(context.actor, id, placeOf(fields));
      return redirect(`/desk/categories/${params.category}`);
    }
    const effect = await foresee(context.actor, id, placeOf(fields));
    const values = Object.fromEntries(new URLSearchParams(await sent.text()));
    return data({ values, errors: {}, refusal: undefined, effect });
  });
}

export function loader({ params, context }: LoaderFunctionArgs) {
  return showing(async () => {
    const { actor } = context;
    authorize(mayArrangePlaces(actor));
    const id = idOf(params.category);
    const places = await arrangedPlaces(actor);
    const place = places.find((one) => one.id === id);
    if (!place) throw notFound();
    const [choices, seen, change] = await Promise.all([
      placeChoices(actor),
      seenBy(actor, id),
      lastChange(actor, id),
    ]);
    return {
      place,
      above: places.filter(({ parentId }) => parentId === null),
      choices,
      seen,
      change,
      path: `/desk/categories/${params.category}`,
      title: place.name[context.language],
    };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

export default function Category() {
  const { place, above, choices, seen, change, path } = useLoaderData<typeof loader>();
  const t = useT();
  const language = useLanguage();
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={place.name[language]}
        kicker={
          <Link to="/desk/categories" className="hover:underline">
            ← {t("places:title")}
          </Link>
        }
        lede={
          <Link to={`/categories/${place.slug}`} className="underline underline-offset-2">
            {t("places:to_place")}
          </Link>
        }
      />
      {change && <LastChange change={change} path={path} />}
      <Section title={t("places:seen.title")} id="seen" lede={t("places:seen.lede")} className="mb-8">
        <div className="grid gap-4 sm:grid-cols-2">
          {seen.map((one) => (
            <SeenAs key={one.as} {...one} />
          ))}
        </div>
      </Section>
      <PlaceForm
        key={change?.id}
        place={place}
        above={above}
        choices={choices}
        problem={useActionData<typeof action>()}
      />
    </div>
  );
}
