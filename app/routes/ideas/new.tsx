import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import {
  Form,
  useActionData,
  useLoaderData,
  useNavigation,
  type ShouldRevalidateFunction,
} from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { z } from "zod";
import { EmptyDesk } from "~/components/art/empty-desk";
import { Composer } from "~/components/community/composer";
import { useProblem } from "~/components/community/problem";
import { ReplyInvitation } from "~/components/community/reply-invitation";
import { Columns } from "~/components/frame/app-frame";
import { AnswerFields } from "~/components/ideas/answer-fields";
import { isVote } from "~/components/ideas/is-vote";
import { enterSimilar, SimilarIdeas } from "~/components/ideas/similar-ideas";
import { Button, ButtonLink } from "~/components/ui/button";
import { Field } from "~/components/ui/field";
import { FormError } from "~/components/ui/form-error";
import { FormTrace } from "~/components/ui/form-trace";
import { Trophy } from "~/components/ui/icons";
import { Notice } from "~/components/ui/notice";
import { PageHeader } from "~/components/ui/page-header";
import { RadioCards } from "~/components/ui/radio-cards";
import { EmptyState } from "~/components/ui/states";
import { TextInput } from "~/components/ui/text-input";
import { threadPath } from "~/domain/community/addresses";
import { mayStart } from "~/domain/community/policy";
import { titleLimits } from "~/domain/community/thread";
import { bodyWithFiles, type Upload } from "~/domain/community/uploading.server";
import { answersIn } from "~/domain/ideas/answers";
import { openBoards } from "~/domain/ideas/browsing.server";
import { challengeToEnter } from "~/domain/ideas/challenges/entering.server";
import { similarIdeas } from "~/domain/ideas/similar.server";
import { submitIdea } from "~/domain/ideas/submission.server";
import { useLanguage, useT } from "~/i18n/react";
import { translateIn } from "~/i18n/translate.server";
import { wordsIn } from "~/i18n/words";
import { acting, showing } from "~/platform/http/answer.server";
import { sealFor, traceFields, traceOf } from "~/platform/http/form-seal.server";
import { newId } from "~/platform/ids";
import { oneLine } from "~/platform/one-line";
import { answersForm } from "./answers-form.server";

const form = answersForm({
  boardId: z.uuid(),
  title: oneLine(titleLimits),
  body: z.string().trim().min(1),
  submissionId: z.uuid(),
  challenge: z.string().max(80).optional(),
  ...traceFields,
});

