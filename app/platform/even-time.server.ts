/** Answers after the same time whatever the work found: the clock must not tell who is known here. */
export async function evenly<R>(work: () => Promise<R>, milliseconds = 400): Promise<R> {
  const [outcome] = await Promise.allSettled([
    work(),
    new Promise<void>((resolve) => setTimeout(resolve, milliseconds)),
  ]);
  if (outcome.status === "rejected") throw outcome.reason;
  return outcome.value;
}
