import { Form } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { followedTypes, type Followed, type FollowedType, type Subject } from "~/domain/community/follow";
import { followLevels, type FollowLevel } from "~/domain/community/thread";
import { useT } from "~/i18n/react";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { Select } from "../ui/select";

type Props = {
  followed: Record<FollowedType, Followed[]>;
  /** The last change, as it was before. */
  undo: (Subject & { level: FollowLevel }) | null;
};

/** Everything that one follows, by kind: each can be changed or let go of, and that undone. */
export function FollowedList({ followed, undo }: Props) {
  const t = useT();
  const kinds = followedTypes.filter((type) => followed[type].length > 0);
  return (
    <section id="following" aria-labelledby="following-title" className="mt-12 scroll-mt-20">
      <h2 id="following-title" className="font-serif text-xl font-medium tracking-tight">
        {t("following:title")}
      </h2>
      <p className="mb-4 mt-1 text-sm text-ink-soft">{t("following:lede")}</p>
      <div role="status" className={undo ? "mb-4" : undefined}>
        {undo && (
          <Notice
            tone="moss"
            title={t("following:changed")}
            actions={
              <Form method="post" action="/following">
                <Fields {...undo} />
                <input type="hidden" name="level" value={undo.level} />
                <Button size="sm">{t("common:action.undo")}</Button>
              </Form>
            }
          />
        )}
      </div>
      {kinds.length === 0 && <p className="text-ink-faint">{t("following:empty")}</p>}
      {kinds.map((type) => (
        <div key={type} className="mb-6">
          <h3 className="mb-1 text-sm font-semibold text-ink-soft">{t(`following:kind.${type}`)}</h3>
          <ul className="border-t border-line">
            {followed[type].map((each) => (
              <FollowedLine key={each.id} followed={each} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function FollowedLine({ followed }: { followed: Followed }) {
  const t = useT();
  const { name, language, path, level } = followed;
  const words = name ?? t("following:gone");
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1.5 border-b border-line py-2">
      <span className="min-w-0 flex-1 basis-56">
        {path ? (
          <Link to={path} lang={language ?? undefined} className="font-medium hover:underline">
            {words}
          </Link>
        ) : (
          <span className="text-ink-faint">{words}</span>
        )}
      </span>
      <Form method="post" action="/following" className="flex items-center gap-2">
        <Fields {...followed} />
        <Select
          key={level}
          name="level"
          defaultValue={level}
          aria-label={t("following:change_named", { name: words })}
          compact
        >
          {followLevels
            .filter((each) => path !== null || each === level || each === "none")
            .map((each) => (
              <option key={each} value={each}>
                {t(`community:follow.${each}`)}
              </option>
            ))}
        </Select>
        <Button size="sm">{t("following:change")}</Button>
      </Form>
    </li>
  );
}

function Fields({ type, id }: Subject) {
  return (
    <>
      <input type="hidden" name="from" value="settings" />
      <input type="hidden" name="type" value={type} />
      <input type="hidden" name="id" value={id} />
    </>
  );
}
