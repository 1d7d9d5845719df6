import type { LoaderFunctionArgs } from "@remix-run/node";
import { pictureNames, tableOf } from "~/domain/ideas/pictures";
import { readAsked, readPictures } from "~/domain/ideas/pictures.server";
import { mayTriage } from "~/domain/ideas/policy";
import { translateIn } from "~/i18n/translate.server";
import { showing } from "~/platform/http/answer.server";
import { csvAnswer } from "~/platform/http/csv.server";
import { authorize, notFound } from "~/platform/refusal";

/** The table behind a picture, to take along. */
export function loader({ request, context }: LoaderFunctionArgs) {
  return showing(async () => {
    const { actor, language } = context;
    authorize(mayTriage(actor));
    const search = new URL(request.url).searchParams;
    const name = pictureNames.find((each) => each === search.get("of"));
    if (!name) throw notFound();
    const pictures = await readPictures(actor, readAsked(search));
    const { columns, rows } = tableOf(name, pictures, translateIn(language), language);
    return csvAnswer([columns, ...rows], `ideas-${name}`);
  });
}