export function loader({ request, context }: LoaderFunctionArgs) {
  return showing(async () => {
    const { actor, language } = context;
    const params = new URL(request.url).searchParams;
    const title = (params.get("title") ?? "").slice(0, titleLimits.max);
    const slug = params.get("challenge");
    const entering = slug ? await challengeToEnter(actor, slug) : null;
    const decision = entering?.decision ?? mayStart(actor, "idea");
    const [open, similar] = await Promise.all([openBoards(actor), similarIdeas(actor, title)]);
    const boards = entering ? open.filter(({ id }) => id === entering.challenge.board.id) : open;
    return {
      boards,
      similar,
      title,
      submissionId: newId(),
      challenge: entering && {
        slug: entering.challenge.slug,
        words: translateIn(language)("challenges:entering", {
          question: entering.challenge.question[language],
        }),
      },
      seal: sealFor(actor),
      heading: wordsIn(language)("ideas:form.title"),
      chosen: (boards.find((board) => board.slug === params.get("board")) ?? boards[0])?.id,
      refusal: decision.allowed ? null : decision.code,
      refusalParams: decision.allowed ? undefined : decision.params,
    };
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const work = async (sent: z.output<typeof form>, files: Upload[]) => {
    const { seal, website, boardId, title, submissionId, challenge } = sent;
    const body = await bodyWithFiles(context.actor, sent.body, files);
    const trace = traceOf({ seal, website });
    const answers = answersIn(sent);
    const idea = await submitIdea(context.actor, {
      ...{ boardId, title, submissionId, body, answers, challenge },
      trace,
    });
    return redirect(threadPath({ ...idea, kind: "idea" }));
  };
  return acting(request, form, work, { takesFiles: true });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.heading} · Kohtaamo` },
  { name: "robots", content: "noindex" },
];

export const shouldRevalidate: ShouldRevalidateFunction = ({ formAction, defaultShouldRevalidate }) =>
  isVote(formAction) ? false : defaultShouldRevalidate;

export default function NewIdea() {
  const data = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const t = useT();
  if (data.refusal && !problem) {
    return (
      <Columns>
        <PageHeader title={t("ideas:form.title")} lede={t("ideas:form.lede")} />
        <ReplyInvitation
          refusal={data.refusal}
          params={data.refusalParams}
          path={data.challenge ? `/ideas/new?challenge=${data.challenge.slug}` : "/ideas/new"}
        />
      </Columns>
    );
  }
  if (data.boards.length === 0) {
    return (
      <EmptyState
        drawing={<EmptyDesk />}
        title={t("backing:form.no_board")}
        text={t("backing:form.no_board_text")}
        action={<ButtonLink to="/ideas">{t("ideas:title")}</ButtonLink>}
      />
    );
  }
  return <IdeaForm data={data} problem={problem} />;
}

type FormProps = {
  data: ReturnType<typeof useLoaderData<typeof loader>>;
  problem: ReturnType<typeof useActionData<typeof action>>;
};

function IdeaForm({ data, problem }: FormProps) {
  const { boards, challenge, chosen, similar, submissionId } = data;
  const t = useT();
  const language = useLanguage();
  const navigation = useNavigation();
  const { error, refusal } = useProblem(problem);
  const [title, setTitle] = useState(problem?.values.title ?? data.title);
  const field = useRef<HTMLInputElement>(null);
  // What was typed before the page came alive has not been heard.
  useEffect(() => setTitle(field.current!.value), []);
  const [boardId, setBoardId] = useState(problem?.values.boardId ?? chosen);
  const fields = boards.find(({ id }) => id === boardId)?.fields ?? [];
  const sending = navigation.state !== "idle" && navigation.formMethod === "POST";
  return (
    <Columns>
      <PageHeader title={t("ideas:form.title")} lede={t("ideas:form.lede")} />
      <div className="flex flex-col gap-6">
        <Form method="post" encType="multipart/form-data" id="idea" className="flex flex-col gap-6">
          {refusal && <FormError title={refusal} />}
          {challenge && (
            <>
              <Notice tone="spruce" icon={Trophy}>
                {challenge.words}
              </Notice>
              <input type="hidden" name="challenge" value={challenge.slug} />
            </>
          )}
          <input type="hidden" name="submissionId" value={submissionId} />
          <FormTrace seal={problem?.values.seal ?? data.seal} />
          <RadioCards
            name="boardId"
            legend={t("backing:form.board")}
            defaultValue={problem?.values.boardId ?? chosen}
            onChange={setBoardId}
            options={boards.map((board) => ({
              value: board.id,
              title: board.name[language],
              text: board.description[language],
            }))}
          />
          <Field label={t("backing:form.name")} hint={t("backing:form.name_hint")} error={error("title")}>
            <TextInput
              ref={field}
              name="title"
              defaultValue={problem?.values.title ?? data.title}
              onChange={(event) => setTitle(event.target.value)}
              onKeyDown={enterSimilar}
              minLength={titleLimits.min}
              maxLength={titleLimits.max}
              autoComplete="off"
              required
            />
          </Field>
        </Form>
        {/* Outside the form: each of these is a form of its own. The rest belongs to the form by its name. */}
        <SimilarIdeas title={title} found={similar} />
        <AnswerFields
          key={boardId}
          form="idea"
          fields={fields}
          answers={problem ? answersIn(problem.values) : {}}
          error={error}
        />
        <Rest error={error("body")} defaultValue={problem?.values.body} sending={sending} />
      </div>
    </Columns>
  );
}

function Rest({ error, defaultValue, sending }: { error?: string; defaultValue?: string; sending: boolean }) {
  const t = useT();
  return (
    <Composer
      form="idea"
      context="idea:new"
      attaches
      label={t("backing:form.body")}
      hint={t("backing:form.body_hint")}
      error={error}
      defaultValue={defaultValue}
      rows={8}
    >
      <Button type="submit" form="idea" tone="primary" busy={sending} disabled={sending}>
        {t("backing:form.submit")}
      </Button>
    </Composer>
  );
}
