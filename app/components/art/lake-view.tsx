import { forestPath, sprucePath } from "./trees";

const farRidge = forestPath(0, 960, 152, 26, 11, 5);
const midShore = forestPath(-10, 420, 176, 52, 17, 9) + forestPath(700, 975, 172, 46, 16, 4);
const island = [
  sprucePath(560, 186, 42, 2),
  sprucePath(574, 187, 56, 5),
  sprucePath(590, 187, 36, 8),
  sprucePath(603, 187, 47, 3),
].join("");
const nearLeft = [
  sprucePath(30, 288, 118, 2),
  sprucePath(78, 292, 92, 6),
  sprucePath(-6, 292, 96, 9),
  sprucePath(116, 294, 60, 4),
].join("");
const nearRight = [
  sprucePath(918, 290, 188, 3),
  sprucePath(866, 292, 124, 7),
  sprucePath(962, 292, 232, 5),
].join("");

/** Evening by a lake: far forest, an island, a jetty with two who have met. The front page's picture. */
export function LakeView({ className }: { className?: string }) {
  return (
    <svg aria-hidden viewBox="0 0 960 280" preserveAspectRatio="xMidYMax slice" className={className}>
      <rect width="960" height="280" className="fill-art-sky" />
      <circle cx="668" cy="118" r="34" className="fill-cloudberry" opacity=".55" />
      <circle cx="668" cy="118" r="52" className="fill-cloudberry" opacity=".13" />
      <path
        d="M0 140c80-30 150-34 240-16s140-6 220-14 150 20 240 8 160-24 260-6v60H0Z"
        className="fill-art-far"
        opacity=".55"
      />
      <path d={`M0 150c160-8 330-4 480-2s330-6 480 0v34H0Z${farRidge}`} className="fill-art-far" />
      <path d="M0 172c150-6 300-2 470 1 180 3 340-4 490-2v120H0Z" className="fill-art-water" />
      <path
        d={`M0 172c140-4 300-6 440 6-150 6-290 6-440 4ZM960 166c-90-2-200 0-280 10 90 8 190 6 280 6Z${midShore}`}
        className="fill-art-mid"
      />
      <path d={`M536 188c20-8 66-8 92 0-22 5-70 5-92 0Z${island}`} className="fill-art-mid" />
      <g className="stroke-art-snow" strokeWidth="1.6" strokeLinecap="round" opacity=".75">
        <path d="M636 196h64M648 205h40M624 214h26M668 214h38M650 224h22M682 236h18M640 236h12" />
        <path
          d="M250 204h46M214 214h20M330 222h60M300 236h22M480 208h30M452 244h48M760 206h40M740 226h54M800 246h24"
          opacity=".7"
        />
      </g>
      <path d="M0 236c90-10 190 0 250 16s130 26 220 32H0Z" className="fill-art-near" />
      <path d="M960 240c-60-6-120 6-160 22s-70 16-110 22h270Z" className="fill-art-near" />
      <path d={nearLeft} className="fill-art-near" />
      <path d={nearRight} className="fill-art-near" />
      <g className="fill-ink">
        <path d="M262 248h168v5H262Z" />
        <path d="M284 253h4v22h-4ZM336 253h4v18h-4ZM392 253h4v14h-4ZM420 253h4v12h-4Z" opacity=".8" />
      </g>
      <Sitting x={386} facing={1} shirt="fill-lingonberry" />
      <Sitting x={412} facing={-1} shirt="fill-lake" />
      <g className="stroke-art-near" strokeWidth="2" strokeLinecap="round" fill="none">
        <path d="M470 284c2-16 0-24-4-34M480 284c0-14 3-24 8-32M490 284c-1-12-1-18-6-26M720 284c2-16-2-22-5-32M731 284c0-12 4-20 8-28" />
      </g>
    </svg>
  );
}

/** Someone on the jetty's edge, legs over the water; facing 1 looks right. */
function Sitting({ x, facing, shirt }: { x: number; facing: 1 | -1; shirt: string }) {
  return (
    <g transform={`translate(${x} 248) scale(${facing} 1)`}>
      <circle cx="0" cy="-21" r="4.6" className="fill-ink" />
      <path d="M-5.5-1c-1-6-1-11 1.5-14.5 2-2 6-2 8 0 2 3.5 2 9 1.5 14.5Z" className={shirt} />
      <path d="M-5 0v-3.5h11.5c2 0 2.5 1 2.5 2.5v11H5V1Z" className="fill-ink" />
    </g>
  );
}
