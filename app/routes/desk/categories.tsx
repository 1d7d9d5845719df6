import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { useProblem } from "~/components/community/problem";
import { PlaceLine } from "~/components/places/place-line";
import { FormError } from "~/components/ui/form-error";
import { ButtonLink } from "~/components/ui/button";
import { Plus } from "~/components/ui/icons";
import { PageHeader } from "~/components/ui/page-header";
import { mayArrangePlaces } from "~/domain/places/policy";
import { arrangedPlaces } from "~/domain/places/desk.server";
import { stepPlace } from "~/domain/places/ordering.server";
import { useT } from "~/i18n/react";
import { translateIn } from "~/i18n/translate.server";
import { acting, showing } from "~/platform/http/answer.server";
import { authorize } from "~/platform/refusal";

const form = z.strictObject({ id: z.uuid(), step: z.enum(["up", "down"]) });

export async function action({ request, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ id, step }) => {
    authorize(mayArrangePlaces(context.actor));
    await stepPlace(context.actor, id, step);
    return redirect("/desk/categories");
  });
}

export function loader({ context }: LoaderFunctionArgs) {
  return showing(async () => {
    authorize(mayArrangePlaces(context.actor));
    return {
      places: await arrangedPlaces(context.actor),
      admin: context.actor.role === "admin",
      title: translateIn(context.language)("places:title"),
    };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

export default function Categories() {
  const { places, admin } = useLoaderData<typeof loader>();
  const t = useT();
  const { refusal } = useProblem(useActionData<typeof action>());
  return (
    <div className="max-w-4xl">
      <PageHeader
        title={t("places:title")}
        lede={t("places:lede")}
        actions={
          <>
            {admin && (
              <>
                <ButtonLink to="/desk/segments">{t("places:segments.title")}</ButtonLink>
                <ButtonLink to="/desk/guest-view">{t("places:guest.title")}</ButtonLink>
              </>
            )}
            <ButtonLink to="/desk/categories/new" tone="primary" icon={Plus}>
              {t("places:new")}
            </ButtonLink>
          </>
        }
      />
      {refusal && <FormError title={refusal} />}
      <ol
        aria-label={t("places:title")}
        className="divide-y divide-line rounded-md border border-line bg-card"
      >
        {places.map((place) => {
          const beside = places.filter(({ parentId }) => parentId === place.parentId);
          return (
            <PlaceLine
              key={place.id}
              place={place}
              first={beside[0] === place}
              last={beside.at(-1) === place}
            />
          );
        })}
      </ol>
    </div>
  );
}
