/** How much Markdown one body may hold and cost. The worker and the server read the same numbers. */
export const MAX_INPUT_BYTES = 32 * 1024;
export const MAX_OUTPUT_CHARS = 1024 * 1024;
export const MAX_GROWTH = 20;
/** Below this a body may grow freely: one emoji list or a table of links is no bomb. */
export const GROWTH_FLOOR_CHARS = 16 * 1024;
export const MAX_NESTING = 50;
export const TIME_LIMIT_MS = 250;
export const EXCERPT_CHARS = 280;

/** Stored beside the HTML; raise it when the same source would render differently. */
export const RENDERER_VERSION = 3;

/** @param {number} inputBytes */
export function outputLimit(inputBytes) {
  return Math.min(MAX_OUTPUT_CHARS, Math.max(GROWTH_FLOOR_CHARS, MAX_GROWTH * inputBytes));
}
