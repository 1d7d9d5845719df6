import type { ReactNode } from "react";

/** The pages at the door: a narrow form, and beside it on wide screens a picture or a word of welcome. */
export function Entrance({ children, beside }: { children: ReactNode; beside?: ReactNode }) {
  return (
    <div className="flex flex-col gap-10 lg:flex-row lg:gap-16">
      <div className="w-full max-w-md">{children}</div>
      {beside && <div className="hidden w-full max-w-sm flex-1 lg:block lg:pt-4">{beside}</div>}
    </div>
  );
}
