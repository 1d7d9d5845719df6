import { sprucePath } from "./trees";

const trees = [
  sprucePath(34, 150, 92, 3),
  sprucePath(70, 148, 54, 5),
  sprucePath(288, 150, 104, 7),
  sprucePath(252, 148, 58, 2),
].join("");

/** An envelope lies in the snow, a spruce twig beside it: look in your mail. */
export function LetterInSnow({ className = "w-full rounded-md" }: { className?: string }) {
  return (
    <svg aria-hidden viewBox="0 0 320 190" className={className}>
      <path d={trees} className="fill-art-mid" />
      <path d="M0 148c60-16 120-12 160-8s110 4 160-6v56H0Z" className="fill-art-sky" />
      <g transform="rotate(-7 160 110)">
        <rect
          x="98"
          y="66"
          width="124"
          height="84"
          rx="4"
          className="fill-raised stroke-ink"
          strokeWidth="2.5"
        />
        <path d="M100 148l46-42M220 148l-46-42" className="stroke-line-strong" strokeWidth="2" />
        <path
          d="M99 69l61 50 61-50"
          className="fill-raised stroke-ink"
          strokeWidth="2.5"
          strokeLinejoin="round"
        />
        <circle cx="160" cy="117" r="12" className="fill-lingonberry" />
        <path d="M160 109l4.5 6.5h-2l4 6h-13l4-6h-2Z" className="fill-lingonberry-on" />
      </g>
      <path d="M52 166c40-18 82-16 112-12s66 4 104-6c18 4 30 12 34 20H40Z" className="fill-art-snow" />
      <path d="M40 168c40-14 90-12 124-9s90 2 138-3" className="stroke-line" strokeWidth="2" fill="none" />
      <path
        d="M196 172c22-2 42-8 58-18M212 170l8-9M212 171l10 6M226 167l7-9M226 167l10 5M240 161l5-8M240 161l9 3"
        className="stroke-spruce"
        strokeWidth="3"
        strokeLinecap="round"
        fill="none"
      />
      <g className="fill-art-snow stroke-line" strokeWidth="1">
        <circle cx="84" cy="40" r="3" />
        <circle cx="132" cy="24" r="2.5" />
        <circle cx="186" cy="36" r="3" />
        <circle cx="228" cy="22" r="2.5" />
        <circle cx="264" cy="26" r="3" />
        <circle cx="60" cy="20" r="2.5" />
      </g>
    </svg>
  );
}
