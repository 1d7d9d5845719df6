const trunks = [
  { x: 18, width: 20, tone: "far", seed: 1 },
  { x: 66, width: 12, tone: "far", seed: 2 },
  { x: 108, width: 26, tone: "near", seed: 3 },
  { x: 166, width: 11, tone: "far", seed: 4 },
  { x: 250, width: 14, tone: "far", seed: 6 },
  { x: 292, width: 30, tone: "near", seed: 7 },
  { x: 352, width: 13, tone: "far", seed: 8 },
  { x: 392, width: 22, tone: "near", seed: 9 },
  { x: 440, width: 12, tone: "far", seed: 10 },
] as const;

/** Someone with a lantern among birches that all look alike. For the page that isn't there. */
export function LostInBirches({ className = "w-full rounded-md" }: { className?: string }) {
  return (
    <svg aria-hidden viewBox="0 0 480 260" className={className}>
      <path d="M0 214c90-14 170-10 240-6s160 4 240-6v58H0Z" className="fill-art-far" opacity=".6" />
      {trunks
        .filter(({ tone }) => tone === "far")
        .map((trunk) => (
          <Birch key={trunk.x} {...trunk} />
        ))}
      <path d="M0 230c110-14 200-8 280-6s140 0 200-8v44H0Z" className="fill-art-far" />
      <circle cx="227" cy="196" r="40" className="fill-cloudberry" opacity=".16" />
      <circle cx="227" cy="196" r="22" className="fill-cloudberry" opacity=".2" />
      <g className="fill-ink">
        <path d="M198 236l3-26h6l1 26h-6l-1-14-1 14Z" />
        <circle cx="204" cy="168" r="6.5" />
      </g>
      <path d="M195 213c-2-16-1-28 3-35 3-4 10-4 12 0 3 7 4 19 3 35Z" className="fill-lingonberry" />
      <path d="M197.5 166c0-9 13-9 13 0Z" className="fill-spruce" />
      <path
        d="M210 183c6 1 11 3 16 2"
        className="stroke-ink"
        strokeWidth="3.2"
        strokeLinecap="round"
        fill="none"
      />
      <path d="M227 184v6" className="stroke-ink" strokeWidth="1.6" />
      <rect x="222.5" y="190" width="9" height="12" rx="2" className="fill-cloudberry" />
      <path d="M221.5 190h11M221.5 202h11" className="stroke-ink" strokeWidth="2" strokeLinecap="round" />
      {trunks
        .filter(({ tone }) => tone === "near")
        .map((trunk) => (
          <Birch key={trunk.x} {...trunk} />
        ))}
      <g className="stroke-art-near" strokeWidth="2" strokeLinecap="round" fill="none">
        <path d="M40 246c0-8-2-12-5-16M46 246c0-9 2-13 5-17M150 250c0-8-2-12-5-16M156 250c0-9 2-13 5-17M338 246c0-8-2-12-5-16M344 246c0-9 2-13 5-17M252 252c0-6-2-9-4-12M257 252c0-7 2-10 4-13" />
      </g>
    </svg>
  );
}

function Birch({ x, width, tone, seed }: { x: number; width: number; tone: "far" | "near"; seed: number }) {
  const near = tone === "near";
  const foot = near ? 244 : 218;
  const marks = Array.from({ length: near ? 8 : 6 }, (_, at) => {
    const y = 14 + at * (near ? 28 : 33) + ((seed * 13 + at * 17) % 12);
    const long = width * (0.25 + ((seed * 7 + at * 5) % 5) / 11);
    return at % 2 === seed % 2 ? `M${x} ${y}h${long}` : `M${x + width} ${y}h${-long}`;
  }).join("");
  const twig = near ? `M${x + width} 46c14-8 22-20 26-38M${x} 92c-12-6-20-16-24-30` : "";
  return (
    <g>
      <path
        d={`M${x} -4h${width}L${x + width + 1} ${foot - 8}l4 10h${-(width + 9)}l4-10Z`}
        className={near ? "fill-art-snow stroke-art-mid" : "fill-art-sky stroke-art-far"}
        strokeWidth="1.5"
      />
      <path
        d={marks}
        className={near ? "stroke-art-near" : "stroke-art-mid"}
        strokeWidth={near ? 3 : 2}
        strokeLinecap="round"
      />
      {twig && (
        <path d={twig} className="stroke-art-mid" strokeWidth="2.5" strokeLinecap="round" fill="none" />
      )}
    </g>
  );
}
