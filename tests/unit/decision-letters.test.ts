import { beforeAll, describe, expect, it } from "vitest";
import { ideaStatuses } from "~/domain/ideas/idea";
import { ideaStatusesLetter } from "~/emails/idea-statuses";
import { ideaStatusLetter } from "~/emails/idea-status";
import { translateIn } from "~/i18n/translate.server";

beforeAll(() => {
  process.env.DATABASE_URL ??= "postgres://nobody@localhost/none";
});

const to = (language: "en" | "fi") => ({ email: "a@example.com", customerId: "c", language, name: "Helmi" });
const change = { notificationId: "n", title: "Two cars at once", to: "declined", path: "/ideas/x" } as const;
const note = "We looked into it.\n\n<b>Not</b> this year: see evil.example\r\n-- \r\nKohtaamo";

describe("a letter about a decision", () => {
  it("keeps the paragraphs of its reason, each as somebody's words", () => {
    const { text, html } = ideaStatusLetter(to("en"), { ...change, note });
    expect(text).toContain(
      "The product team:\n> We looked into it.\n>\n> <b>Not</\u2060b> this year: see evil.\u2060example\n>\n> --\n>\n> Kohtaamo\n",
    );
    expect(html).toContain("We looked into it.<br><br>&#60;b&#62;Not");
    expect(html).not.toContain("<b>");
  });

  it("ends a reason that is too long where it ends", () => {
    const { text } = ideaStatusLetter(to("en"), { ...change, note: `First.\n${"long ".repeat(500)}` });
    expect(text).toContain("> First.\n>\n> long long");
    expect(text).toMatch(/long lon…\n/);
  });

  it("calls a status in either language what the pages call it", () => {
    for (const language of ["en", "fi"] as const)
      for (const status of ideaStatuses.filter((one) => one !== "merged"))
        expect(translateIn(language)(`emails:idea.status.${status}`)).toBe(
          translateIn(language)(`community:idea_status.${status}`).toLowerCase(),
        );
  });

  it("names several ideas, and what became of all of them once", () => {
    const ideas = [1, 2].map((n) => ({
      id: `01a22260-f873-739e-9dc9-34e7a817f3b${n}`,
      slug: "a",
      kind: "idea" as const,
      title: `Idea ${n}`,
    }));
    const batchId = "01a22260-f873-739e-9dc9-34e7a817f3b9";
    const { subject, text } = ideaStatusesLetter(to("fi"), { ...change, batchId, note, ideas });
    expect(subject).toBe("Uutisia 2 ideasta: ei tällä kertaa");
    expect(text).toMatch(/\* Idea 1\n {2}http\S+\n/);
  });
});
