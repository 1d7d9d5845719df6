import { lazy, Suspense, type ComponentType } from "react";

/**
 * A part that few see (who is signed in, staff): its code is fetched when it is drawn, so guests never are sent it.
 * The server has it at once, and what it drew stands until the code is there. Draw it only for those it is for.
 */
export function lazily<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const Part = lazy(async () => ({ default: await load() })) as unknown as ComponentType<P>;
  return function Lazily(props: P) {
    return (
      <Suspense fallback={null}>
        <Part {...props} />
      </Suspense>
    );
  };
}
