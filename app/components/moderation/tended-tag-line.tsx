import { Form } from "@remix-run/react";
import type { TendedTag } from "~/domain/moderation/tags/tending.server";
import { useT } from "~/i18n/react";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { ChevronDown, Merge, RotateCcw, Trash2 } from "../ui/icons";
import { TextInput } from "../ui/text-input";

/** A tag with its other words, and what can be done about it. */
export function TendedTagLine({ tag, action }: { tag: TendedTag; action: string }) {
  const t = useT();
  return (
    <li className="py-3">
      <details className="group">
        <summary className="tap flex cursor-pointer items-center gap-x-3">
          <span className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-3">
            <span className="font-semibold">#{tag.name}</span>
            <span className="text-sm text-ink-faint">
              {tag.threads > 0 ? t("tags:count", { count: tag.threads }) : t("tending:unused")}
              {tag.synonyms.length > 0 &&
                ` · ${t("tending:synonyms")} ${tag.synonyms.map(({ name }) => name).join(", ")}`}
            </span>
          </span>
          <ChevronDown
            aria-hidden
            className="size-4 shrink-0 text-ink-faint transition-transform group-open:rotate-180"
          />
        </summary>
        <div className="mt-3 flex flex-wrap items-end gap-x-6 gap-y-3">
          <Form method="post" action={action} className="flex items-end gap-2">
            <Hidden deed="rename" tagId={tag.id} />
            <Field label={t("tending:name")}>
              <TextInput name="name" defaultValue={tag.name} autoComplete="off" required />
            </Field>
            <Button type="submit" className="min-h-11">
              {t("tending:rename")}
            </Button>
          </Form>
          <Form method="post" action={action} className="flex items-end gap-2">
            <Hidden deed="merge" tagId={tag.id} />
            <Field label={t("tending:into")}>
              <TextInput name="into" autoComplete="off" required />
            </Field>
            <Button type="submit" icon={Merge} className="min-h-11">
              {t("tending:merge")}
            </Button>
          </Form>
          {tag.threads === 0 && (
            <Form method="post" action={action}>
              <Hidden deed="delete" tagId={tag.id} />
              <Button type="submit" tone="danger" icon={Trash2} className="min-h-11">
                {t("tending:delete")}
              </Button>
            </Form>
          )}
          {tag.synonyms
            .filter(({ parts }) => parts)
            .map((synonym) => (
              <Form key={synonym.slug} method="post" action={action}>
                <input type="hidden" name="deed" value="unmerge" />
                <input type="hidden" name="slug" value={synonym.slug} />
                <Button type="submit" icon={RotateCcw} className="min-h-11">
                  {t("tending:part", { name: synonym.name })}
                </Button>
              </Form>
            ))}
        </div>
      </details>
    </li>
  );
}

function Hidden({ deed, tagId }: { deed: string; tagId: string }) {
  return (
    <>
      <input type="hidden" name="deed" value={deed} />
      <input type="hidden" name="tagId" value={tagId} />
    </>
  );
}
