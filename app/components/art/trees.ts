/** A small, repeatable source of unevenness: the same forest grows on the server and in the browser. */
function uneven(seed: number): () => number {
  let state = seed * 9301 + 49297;
  return () => {
    state = (state * 9301 + 49297) % 233280;
    return state / 233280;
  };
}

const whole = (value: number) => Math.round(value * 10) / 10;

/** The outline of one spruce standing at (x, foot): drooping branches, never quite even. */
export function sprucePath(x: number, foot: number, height: number, seed = 1): string {
  const next = uneven(seed + Math.round(x));
  const tiers = Math.max(4, Math.round(height / 13));
  const half = height * (0.19 + next() * 0.05);
  const top = foot - height;
  const right: string[] = [];
  const left: string[] = [];
  for (let tier = 1; tier <= tiers; tier++) {
    const share = tier / tiers;
    const reach = half * (0.18 + 0.82 * share ** 0.92);
    const drop = height * 0.94 * share;
    for (const [side, points] of [
      [1, right],
      [-1, left],
    ] as const) {
      const out = reach * (0.86 + next() * 0.26);
      const tip = top + drop + next() * height * 0.02;
      points.push(`${whole(x + side * out)} ${whole(tip)}`);
      if (tier < tiers) points.push(`${whole(x + side * out * 0.44)} ${whole(tip - height * 0.018)}`);
    }
  }
  const trunk = Math.max(1, height * 0.022);
  return (
    `M${whole(x)} ${whole(top)}L${right.join(" ")} ${whole(x + trunk)} ${whole(foot - height * 0.055)}` +
    ` ${whole(x + trunk)} ${foot} ${whole(x - trunk)} ${foot} ${whole(x - trunk)} ${whole(foot - height * 0.055)}` +
    ` ${left.reverse().join(" ")}Z`
  );
}

/** A row of spruces from x to x, of about this height, in one path. */
export function forestPath(
  from: number,
  to: number,
  foot: number,
  height: number,
  step: number,
  seed = 3,
): string {
  const next = uneven(seed);
  let path = "";
  for (let x = from; x < to; x += step * (0.65 + next() * 0.8))
    path += sprucePath(x, foot + next() * 3, height * (0.55 + next() * 0.6), seed);
  return path;
}
