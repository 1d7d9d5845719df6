import { forestPath } from "./trees";

const view = forestPath(112, 246, 92, 26, 11, 4);

/** A cleared desk by the window, and coffee: no case waits. */
export function EmptyDesk({ className = "w-full rounded-md" }: { className?: string }) {
  return (
    <svg aria-hidden viewBox="0 0 320 190" className={className}>
      <rect x="104" y="14" width="146" height="104" rx="3" className="fill-art-sky" />
      <circle cx="214" cy="50" r="13" className="fill-cloudberry" opacity=".6" />
      <path d={`M104 92h146v26H104Z`} className="fill-art-water" />
      <path d={`M104 88c50-4 100-2 146 0v6H104Z${view}`} className="fill-art-mid" />
      <path
        d="M122 104h34M178 108h44M140 112h16"
        className="stroke-art-snow"
        strokeWidth="1.5"
        strokeLinecap="round"
      />
      <path
        d="M104 14h146v104H104ZM177 14v104M104 62h146"
        className="stroke-line-strong"
        strokeWidth="4"
        fill="none"
        strokeLinejoin="round"
      />
      <path d="M96 120h162" className="stroke-line-strong" strokeWidth="6" strokeLinecap="round" />
      <path d="M20 152h280" className="stroke-ink" strokeWidth="5" strokeLinecap="round" />
      <path d="M44 154l-8 32M276 154l8 32" className="stroke-ink" strokeWidth="5" strokeLinecap="round" />
      <path d="M48 149V96" className="stroke-ink" strokeWidth="3" strokeLinecap="round" />
      <path d="M48 98l22-18" className="stroke-ink" strokeWidth="3" strokeLinecap="round" />
      <path d="M60 70l24 18-14 10c-9-5-14-15-10-28Z" className="fill-spruce" />
      <path d="M36 150h24" className="stroke-ink" strokeWidth="5" strokeLinecap="round" />
      <path d="M74 96l34 52H62Z" className="fill-cloudberry" opacity=".16" />
      <path d="M196 126h26v16c0 5-3 8-8 8h-10c-5 0-8-3-8-8Z" className="fill-lingonberry" />
      <path d="M222 131h4c8 0 8 12 0 12h-4" className="stroke-lingonberry" strokeWidth="3" fill="none" />
      <path
        d="M204 119c-4-5 4-8 0-14M214 119c-4-5 4-8 0-14"
        className="stroke-ink-faint"
        strokeWidth="2"
        strokeLinecap="round"
        fill="none"
      />
      <rect x="112" y="143" width="58" height="7" rx="2" className="fill-lake" />
      <rect x="118" y="136" width="46" height="7" rx="2" className="fill-moss" />
      <path d="M246 150v-14h18v14Z" className="fill-art-far" />
      <path
        d="M255 136c-1-9-6-13-12-15 0 8 4 13 12 15Zm0 0c0-12 4-19 10-23 3 10-1 18-10 23Z"
        className="fill-moss"
      />
    </svg>
  );
}
