import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import routes from "~/routes";
import { root, sources } from "./sources";

type Entry = { file: string; path?: string; index?: boolean; children?: Entry[] };
const flat = (entries: Entry[]): Entry[] =>
  entries.flatMap((entry) => [entry, ...flat(entry.children ?? [])]);
const listed = flat(routes as Entry[]);
const files = sources("app/routes");

describe("routes", () => {
  it("are all listed in routes.ts, and all there", () => {
    expect(listed.filter((entry) => !existsSync(join(root, "app", entry.file))).map((e) => e.file)).toEqual(
      [],
    );
    const known = new Set(listed.map((entry) => `app/${entry.file}`));
    const exportsHandler = /export (?:default|(?:async )?function (?:loader|action)|const (?:loader|action))/;
    expect(
      files.filter((file) => exportsHandler.test(file.text) && !known.has(file.path)).map((f) => f.path),
    ).toEqual([]);
  });

  it("of staff guard themselves, each loader and each action: loaders run in parallel, so no parent can", () => {
    const guards = /authorize\(|may\w+\(/;
    const unguarded = listed
      .filter((entry) => entry.path?.startsWith("desk"))
      .map((entry) => files.find((file) => file.path === `app/${entry.file}`)!)
      .flatMap((file) => {
        const parts = file.text.split(/\nexport /).slice(1);
        return parts
          .filter((part) => /^(?:async function|function|const) (?:loader|action)\b/.test(part))
          .filter((part) => !guards.test(part) && !/redirect\(/.test(part) && !/Guarded|guarded/.test(part))
          .map((part) => `${file.path}: ${part.slice(0, 40)}`);
      });
    expect(unguarded).toEqual([]);
  });

  it("lead nobody away who has posted and was refused: without JavaScript the loader runs after the action", () => {
    const leading = files.filter(
      (file) =>
        /export (?:async )?(?:function|const) action\b/.test(file.text) &&
        /export default/.test(file.text) &&
        !/useLoaderData/.test(file.text) &&
        file.text
          .split(/\nexport /)
          .some((part) => /^.*function loader|^const loader/.test(part) && /\bredirect\(/.test(part)),
    );
    expect(leading.map((file) => `${file.path}: use ledTo`)).toEqual([]);
  });

  it("carry no style attributes: the Content-Security-Policy would drop them", () => {
    const styled = sources("app/routes", "app/components").filter((file) => /\sstyle=\{/.test(file.text));
    expect(styled.map((file) => file.path)).toEqual([]);
  });
});
