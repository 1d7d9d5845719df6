import { cpus, totalmem } from "node:os";
import type { House } from "./house";
import type { Figures } from "./load";
import type { Sizes } from "./weight";

export type Row = { what: string; at: number; house: Figures; floor: Figures | null };

export interface SpreadRow {
  sockets: number;
  house: { fromAnswer: number; fromRequest: number; firstToLast: number };
  floor: { fromAnswer: number; fromRequest: number; firstToLast: number };
}

/** The table, as it stands in the README. */
export function report(
  { posts, ideas }: { posts: number; ideas: number },
  rows: Row[],
  { spreads, calmAfter }: { spreads: SpreadRow[]; calmAfter: number },
  sizes: Sizes,
  house: House,
): string {
  const n = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2));
  const kb = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  const lines = [
    "",
    `${new Date().toISOString().slice(0, 10)}, ${posts} posts, ${ideas} ideas, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}; server, database and load on one machine`,
    "",
    "| what | at once | requests/s | p50 ms | p99 ms | floor requests/s | floor p50 ms | of the floor |",
    "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ...rows.map(
      ({ what, at, house: h, floor: f }) =>
        `| ${what} | ${at} | ${n(h.perSecond)} | ${n(h.p50)} | ${n(h.p99)} | ${f ? n(f.perSecond) : ""} | ${f ? n(f.p50) : ""} | ${f ? `${((100 * h.perSecond) / f.perSecond).toFixed(0)} %` : ""} |`,
    ),
    "",
    "| one post to all sockets in its room (median of 15) | from its answer to the last socket | from its request | first to last | raw emit: from its answer | from its request | first to last | to the raw emit |",
    "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ...spreads.map(
      ({ sockets, house: h, floor: f }) =>
        `| ${sockets} sockets | ${n(h.fromAnswer)} ms | ${n(h.fromRequest)} ms | ${n(h.firstToLast)} ms | ${n(f.fromAnswer)} ms | ${n(f.fromRequest)} ms | ${n(f.firstToLast)} ms | ${(h.fromAnswer / f.fromRequest).toFixed(2)} × |`,
    ),
    "",
    `Measured once the deliveries (points, notifications, timelines) of the replies and votes above were done, ${n(calmAfter)} s after the last of them.`,
    `A guest's thread page: HTML ${kb(sizes.html)}, JS ${kb(sizes.js)}, CSS ${kb(sizes.css)}, all compressed.`,
    `The process: ${house.memory.idleMb} MB idle, ${house.memory.peakMb} MB at most; first answer ${house.firstAnswerMs.toFixed(0)} ms after its start.`,
    "",
  ];
  return lines.join("\n");
}
