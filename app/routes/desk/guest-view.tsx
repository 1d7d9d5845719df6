import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { Chip } from "~/components/ui/chip";
import { CircleAlert } from "~/components/ui/icons";
import { PageHeader, Section } from "~/components/ui/page-header";
import { Table } from "~/components/ui/table";
import { readGuestView } from "~/domain/places/guest-view.server";
import { mayAuditAudiences } from "~/domain/places/policy";
import { useFormat, useLanguage, useT } from "~/i18n/react";
import { translateIn } from "~/i18n/translate.server";
import { showing } from "~/platform/http/answer.server";
import { authorize } from "~/platform/refusal";
import { toPublicId } from "~/platform/ids";

export function loader({ context }: LoaderFunctionArgs) {
  return showing(async () => {
    authorize(mayAuditAudiences(context.actor));
    return {
      ...(await readGuestView(context.actor)),
      title: translateIn(context.language)("places:guest.title"),
    };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

export default function GuestView() {
  const { kinds, places } = useLoaderData<typeof loader>();
  const t = useT();
  const format = useFormat();
  const language = useLanguage();
  /** What deserves a second look: feedback is private by default, and a place may be open by mistake. */
  const note = (kind: string, readable: number, all: number) => {
    if (kind === "feedback" && readable > 0) return t("places:guest.feedback_open");
    if (readable === 0) return t("places:guest.nothing");
    return readable === all ? t("places:guest.all_open") : null;
  };
  return (
    <div className="max-w-4xl">
      <PageHeader
        title={t("places:guest.title")}
        lede={t("places:guest.lede")}
        kicker={
          <Link to="/desk/categories" className="hover:underline">
            ← {t("places:title")}
          </Link>
        }
      />
      <Table label={t("places:guest.list")}>
        <thead>
          <tr>
            <th scope="col">{t("places:guest.kind")}</th>
            <th scope="col">{t("places:guest.readable")}</th>
            <th scope="col">{t("places:guest.all")}</th>
          </tr>
        </thead>
        <tbody>
          {kinds.map(({ kind, readable, all }) => {
            const words = note(kind, readable, all);
            const warns = kind === "feedback" && readable > 0;
            return (
              <tr key={kind}>
                <th scope="row">
                  <span className="block">{t(`places:guest.${kind}`)}</span>
                  {words && (
                    <Chip
                      tone={warns ? "cloudberry" : "neutral"}
                      icon={warns ? CircleAlert : undefined}
                      className="mt-1"
                    >
                      <span className="min-w-0 whitespace-normal">{words}</span>
                    </Chip>
                  )}
                </th>
                <td>{format.number(readable)}</td>
                <td>{format.number(all)}</td>
              </tr>
            );
          })}
        </tbody>
      </Table>
      <Section title={t("places:guest.by_place")} id="by-place" className="mt-8">
        <Table label={t("places:guest.by_place")}>
          <thead>
            <tr>
              <th scope="col">{t("places:guest.places")}</th>
              <th scope="col">{t("places:guest.readable")}</th>
              <th scope="col">{t("places:guest.all")}</th>
            </tr>
          </thead>
          <tbody>
            {places.map(({ id, name, readable, all }) => (
              <tr key={id}>
                <th scope="row">
                  <Link to={`/desk/categories/${toPublicId(id)}`}>{name[language]}</Link>
                </th>
                <td>{format.number(readable)}</td>
                <td>{format.number(all)}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      </Section>
    </div>
  );
}
