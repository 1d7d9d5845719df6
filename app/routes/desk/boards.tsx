import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { z } from "zod";
import { LakeView } from "~/components/art/lake-view";
import { useProblem } from "~/components/community/problem";
import { OrderSteps } from "~/components/places/order-steps";
import { ReadersChip } from "~/components/places/readers-chip";
import { ButtonLink } from "~/components/ui/button";
import { Chip } from "~/components/ui/chip";
import { FormError } from "~/components/ui/form-error";
import { Archive, Plus } from "~/components/ui/icons";
import { PageHeader } from "~/components/ui/page-header";
import { EmptyState } from "~/components/ui/states";
import { stepBoard } from "~/domain/places/boards/changing.server";
import { arrangedBoards, type DeskBoard } from "~/domain/places/boards/desk.server";
import { mayArrangeBoards } from "~/domain/places/policy";
import { useLanguage, useT } from "~/i18n/react";
import { translateIn } from "~/i18n/translate.server";
import { acting, showing } from "~/platform/http/answer.server";
import { toPublicId } from "~/platform/ids";
import { authorize } from "~/platform/refusal";

const form = z.strictObject({ id: z.uuid(), step: z.enum(["up", "down"]) });

export async function action({ request, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ id, step }) => {
    authorize(mayArrangeBoards(context.actor));
    await stepBoard(context.actor, id, step);
    return redirect("/desk/boards");
  });
}

export function loader({ context }: LoaderFunctionArgs) {
  return showing(async () => {
    authorize(mayArrangeBoards(context.actor));
    return {
      boards: await arrangedBoards(context.actor),
      title: translateIn(context.language)("boards:title"),
    };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

export default function Boards() {
  const { boards } = useLoaderData<typeof loader>();
  const t = useT();
  const { refusal } = useProblem(useActionData<typeof action>());
  return (
    <div className="max-w-4xl">
      <PageHeader
        title={t("boards:title")}
        lede={t("boards:lede")}
        actions={
          <>
            <ButtonLink to="/desk/idea-statuses">{t("boards:statuses.title")}</ButtonLink>
            <ButtonLink to="/desk/boards/new" tone="primary" icon={Plus}>
              {t("boards:new")}
            </ButtonLink>
          </>
        }
      />
      {refusal && <FormError title={refusal} />}
      {boards.length === 0 && (
        <EmptyState drawing={<LakeView />} title={t("boards:none")} text={t("boards:none_text")} />
      )}
      <ol
        aria-label={t("boards:title")}
        className="divide-y divide-line rounded-md border border-line bg-card empty:hidden"
      >
        {boards.map((board, at) => (
          <BoardLine key={board.id} board={board} first={at === 0} last={at === boards.length - 1} />
        ))}
      </ol>
    </div>
  );
}

function BoardLine({ board, first, last }: { board: DeskBoard; first: boolean; last: boolean }) {
  const t = useT();
  const language = useLanguage();
  const name = board.name[language];
  return (
    <li className="flex items-center gap-3 px-4 py-3">
      <div className="min-w-0 flex-1">
        <Link
          to={`/desk/boards/${toPublicId(board.id)}`}
          className="font-semibold text-ink no-underline hover:underline"
        >
          {name}
        </Link>
        <p className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-soft">
          <ReadersChip audience={board.audience} whose={board.whose} />
          {board.archived && <Chip icon={Archive}>{t("places:archived_chip")}</Chip>}
          <span className="min-w-0 text-pretty">
            {[
              t("boards:ideas", { count: board.ideas }),
              board.fields.length > 0 && t("boards:asks", { count: board.fields.length }),
              board.owner ?? t("boards:no_owner"),
            ]
              .filter(Boolean)
              .join(" · ")}
          </span>
        </p>
      </div>
      <OrderSteps id={board.id} name={name} first={first} last={last} />
    </li>
  );
}
