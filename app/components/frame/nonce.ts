import { createContext, useContext } from "react";

/** The page's nonce while it is rendered on the server; in the browser there is none, and none is needed. */
export const PageNonce = createContext<string | undefined>(undefined);

export function usePageNonce(): string | undefined {
  return useContext(PageNonce);
}
