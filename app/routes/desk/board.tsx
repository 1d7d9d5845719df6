import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { BoardForm } from "~/components/places/board-form";
import { LastChange } from "~/components/places/last-change";
import { SeenAs } from "~/components/places/seen-as";
import { PageHeader, Section } from "~/components/ui/page-header";
import { changeBoard, foreseeBoard, lastBoardChange } from "~/domain/places/boards/changing.server";
import { arrangedBoard, boardChoices, boardSeenBy } from "~/domain/places/boards/desk.server";
import { mayArrangeBoards } from "~/domain/places/policy";
import { useLanguage, useT } from "~/i18n/react";
import { acting, showing } from "~/platform/http/answer.server";
import { authorize } from "~/platform/refusal";
import { idOf } from "../community/thread-of.server";
import { boardForm, boardOf } from "./board-form.server";

export async function action({ request, params, context }: ActionFunctionArgs) {
  const sent = request.clone();
  return acting(request, boardForm, async (form) => {
    const id = idOf(params.board);
    const { fields } = await arrangedBoard(context.actor, id);
    const settings = boardOf(form, fields);
    if (!form.look) {
      await changeBoard(context.actor, id, settings);
      return redirect(`/desk/boards/${params.board}`);
    }
    const effect = await foreseeBoard(context.actor, id, settings);
    const values = Object.fromEntries(new URLSearchParams(await sent.text()));
    return data({ values, errors: {}, refusal: undefined, effect });
  });
}

export function loader({ params, context }: LoaderFunctionArgs) {
  return showing(async () => {
    const { actor } = context;
    authorize(mayArrangeBoards(actor));
    const id = idOf(params.board);
    const board = await arrangedBoard(actor, id);
    const [choices, seen, change] = await Promise.all([
      boardChoices(actor),
      boardSeenBy(actor, id),
      lastBoardChange(actor, id),
    ]);
    const path = `/desk/boards/${params.board}`;
    return { board, choices, seen, change, path, title: board.name[context.language] };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

export default function Board() {
  const { board, choices, seen, change, path } = useLoaderData<typeof loader>();
  const t = useT();
  const language = useLanguage();
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={board.name[language]}
        kicker={
          <Link to="/desk/boards" className="hover:underline">
            ← {t("boards:title")}
          </Link>
        }
        lede={
          <Link to={`/ideas?board=${board.slug}`} className="underline underline-offset-2">
            {t("boards:to_board")}
          </Link>
        }
      />
      {change && <LastChange change={change} path={path} />}
      <Section title={t("places:seen.title")} id="seen" lede={t("boards:seen_lede")} className="mb-8">
        <div className="grid gap-4 sm:grid-cols-2">
          {seen.map((one) => (
            <SeenAs key={one.as} {...one} />
          ))}
        </div>
      </Section>
      <BoardForm key={change?.id} board={board} choices={choices} problem={useActionData<typeof action>()} />
    </div>
  );
}
