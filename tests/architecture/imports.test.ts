import { describe, expect, it } from "vitest";
import { sources } from "./sources";

const files = sources("app");
const domainOf = (path: string) => /^app\/domain\/([\w-]+)\//.exec(path)?.[1];

/** Each domain with those that it may know; nobody imports the ones that only hear events. */
const below: Record<string, string[]> = {
  customers: [],
  community: ["customers"],
  ideas: ["community", "customers"],
  places: ["community", "customers"],
  segments: ["customers"],
  feedback: ["community", "customers"],
  cases: ["community", "customers"],
  search: ["community", "customers", "ideas", "feedback"],
  moderation: ["community", "customers", "cases", "ideas", "feedback"],
  rewards: ["community", "customers", "ideas", "feedback", "cases", "moderation"],
  notifications: ["community", "customers", "ideas", "feedback", "cases", "rewards", "moderation"],
  insights: ["community", "customers", "ideas", "feedback", "cases", "rewards", "moderation"],
  integrations: ["community", "customers", "ideas", "feedback", "cases", "rewards"],
};

describe("imports", () => {
  it("knows every domain there is", () => {
    const found = new Set(files.map((file) => domainOf(file.path)).filter(Boolean));
    expect([...found].filter((domain) => !(domain! in below))).toEqual([]);
  });

  it("point only downwards between domains", () => {
    const wrong = files.flatMap((file) => {
      const domain = domainOf(file.path);
      if (!domain) return [];
      return file.imports
        .filter(
          (target) =>
            domainOf(target) && domainOf(target) !== domain && !below[domain]!.includes(domainOf(target)!),
        )
        .map((target) => `${file.path} → ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  it("never lead from a domain, the platform or the events up to routes or components", () => {
    const wrong = files
      .filter((file) => /^app\/(domain|platform|events|jobs|emails|realtime)\//.test(file.path))
      .flatMap((file) =>
        file.imports.filter((t) => /^app\/(routes|components)\//.test(t)).map((t) => `${file.path} → ${t}`),
      );
    expect(wrong).toEqual([]);
  });

  it("bring no SQL and no database into routes", () => {
    const wrong = files.filter(
      (file) =>
        file.path.startsWith("app/routes/") &&
        (file.imports.some((t) => t.startsWith("db/")) || /drizzle-orm/.test(file.text)),
    );
    expect(wrong.map((file) => file.path)).toEqual([]);
  });

  it("keep Lucia behind platform/auth, argon2 too", () => {
    const wrong = files.filter((file) => /from "(lucia|@node-rs\/argon2)"/.test(file.text));
    expect(wrong.map((file) => file.path)).toEqual(["app/platform/auth.server.ts"]);
  });

  it("keep SMTP in emails/", () => {
    const wrong = files.filter(
      (file) => /from "nodemailer"/.test(file.text) && !file.path.startsWith("app/emails/"),
    );
    expect(wrong.map((file) => file.path)).toEqual([]);
  });
});

describe("the browser", () => {
  const byPath = new Map(files.map((file) => [file.path.replace(/\.tsx?$/, ""), file]));

  /** What a page's bundle takes in: everything its component reaches by run-time imports, loaders and actions apart. */
  it("is sent nothing of the server by components, hooks and pure domain files", () => {
    const wrong: string[] = [];
    const start = files.filter(
      (f) =>
        /^app\/components\//.test(f.path) ||
        /^app\/realtime\/(use-|connection)/.test(f.path) ||
        (/^app\/domain\/[\w-]+\/[\w-]+\.tsx?$/.test(f.path) && !f.path.includes(".server.")),
    );
    const seen = new Set<string>();
    const walk = (path: string, trail: string[]) => {
      if (seen.has(path)) return;
      seen.add(path);
      for (const target of byPath.get(path)?.imports ?? []) {
        if (target.includes(".server") || target.startsWith("db/"))
          wrong.push([...trail, target].join(" → "));
        else walk(target, [...trail, target]);
      }
    };
    for (const file of start) {
      const path = file.path.replace(/\.tsx?$/, "");
      walk(path, [path]);
    }
    expect(wrong).toEqual([]);
  });
});
