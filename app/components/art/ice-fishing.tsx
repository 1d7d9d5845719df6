import { forestPath } from "./trees";

const shore = forestPath(0, 320, 92, 30, 11, 13);

/** Somebody at a hole in the ice, and no bite: the search found nothing. */
export function IceFishing({ className = "w-full rounded-md" }: { className?: string }) {
  return (
    <svg aria-hidden viewBox="0 0 320 190" className={className}>
      <circle cx="62" cy="40" r="14" className="fill-cloudberry" opacity=".5" />
      <path d={`M0 88c110-5 210-5 320 0v10H0Z${shore}`} className="fill-art-far" />
      <path d="M0 94h320v96H0Z" className="fill-art-sky" />
      <path
        d="M20 118h70M112 110h40M240 114h60M16 168h48M256 172h50"
        className="stroke-art-snow"
        strokeWidth="3"
        strokeLinecap="round"
      />
      <ellipse cx="208" cy="160" rx="25" ry="8.5" className="fill-art-snow" />
      <ellipse cx="208" cy="160" rx="18" ry="5.5" className="fill-lake" />
      <path d="M208 159V112" className="stroke-ink-faint" strokeWidth="1.3" />
      <path d="M150 122l58-12" className="stroke-ink" strokeWidth="3" strokeLinecap="round" />
      <path d="M106 164h36l-4-16h-28Z" className="fill-art-near" />
      <path d="M104 148c-2-22 0-38 8-46 6-5 17-5 22 2 6 9 7 24 6 44Z" className="fill-lake" />
      <path
        d="M128 112c8 6 15 10 24 11"
        className="stroke-lake"
        strokeWidth="8"
        strokeLinecap="round"
        fill="none"
      />
      <circle cx="153" cy="122" r="4.5" className="fill-ink" />
      <path d="M106 150v-9h38c6 0 10 3 10 9v16h-11v-15Z" className="fill-ink" />
      <path d="M141 166h17v-4c-4-2-8-3-13-3Z" className="fill-ink" />
      <circle cx="125" cy="86" r="12" className="fill-cloudberry-soft stroke-ink" strokeWidth="2" />
      <path d="M111.5 85c-2-20 27-20 26 0-8-3-18-3-26 0Z" className="fill-lingonberry" />
      <circle cx="124" cy="68" r="4.5" className="fill-art-snow" />
      <path d="M118 97c5 3 10 3 15 0l3 8c-7 3-14 3-21 0Z" className="fill-cloudberry" />
      <path
        d="M232 40c10-8 22-4 24 4M268 52h14M222 58h16"
        className="stroke-art-far"
        strokeWidth="2.5"
        strokeLinecap="round"
        fill="none"
      />
    </svg>
  );
}
