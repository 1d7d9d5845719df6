import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
let tree: string;

beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), "kohtaamo-lint-"));
  const config = JSON.parse(readFileSync(join(root, ".oxlintrc.json"), "utf8"));
  config.jsPlugins = config.jsPlugins.map((path: string) => join(root, path));
  plant(".oxlintrc.json", JSON.stringify(config));
});

afterAll(() => rmSync(tree, { recursive: true }));

function plant(path: string, text: string): void {
  mkdirSync(dirname(join(tree, path)), { recursive: true });
  writeFileSync(join(tree, path), text);
}

/** The rules that a file of the house would break, in order. */
async function brokenBy(path: string, text: string): Promise<string[]> {
  plant(path, text);
  const oxlint = join(root, "node_modules", "oxlint", "bin", "oxlint");
  const said = await new Promise<string>((resolve) =>
    execFile(process.execPath, [oxlint, "--format", "json", path], { cwd: tree }, (_, out) => resolve(out)),
  );
  const { diagnostics } = JSON.parse(said) as { diagnostics: { code: string }[] };
  return diagnostics.map(({ code }) => code).sort();
}

describe("the linter", () => {
  it("refuses SQL that was put together, under each name that a client has, and takes literals", async () => {
    const write = (code: string) =>
      brokenBy(
        "db/planted.ts",
        `export function planted(sql: Client, tx: Client, name: string) {\n${code}\n}\ntype Client = never;\n`,
      );
    for (const code of ["sql.raw(name);", "tx.unsafe(`drop table ${name}`);", "sql.unsafe();"])
      expect(await write(code), code).toContain("house(no-raw-sql)");
    expect(
      await write("sql.raw('now()'); tx.unsafe(`select 1`); sql(name); sql.identifier(name);"),
    ).not.toContain("house(no-raw-sql)");
  });

  it("refuses inline styles and raw HTML, but where they belong", async () => {
    const page = (name: string) =>
      `export const ${name} = ({ html }: { html: string }) => (\n  <p style={{ margin: 0 }} dangerouslySetInnerHTML={{ __html: html }} />\n);\n`;
    const both = ["house(no-inline-style)", "house(no-raw-html)"];
    expect(await brokenBy("app/components/ui/planted.tsx", page("A"))).toEqual(both);
    expect(await brokenBy("app/components/content/planted.tsx", page("B"))).toEqual([both[0]]);
    expect(await brokenBy("app/emails/planted.tsx", page("C"))).toEqual([]);
  });

  it("refuses hooks out of order, controls without names, loose types and what nobody uses", async () => {
    const code = `import { useEffect } from "react";
export function A({ a, go }: { a: boolean; go: any }) {
  if (a) useEffect(() => go(a), []);
  const unused = 1;
  return <img src="x" onClick={go} />;
}
`;
    const broken = await brokenBy("app/components/ui/hooks.tsx", code);
    for (const rule of [
      "eslint(no-unused-vars)",
      "jsx-a11y(alt-text)",
      "jsx-a11y(click-events-have-key-events)",
      "react-hooks(exhaustive-deps)",
      "react-hooks(rules-of-hooks)",
      "typescript(no-explicit-any)",
    ])
      expect(broken, rule).toContain(rule);
  });
});
