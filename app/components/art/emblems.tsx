import type { ReactNode } from "react";

/** What can stand on a badge; each is a thing of the forest or the road. */
export const emblemNames = [
  "spruce",
  "fire",
  "berry",
  "boat",
  "cairn",
  "star",
  "lantern",
  "leaf",
  "swan",
  "snowflake",
  "wheel",
  "kota",
] as const;
export type EmblemName = (typeof emblemNames)[number];

const line = {
  fill: "none",
  stroke: "currentColor",
  strokeWidth: 2,
  strokeLinecap: "round",
  strokeLinejoin: "round",
} as const;

/** Drawn in a 24 by 24 field, in the colour of the text around. */
export const emblems: Record<EmblemName, ReactNode> = {
  spruce: <path fill="currentColor" d="m12 2 4 6h-2l4 5.5h-2.3l3.8 5.5H13v3h-2v-3H4.5l3.8-5.5H6L10 8H8Z" />,
  fire: (
    <path
      fill="currentColor"
      d="M12.5 2c.8 4.6 6.5 7 6.5 13a7 7 0 0 1-14 .2c0-3.5 2-5.3 3.2-7 .5 1.7 1.2 2.5 2.1 2.8C11 7.8 10.7 5 12.5 2Zm-.4 11c-1.2 1.3-2.3 2.5-2.3 4.1a2.3 2.3 0 0 0 4.6 0c0-1.7-1.5-2.6-2.3-4.1Z"
    />
  ),
  berry: (
    <g fill="currentColor">
      <circle cx="8.7" cy="11.5" r="3" />
      <circle cx="15.3" cy="11.5" r="3" />
      <circle cx="12" cy="8.3" r="3" />
      <circle cx="12" cy="13.5" r="3" />
      <circle cx="9.2" cy="16.8" r="2.7" />
      <circle cx="14.8" cy="16.8" r="2.7" />
      <circle cx="12" cy="19.5" r="2.3" />
      <path d="M12 5.5c-1.5 0-3-.8-4-2.5 2-.6 3.2-.2 4 1 .8-1.2 2-1.6 4-1-1 1.7-2.5 2.5-4 2.5Z" />
    </g>
  ),
  boat: (
    <g fill="currentColor">
      <path d="M12.8 3c4 3 6 6.5 6.2 11h-6.2ZM11 5c-2.8 2.7-4.6 5.6-5 9h5Z" />
      <path d="M3 15.8h18c-.8 3-2.6 4.7-5.5 4.7h-7c-2.9 0-4.7-1.7-5.5-4.7Z" />
    </g>
  ),
  cairn: (
    <g fill="currentColor">
      <rect x="3.5" y="16" width="17" height="5.2" rx="2.6" />
      <rect x="6" y="10.6" width="12.5" height="4.6" rx="2.3" />
      <rect x="8" y="6" width="8" height="3.8" rx="1.9" />
      <rect x="10.2" y="2.5" width="4" height="2.7" rx="1.35" />
    </g>
  ),
  star: (
    <path
      fill="currentColor"
      d="m12 2 2.2 7.8L22 12l-7.8 2.2L12 22l-2.2-7.8L2 12l7.8-2.2Zm6-.2.7 2.3 2.3.7-2.3.7L18 7.8l-.7-2.3L15 4.8l2.3-.7Z"
    />
  ),
  lantern: (
    <g>
      <path {...line} d="M9 5.5a3 3 0 0 1 6 0M7 8h10M7 20h10" />
      <path
        fill="currentColor"
        d="M8.3 10h7.4l.8 8h-9Zm3.9 1.3c-1.2 1.2-1.9 2-1.9 3.2a1.8 1.8 0 0 0 3.6 0c0-1.2-1-1.9-1.7-3.2Z"
        fillRule="evenodd"
      />
    </g>
  ),
  leaf: (
    <g>
      <path
        fill="currentColor"
        d="M12 2.5c5 3.5 7 7.5 6 11.5-.8 3-3.2 4.6-6 4.6S6.8 17 6 14c-1-4 1-8 6-11.5Z"
      />
      <path
        d="M12 7v15M12 12l-3-2.5M12 12l3-2.5M12 16l-3-2.5M12 16l3-2.5"
        {...line}
        strokeWidth={1.3}
        className="stroke-(--cut)"
      />
      <path d="M12 18.5V22" {...line} />
    </g>
  ),
  swan: (
    <path
      fill="currentColor"
      d="M3 4.6 6.2 3.5C8.6 3.1 10 4.7 9.6 7c-.4 2-1.9 3.2-2 5.2 1.8-1.8 4.4-3 7-2.8 2.9.2 4.3 1.5 7 1.1-.6 4.3-2.7 7.7-7.5 8.5H8.7C5.7 19 4.4 17.2 4.5 15c.1-3.4 2.8-5 2.7-7.7 0-1-.6-1.4-1.5-1.3Z"
    />
  ),
  snowflake: (
    <path
      {...line}
      d="M12 2.5v19M3.8 7.2l16.4 9.6M20.2 7.2 3.8 16.8M9.5 4.2 12 6.5l2.5-2.3M9.5 19.8 12 17.5l2.5 2.3M4 10.3l3.3-1-.7-3.4M20 13.7l-3.3 1 .7 3.4M20 10.3l-3.3-1 .7-3.4M4 13.7l3.3 1-.7 3.4"
    />
  ),
  wheel: (
    <g>
      <circle
        cx="12"
        cy="12"
        r="9"
        {...line}
        strokeWidth={3}
        strokeDasharray="3.2 1.512"
        strokeLinecap="butt"
      />
      <circle cx="12" cy="12" r="6.2" {...line} strokeWidth={1.8} />
      <path
        {...line}
        strokeWidth={1.8}
        d="M12 9.8V6M12 14.2V18M9.9 11.3 6.3 10.1M14.1 12.7l3.6 1.2M14.1 11.3l3.6-1.2M9.9 12.7l-3.6 1.2"
      />
      <circle cx="12" cy="12" r="2" fill="currentColor" />
    </g>
  ),
  kota: (
    <g>
      <path {...line} strokeWidth={1.8} d="M10 2.2 12 6l2-3.8" />
      <path fill="currentColor" fillRule="evenodd" d="M12 4.8 21 21.5H3Zm0 6.4L7.6 21.5h8.8Z" />
      <path
        fill="currentColor"
        d="M12.2 14.5c.4 1.6 2 2.5 2 4.5a2.2 2.2 0 0 1-4.4 0c0-1.2.6-1.7 1-2.2.3.5.5.7.7.8.1-1.1.1-2.1.7-3.1Z"
      />
    </g>
  ),
};
