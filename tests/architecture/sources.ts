import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

export interface SourceFile {
  /** From the project's root, with forward slashes. */
  path: string;
  text: string;
  /** The project's own files that it imports, types apart. */
  imports: string[];
  /** Those that it imports for their types alone: gone at run time. */
  typeImports: string[];
}

const IMPORT =
  /(?:^|\n)\s*(import|export)\s+(type\s+)?([^;]*?)\s*from\s*["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)|(?:^|\n)import\s+["']([^"']+)["']/g;

/** Every TypeScript file below these folders. */
export function sources(...folders: string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith(".d.ts"))
      .map((entry) => read(join(entry.parentPath, entry.name))),
  );
}

function read(file: string): SourceFile {
  const text = readFileSync(file, "utf8");
  const imports: string[] = [];
  const typeImports: string[] = [];
  for (const [, , typeOnly, names, from, dynamic, bare] of text.matchAll(IMPORT)) {
    const target = resolveImport(file, from ?? dynamic ?? bare ?? "");
    if (!target) continue;
    const onlyTypes =
      typeOnly ||
      (names &&
        /^\{[^}]*\}$/.test(names) &&
        names
          .slice(1, -1)
          .split(",")
          .filter((n) => n.trim())
          .every((n) => n.trim().startsWith("type ")));
    (onlyTypes ? typeImports : imports).push(target);
  }
  return { path: relative(root, file).replaceAll("\\", "/"), text, imports, typeImports };
}

/** "~/x", "#db/x" and "./x" as paths from the root, without their endings; null for packages. */
function resolveImport(from: string, specifier: string): string | null {
  const bare = specifier.replace(/\?.*$/, "").replace(/\.(tsx?|mjs|js)$/, "");
  if (bare.startsWith("~/")) return `app/${bare.slice(2)}`;
  if (bare.startsWith("#db/")) return `db/${bare.slice(4)}`;
  if (bare.startsWith(".")) return relative(root, resolve(from, "..", bare)).replaceAll("\\", "/");
  return null;
}
