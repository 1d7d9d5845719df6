import { createReadStream } from "node:fs";
import { SaxesParser } from "saxes";

/** One <row/> of a dump's file: its attributes as they stand, and which row it was. */
export interface DumpRow {
  /** Counted from 1. */
  at: number;
  values: Record<string, string>;
}

/**
 * The rows of one file of a Stack Exchange data dump (https://meta.stackexchange.com/q/2677), streamed: a file of
 * gigabytes takes no more memory than one of kilobytes. Throws where the file is no XML.
 */
export async function* dumpRows(file: string): AsyncGenerator<DumpRow> {
  const parser = new SaxesParser();
  let ready: DumpRow[] = [];
  let at = 0;
  parser.on("opentag", ({ name, attributes }) => {
    if (name === "row") ready.push({ at: ++at, values: attributes as Record<string, string> });
  });
  parser.on("error", (error) => {
    throw error;
  });
  for await (const chunk of createReadStream(file, { encoding: "utf8" })) {
    parser.write(chunk as string);
    yield* ready;
    ready = [];
  }
  parser.close();
  yield* ready;
}
