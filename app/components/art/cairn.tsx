import { forestPath } from "./trees";

const back = forestPath(8, 312, 130, 36, 14, 8);

/** Stones piled to show the way, and a flag on top: somebody has been here and solved it. */
export function Cairn({ className = "w-full rounded-md" }: { className?: string }) {
  return (
    <svg aria-hidden viewBox="0 0 320 190" className={className}>
      <path d={`M0 128c100-8 220-8 320 0v12H0Z${back}`} className="fill-art-far" />
      <path d="M0 150c80-22 240-26 320-4v44H0Z" className="fill-art-mid" />
      <path
        d="M190 190c-6-14 26-20 46-26s30-12 84-12v8c-44 0-54 6-66 12s-24 10-22 18Z"
        className="fill-art-sky"
      />
      <path d="M162 76V22" className="stroke-ink" strokeWidth="3" strokeLinecap="round" />
      <path d="M164 24c14-6 24 6 44 0v30c-20 6-30-6-44 0Z" className="fill-moss" />
      <path
        d="M178 39l6 6 11-12"
        className="stroke-moss-on"
        strokeWidth="4"
        strokeLinecap="round"
        strokeLinejoin="round"
        fill="none"
      />
      <g className="stroke-ink" strokeWidth="2">
        <path
          d="M112 158c-4-14 10-24 26-26 24-3 60-2 70 8 8 8 6 20-2 22-24 5-88 6-94-4Z"
          className="fill-line"
        />
        <path
          d="M126 132c-4-12 8-20 22-22 20-2 44 0 50 9 4 7 1 15-6 17-20 4-60 5-66-4Z"
          className="fill-raised"
        />
        <path
          d="M138 110c-3-9 7-16 20-17 14-1 26 1 29 8 2 6-2 11-8 12-14 2-37 3-41-3Z"
          className="fill-line"
        />
        <path d="M149 92c-2-9 5-15 14-15 8 0 15 5 14 12-1 5-5 7-9 7-7 1-17 1-19-4Z" className="fill-raised" />
      </g>
      <path
        d="M115 146c8-10 20-13 34-12-6 8-20 13-34 12ZM182 113c6-2 11 1 15 6-6 2-13 0-15-6Z"
        className="fill-moss"
      />
      <g className="fill-lingonberry">
        <circle cx="92" cy="166" r="3.5" />
        <circle cx="100" cy="170" r="3.5" />
        <circle cx="94" cy="175" r="3.5" />
        <circle cx="240" cy="152" r="3" />
        <circle cx="247" cy="156" r="3" />
      </g>
      <path
        d="M86 178c4-10 10-14 18-22M236 164c3-7 8-12 14-16"
        className="stroke-art-near"
        strokeWidth="2"
        fill="none"
        strokeLinecap="round"
      />
    </svg>
  );
}
