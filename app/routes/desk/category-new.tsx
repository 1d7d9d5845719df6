import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PlaceForm } from "~/components/places/place-form";
import { PageHeader } from "~/components/ui/page-header";
import { createPlace } from "~/domain/places/changing.server";
import { arrangedPlaces, placeChoices } from "~/domain/places/desk.server";
import { mayArrangePlaces } from "~/domain/places/policy";
import { useT } from "~/i18n/react";
import { translateIn } from "~/i18n/translate.server";
import { acting, showing } from "~/platform/http/answer.server";
import { toPublicId } from "~/platform/ids";
import { authorize } from "~/platform/refusal";
import { placeForm, placeOf } from "./category-form.server";

export async function action({ request, context }: ActionFunctionArgs) {
  return acting(request, placeForm, async (fields) =>
    redirect(`/desk/categories/${toPublicId(await createPlace(context.actor, placeOf(fields)))}`),
  );
}

export function loader({ context }: LoaderFunctionArgs) {
  return showing(async () => {
    authorize(mayArrangePlaces(context.actor));
    return {
      above: (await arrangedPlaces(context.actor)).filter(({ parentId }) => parentId === null),
      choices: await placeChoices(context.actor),
      title: translateIn(context.language)("places:new"),
    };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

export default function NewCategory() {
  const { above, choices } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <div className="max-w-3xl">
      <PageHeader title={t("places:new")} lede={t("places:new_lede")} />
      <PlaceForm above={above} choices={choices} problem={useActionData<typeof action>()} />
    </div>
  );
}
