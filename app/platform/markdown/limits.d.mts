export const MAX_INPUT_BYTES: number;
export const MAX_OUTPUT_CHARS: number;
export const MAX_GROWTH: number;
export const GROWTH_FLOOR_CHARS: number;
export const MAX_NESTING: number;
export const TIME_LIMIT_MS: number;
export const EXCERPT_CHARS: number;
/** Stored beside the HTML; raised when the same source would render differently. */
export const RENDERER_VERSION: number;
export function outputLimit(inputBytes: number): number;
