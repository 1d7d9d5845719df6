import {
  BookHeart,
  CircleHelp,
  Gift,
  ClipboardList,
  House,
  Inbox,
  Lightbulb,
  Map,
  MessageCircleHeart,
  MessagesSquare,
  ShieldCheck,
  UsersRound,
  type LucideIcon,
} from "~/components/ui/icons";

export type Place = {
  key: string;
  to: string;
  icon: LucideIcon;
  /** What belongs to it, and has its address elsewhere. */
  also?: string[];
};

/** The places everyone sees, in the order of the left column. */
export const places: Place[] = [
  { key: "home", to: "/", icon: House },
  { key: "ideas", to: "/ideas", icon: Lightbulb },
  { key: "roadmap", to: "/roadmap", icon: Map },
  { key: "releases", to: "/releases", icon: Gift },
  { key: "leaderboard", to: "/leaderboard", icon: BookHeart },
];

export type DeskPlace =
  | "cases"
  | "questions"
  | "feedback"
  | "triage"
  | "releasesDesk"
  | "customers"
  | "moderation"
  | "placesDesk";

/** The staff's desk; which of these one sees is decided by role, and passed in. */
export const desk: Record<DeskPlace, Place> = {
  cases: { key: "cases", to: "/desk/cases", icon: Inbox },
  questions: { key: "questions", to: "/desk/questions", icon: CircleHelp },
  feedback: { key: "feedback", to: "/desk/feedback", icon: MessageCircleHeart },
  triage: {
    key: "triage",
    to: "/desk/triage",
    icon: ClipboardList,
    also: ["/desk/boards", "/desk/idea-statuses", "/desk/challenges"],
  },
  releasesDesk: { key: "releasesDesk", to: "/desk/releases", icon: Gift },
  customers: { key: "customers", to: "/desk/customers", icon: UsersRound, also: ["/desk/accounts"] },
  moderation: {
    key: "moderation",
    to: "/desk/moderation",
    icon: ShieldCheck,
    also: ["log", "watched-words", "deliveries", "settings", "standing", "tags"].map(
      (each) => `/desk/${each}`,
    ),
  },
  placesDesk: {
    key: "placesDesk",
    to: "/desk/categories",
    icon: MessagesSquare,
    also: ["/desk/segments", "/desk/guest-view"],
  },
};

/** Whether `path` is this place, lies below it, or belongs to it. */
export function isHere(path: string, { to, also = [] }: Pick<Place, "to" | "also">): boolean {
  const here = path.split(/[?#]/)[0]!;
  const within = (place: string) => here === place || here.startsWith(`${place}/`);
  return to === "/" ? here === "/" : [to, ...also].some(within);
}
