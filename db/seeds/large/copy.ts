import { once } from "node:events";
import type { Writable } from "node:stream";
import type postgres from "postgres";

export type Cell = string | number | boolean | Date | null;

const ESCAPES: Record<string, string> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

function toText(cell: Cell): string {
  if (cell === null) return "\\N";
  if (cell instanceof Date) return cell.toISOString();
  if (typeof cell === "string") return cell.replace(/[\\\n\r\t]/g, (char) => ESCAPES[char]!);
  return String(cell);
}

/** Rows into a table by COPY, in the text format (https://www.postgresql.org/docs/current/sql-copy.html). */
export async function copyRows(
  sql: postgres.Sql,
  table: string,
  columns: string[],
  rows: Iterable<Cell[]>,
): Promise<void> {
  const into = await sql`copy ${sql(table)} (${sql(columns)}) from stdin`.writable();
  let chunk = "";
  for (const row of rows) {
    chunk += `${row.map(toText).join("\t")}\n`;
    if (chunk.length > 200_000) {
      await write(into, chunk);
      chunk = "";
    }
  }
  if (chunk) await write(into, chunk);
  into.end();
  await once(into, "finish");
}

async function write(stream: Writable, chunk: string): Promise<void> {
  if (!stream.write(chunk)) await once(stream, "drain");
}
