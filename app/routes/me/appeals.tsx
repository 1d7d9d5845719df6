import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { z } from "zod";
import { useProblem } from "~/components/community/problem";
import { AppealForm } from "~/components/moderation/appeal-form";
import { FormError } from "~/components/ui/form-error";
import { PageHeader } from "~/components/ui/page-header";
import { signedIn } from "~/domain/customers/signed-in";
import { appeal, type AppealSubject } from "~/domain/moderation/appealing.server";
import { useT } from "~/i18n/react";
import { acting } from "~/platform/http/answer.server";
import { ledTo } from "~/platform/http/posted.server";

const form = z.strictObject({
  subjectType: z.enum(["sanction", "post", "submission"]),
  subjectId: z.uuid(),
  text: z.string().trim().min(10).max(4_000),
});

export const loader = ({ context }: LoaderFunctionArgs) => ledTo(context, "/me/standing");

export async function action({ request, context }: ActionFunctionArgs) {
  return acting(request, form, async (input) => {
    await appeal(context.suspended ?? signedIn(context.actor), input);
    return redirect("/me/standing?sent");
  });
}

/** An appeal that came back: with what was typed. */
export default function Appeals() {
  const problem = useActionData<typeof action>();
  const t = useT();
  const { error, refusal } = useProblem(problem);
  const { subjectType, subjectId, text } = problem?.values ?? {};
  return (
    <div className="max-w-3xl">
      <PageHeader
        kicker={<Link to="/me/standing">← {t("standing:title")}</Link>}
        title={t("standing:appeal.label")}
      />
      {refusal && <FormError title={refusal} />}
      {subjectId && error("text") && (
        <AppealForm
          decision={{ type: subjectType as AppealSubject, id: subjectId }}
          text={text}
          error={error("text")}
        />
      )}
    </div>
  );
}
