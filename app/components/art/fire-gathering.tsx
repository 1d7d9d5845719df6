import { forestPath, sprucePath } from "./trees";

const back = forestPath(6, 318, 132, 44, 15, 6);
const front = [
  sprucePath(26, 168, 108, 3),
  sprucePath(58, 166, 66, 8),
  sprucePath(298, 168, 116, 5),
  sprucePath(268, 166, 58, 2),
].join("");

/** People round a fire: nobody has spoken yet. */
export function FireGathering({ className = "w-full rounded-md" }: { className?: string }) {
  return (
    <svg aria-hidden viewBox="0 0 320 190" className={className}>
      <path d={`M0 128c100-6 220-6 320 0v14H0Z${back}`} className="fill-art-far" />
      <ellipse cx="160" cy="162" rx="150" ry="22" className="fill-art-sky" />
      <path d={front} className="fill-art-mid" />
      <ellipse cx="160" cy="164" rx="72" ry="12" className="fill-cloudberry-soft" />
      <g className="fill-art-snow" opacity=".9">
        <circle cx="118" cy="30" r="1.6" />
        <circle cx="196" cy="18" r="1.3" />
        <circle cx="232" cy="44" r="1.6" />
        <circle cx="84" cy="54" r="1.2" />
      </g>
      <Flames />
      <g className="fill-art-near">
        <rect x="70" y="160" width="42" height="9" rx="4.5" />
        <rect x="208" y="160" width="42" height="9" rx="4.5" />
      </g>
      <Seated x={90} facing={1} coat="fill-lake" />
      <Seated x={230} facing={-1} coat="fill-spruce" />
      <Seated x={210} facing={-1} coat="fill-lingonberry" small />
    </svg>
  );
}

export function Seated(props: { x: number; facing: 1 | -1; coat: string; small?: boolean }) {
  const { x, facing, coat, small } = props;
  const size = small ? 0.78 : 1;
  return (
    <g transform={`translate(${x} 161) scale(${facing * size} ${size})`}>
      <path d="M-9 0c-2-12-1-22 3-27 4-4 10-3 12 1 3 6 4 14 3 26Z" className={coat} />
      <path d="M-8-1V-7H12c3 0 5 2 5 5v10h-6V0Z" className="fill-ink" />
      <path
        d="M4-21c5 3 9 6 14 6"
        className="stroke-ink"
        strokeWidth="3.2"
        strokeLinecap="round"
        fill="none"
      />
      <circle cx="1" cy="-36" r="7" className="fill-ink" />
      <path d="M-6.5-37.5c0-8 14-8 14.5 0Z" className="fill-cloudberry" />
    </g>
  );
}

/** A fire on two logs, its foot at 160, 167. */
export function Flames() {
  return (
    <>
      <g className="stroke-cloudberry" strokeWidth="1.6" strokeLinecap="round">
        <path d="M156 92v-5M168 82v-4M150 74v-3M163 64v-3" opacity=".8" />
      </g>
      <path
        d="M160 101c5 12 18 18 18 36 0 13-8 22-18 22s-18-9-18-20c0-9 5-14 9-19 1 5 3 8 6 9 0-10-1-18 3-28Z"
        className="fill-cloudberry"
      />
      <path
        d="M161 127c3 7 8 10 8 19 0 8-4 12-9 12s-9-5-9-11 4-8 6-12c1 3 2 4 3 5 0-5 0-9 1-13Z"
        className="fill-cloudberry-soft"
      />
      <g className="stroke-ink" strokeWidth="5.5" strokeLinecap="round">
        <path d="M136 164l46-7M184 164l-46-7" />
      </g>
    </>
  );
}
