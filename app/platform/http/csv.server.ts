import { stringify } from "csv-stringify/sync";

/** A table to take along (RFC 4180), with a byte order mark so that Excel reads its letters, and no cell that is a formula. */
export function csvAnswer(rows: Record<string, unknown>[] | unknown[][], name: string): Response {
  const csv = stringify(rows, {
    header: rows.length > 0 && !Array.isArray(rows[0]),
    bom: true,
    escape_formulas: true,
    record_delimiter: "windows",
  });
  return new Response(csv, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}.csv"`,
      "cache-control": "private, no-store",
    },
  });
}
