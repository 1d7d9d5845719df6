import { Form } from "@remix-run/react";
import type { IdeaLine } from "~/domain/ideas/browsing.server";
import type { DeskRelease } from "~/domain/ideas/release-desk.server";
import { useFormat, useT } from "~/i18n/react";
import { toPublicId } from "~/platform/ids";
import { StatusChip } from "../community/chips";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { IconButton } from "../ui/icon-button";
import { Link2, X } from "../ui/icons";
import { Section } from "../ui/page-header";
import { TextInput } from "../ui/text-input";

type Line = DeskRelease["ideas"][number];
type Props = { release: DeskRelease; words: string; found: IdeaLine[] };

/** The ideas that a release answers: those it names, and a search for more. */
export function ReleaseIdeas({ release, words, found }: Props) {
  const t = useT();
  const format = useFormat();
  const action = `/desk/releases/${toPublicId(release.id)}/ideas`;
  const line = (idea: Line | IdeaLine, linked: boolean) => (
    <li key={idea.id} className="flex items-center gap-3 border-b border-line py-2 last:border-b-0">
      <span className="min-w-0 flex-1">
        <span className="block text-pretty font-medium">{idea.title}</span>
        <span className="text-sm text-ink-faint">
          {format.number(idea.voteCount)} {t("ideas:vote.word", { count: idea.voteCount })}
        </span>
      </span>
      <StatusChip status={idea.status} />
      <Form method="post" action={action} preventScrollReset>
        <input type="hidden" name="idea" value={idea.id} />
        <input type="hidden" name="linked" value={linked ? "no" : "yes"} />
        {linked ? (
          <IconButton type="submit" icon={X} label={t("releasing:linked.unlink", { title: idea.title })} />
        ) : (
          <Button type="submit" size="sm" icon={Link2}>
            {t("releasing:linked.link")}
          </Button>
        )}
      </Form>
    </li>
  );
  return (
    <Section title={t("releasing:linked.title")} id="ideas">
      <p className="text-ink-soft">{t("releasing:linked.text")}</p>
      {release.ideas.length > 0 ? (
        <ul className="mt-2 border-y border-line">{release.ideas.map((idea) => line(idea, true))}</ul>
      ) : (
        <p className="mt-2 text-sm text-ink-faint">{t("releasing:linked.none")}</p>
      )}
      <Form method="get" role="search" preventScrollReset className="mt-4 flex items-end gap-2">
        <Field label={t("releasing:linked.search")} className="flex-1">
          <TextInput name="q" type="search" defaultValue={words} maxLength={140} />
        </Field>
        <Button type="submit">{t("releasing:linked.find")}</Button>
      </Form>
      {found.length > 0 && <ul className="mt-2">{found.map((idea) => line(idea, false))}</ul>}
      {words && found.length === 0 && (
        <p className="mt-2 text-sm text-ink-faint">{t("releasing:linked.nothing")}</p>
      )}
    </Section>
  );
}
