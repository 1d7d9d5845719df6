import type { ReactNode } from "react";
import { useT } from "~/i18n/react";
import { Download } from "../ui/icons";
import { Table } from "../ui/table";

export type FigureProps = {
  title: string;
  /** What there is to see, in a sentence. */
  sentence?: string;
  /** The same as the picture, for those who can't see it: its first column names the rows. */
  columns: string[];
  rows: (string | number)[][];
  /** Where the table can be had as a file. */
  download?: string;
};

/** A picture for reading: what it shows in words, the picture, and its table. */
export function Figure({
  title,
  sentence,
  columns,
  rows,
  download,
  children,
}: FigureProps & { children: ReactNode }) {
  const t = useT();
  return (
    <figure className="min-w-0">
      <figcaption>
        <h2 className="font-serif text-xl font-medium tracking-tight">{title}</h2>
        {sentence && <p className="mt-1 max-w-measure text-pretty text-ink-soft">{sentence}</p>}
      </figcaption>
      <div aria-hidden className="mt-4">
        {children}
      </div>
      <div className="mt-3 flex flex-wrap items-start justify-between gap-x-6 text-sm">
        <details className="min-w-0 flex-1 basis-40">
          <summary className="tap inline-flex cursor-pointer items-center font-semibold text-spruce-ink">
            {t("ideas:passport.as_table")}
          </summary>
          <div className="mt-2">
            <Table label={title}>
              <thead>
                <tr>
                  {columns.map((column, at) => (
                    <th key={column} scope="col" className={at > 0 ? "number" : undefined}>
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map(([head, ...cells]) => (
                  <tr key={head}>
                    <th scope="row">{head}</th>
                    {cells.map((cell, at) => (
                      <td key={at} className="number">
                        {cell}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </Table>
          </div>
        </details>
        {download && (
          <a
            href={download}
            download
            aria-label={`CSV: ${title}`}
            className="tap inline-flex items-center gap-1.5 font-semibold text-spruce-ink hover:underline"
          >
            <Download aria-hidden className="size-4" /> CSV
          </a>
        )}
      </div>
    </figure>
  );
}
