import { forestPath, sprucePath } from "./trees";

const ridge = forestPath(0, 320, 104, 26, 10, 11);
const shore = [sprucePath(16, 160, 90, 2), sprucePath(44, 162, 60, 4), sprucePath(-4, 162, 70, 6)].join("");

/** A boat under sail, leaving the shore: an idea has shipped. */
export function BoatLeaving({ className = "w-full rounded-md" }: { className?: string }) {
  return (
    <svg aria-hidden viewBox="0 0 320 190" className={className}>
      <circle cx="258" cy="46" r="18" className="fill-cloudberry" opacity=".6" />
      <path d={`M0 100c110-6 210-6 320 0v12H0Z${ridge}`} className="fill-art-far" />
      <path d="M0 108h320v82H0Z" className="fill-art-water" />
      <path d="M0 146c50-4 90 4 120 22s44 18 60 22H0Z" className="fill-art-near" />
      <path d={shore} className="fill-art-near" />
      <path d="M112 152h58v5h-58Z" className="fill-ink" />
      <path d="M124 157v18M150 157v14M165 157v11" className="stroke-ink" strokeWidth="4" />
      <path d="M214 36v98" className="stroke-ink" strokeWidth="3.5" strokeLinecap="round" />
      <path
        d="M219 44c34 22 46 48 46 76h-46Z"
        className="fill-art-snow stroke-ink"
        strokeWidth="2"
        strokeLinejoin="round"
      />
      <path
        d="M210 54c-18 20-28 42-30 64h30Z"
        className="fill-art-snow stroke-ink"
        strokeWidth="2"
        strokeLinejoin="round"
      />
      <path d="M219 84c18 0 32 2 43 8" className="stroke-moss" strokeWidth="6" fill="none" />
      <path d="M214 36c6-5 12-4 18-7-2 6-8 10-18 10Z" className="fill-lingonberry" />
      <path d="M166 128h104c-4 14-14 22-28 22h-46c-14 0-26-8-30-22Z" className="fill-spruce" />
      <path d="M171 135h95" className="stroke-spruce-on" strokeWidth="2" opacity=".6" />
      <g className="stroke-art-snow" strokeWidth="2.2" strokeLinecap="round" fill="none">
        <path d="M160 158c10-6 18 6 28 0s18 6 28 0 18 6 28 0 18 6 28 0M196 170h46M262 172h30M216 180h30M284 120h22M104 122h30M60 118h24" />
      </g>
      <path
        d="M120 40c5-5 9-5 12 0 3-5 7-5 12 0M96 58c4-4 7-4 9 0 2-4 5-4 9 0"
        className="stroke-ink"
        strokeWidth="2"
        fill="none"
        strokeLinecap="round"
      />
    </svg>
  );
}
