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

export type Place = { key: string; to: string; icon: LucideIcon };

/** The places everyone sees, in the order of the left column. */
export const places: Place[] = [
  { key: "home", to: "/", icon: House },
  { key: "ideas", to: "/ideas", icon: Lightbulb },
  { key: "roadmap", to: "/roadmap", icon: Map },
  { key: "releases", to: "/releases", icon: Gift },
  { key: "leaderboard", to: "/leaderboard", icon: BookHeart },
];

export type DeskPlace =
  "cases" | "questions" | "feedback" | "triage" | "releasesDesk" | "customers" | "moderation" | "placesDesk";

/** The staff's desk; which of these one sees is decided by role, and passed in. */
export const desk: Record<DeskPlace, Place> = {
  cases: { key: "cases", to: "/desk/cases", icon: Inbox },
  questions: { key: "questions", to: "/desk/questions", icon: CircleHelp },
  feedback: { key: "feedback", to: "/desk/feedback", icon: MessageCircleHeart },
  triage: { key: "triage", to: "/desk/triage", icon: ClipboardList },
  releasesDesk: { key: "releasesDesk", to: "/desk/releases", icon: Gift },
  customers: { key: "customers", to: "/desk/customers", icon: UsersRound },
  moderation: { key: "moderation", to: "/desk/moderation", icon: ShieldCheck },
  placesDesk: { key: "placesDesk", to: "/desk/categories", icon: MessagesSquare },
};

/** Whether `path` is this place or lies below it. */
export function isHere(path: string, to: string): boolean {
  const here = path.split(/[?#]/)[0]!;
  return to === "/" ? here === "/" : here === to || here.startsWith(`${to}/`);
}
