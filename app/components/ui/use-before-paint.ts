import { useEffect, useLayoutEffect } from "react";

/** An effect before the browser paints. The server paints nothing, and React would say so each time. */
export const useBeforePaint = typeof document === "undefined" ? useEffect : useLayoutEffect;
