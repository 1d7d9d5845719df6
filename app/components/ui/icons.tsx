import type { ReactElement, SVGProps } from "react";
import sprite from "./icons.svg?url";

/** An icon of lucide (https://lucide.dev). Beside words it is drawn for the eye alone; alone it needs a label. */
export type LucideIcon = (props: SVGProps<SVGSVGElement>) => ReactElement;

/**
 * Icons come from one sprite, which a browser fetches once: as components of their own they were a fifth of a page's
 * markup and of the time that it takes to render. Name a new one here, then `npm run icons`.
 */
function icon(name: string): LucideIcon {
  const use = <use href={`${sprite}#${name}`} />;
  return function Icon({ className, strokeWidth = 2, ...rest }) {
    return (
      <svg
        aria-hidden
        className={className ? `icon ${className}` : "icon"}
        strokeWidth={strokeWidth}
        {...rest}
      >
        {use}
      </svg>
    );
  };
}

export const Archive = /* @__PURE__ */ icon("Archive");
export const ArrowDown = /* @__PURE__ */ icon("ArrowDown");
export const ArrowLeft = /* @__PURE__ */ icon("ArrowLeft");
export const ArrowRight = /* @__PURE__ */ icon("ArrowRight");
export const ArrowRightLeft = /* @__PURE__ */ icon("ArrowRightLeft");
export const ArrowUp = /* @__PURE__ */ icon("ArrowUp");
export const ArrowUpRight = /* @__PURE__ */ icon("ArrowUpRight");
export const AtSign = /* @__PURE__ */ icon("AtSign");
export const Award = /* @__PURE__ */ icon("Award");
export const BadgeCheck = /* @__PURE__ */ icon("BadgeCheck");
export const Bell = /* @__PURE__ */ icon("Bell");
export const BellOff = /* @__PURE__ */ icon("BellOff");
export const BellRing = /* @__PURE__ */ icon("BellRing");
export const Bold = /* @__PURE__ */ icon("Bold");
export const BookHeart = /* @__PURE__ */ icon("BookHeart");
export const Bookmark = /* @__PURE__ */ icon("Bookmark");
export const BookmarkCheck = /* @__PURE__ */ icon("BookmarkCheck");
export const Building2 = /* @__PURE__ */ icon("Building2");
export const CalendarDays = /* @__PURE__ */ icon("CalendarDays");
export const CarFront = /* @__PURE__ */ icon("CarFront");
export const Check = /* @__PURE__ */ icon("Check");
export const CheckCheck = /* @__PURE__ */ icon("CheckCheck");
export const ChevronDown = /* @__PURE__ */ icon("ChevronDown");
export const ChevronsUp = /* @__PURE__ */ icon("ChevronsUp");
export const Circle = /* @__PURE__ */ icon("Circle");
export const CircleAlert = /* @__PURE__ */ icon("CircleAlert");
export const CircleCheck = /* @__PURE__ */ icon("CircleCheck");
export const CircleCheckBig = /* @__PURE__ */ icon("CircleCheckBig");
export const CircleDashed = /* @__PURE__ */ icon("CircleDashed");
export const CircleDot = /* @__PURE__ */ icon("CircleDot");
export const CircleHelp = /* @__PURE__ */ icon("CircleHelp");
export const CirclePause = /* @__PURE__ */ icon("CirclePause");
export const CircleSlash2 = /* @__PURE__ */ icon("CircleSlash2");
export const CircleX = /* @__PURE__ */ icon("CircleX");
export const ClipboardList = /* @__PURE__ */ icon("ClipboardList");
export const Clock3 = /* @__PURE__ */ icon("Clock3");
export const Code = /* @__PURE__ */ icon("Code");
export const Coffee = /* @__PURE__ */ icon("Coffee");
export const Compass = /* @__PURE__ */ icon("Compass");
export const CornerDownLeft = /* @__PURE__ */ icon("CornerDownLeft");
export const CornerDownRight = /* @__PURE__ */ icon("CornerDownRight");
export const DoorOpen = /* @__PURE__ */ icon("DoorOpen");
export const Download = /* @__PURE__ */ icon("Download");
export const Ellipsis = /* @__PURE__ */ icon("Ellipsis");
export const Equal = /* @__PURE__ */ icon("Equal");
export const ExternalLink = /* @__PURE__ */ icon("ExternalLink");
export const Eye = /* @__PURE__ */ icon("Eye");
export const EyeOff = /* @__PURE__ */ icon("EyeOff");
export const Flag = /* @__PURE__ */ icon("Flag");
export const Flame = /* @__PURE__ */ icon("Flame");
export const Gift = /* @__PURE__ */ icon("Gift");
export const GripVertical = /* @__PURE__ */ icon("GripVertical");
export const Hammer = /* @__PURE__ */ icon("Hammer");
export const Hand = /* @__PURE__ */ icon("Hand");
export const HandHeart = /* @__PURE__ */ icon("HandHeart");
export const Heart = /* @__PURE__ */ icon("Heart");
export const HeartHandshake = /* @__PURE__ */ icon("HeartHandshake");
export const History = /* @__PURE__ */ icon("History");
export const Hourglass = /* @__PURE__ */ icon("Hourglass");
export const House = /* @__PURE__ */ icon("House");
export const Image = /* @__PURE__ */ icon("Image");
export const Inbox = /* @__PURE__ */ icon("Inbox");
export const Info = /* @__PURE__ */ icon("Info");
export const Italic = /* @__PURE__ */ icon("Italic");
export const Keyboard = /* @__PURE__ */ icon("Keyboard");
export const Languages = /* @__PURE__ */ icon("Languages");
export const LifeBuoy = /* @__PURE__ */ icon("LifeBuoy");
export const Lightbulb = /* @__PURE__ */ icon("Lightbulb");
export const Link2 = /* @__PURE__ */ icon("Link2");
export const List = /* @__PURE__ */ icon("List");
export const ListChecks = /* @__PURE__ */ icon("ListChecks");
export const ListOrdered = /* @__PURE__ */ icon("ListOrdered");
export const LoaderCircle = /* @__PURE__ */ icon("LoaderCircle");
export const Lock = /* @__PURE__ */ icon("Lock");
export const LockOpen = /* @__PURE__ */ icon("LockOpen");
export const LogIn = /* @__PURE__ */ icon("LogIn");
export const LogOut = /* @__PURE__ */ icon("LogOut");
export const Mail = /* @__PURE__ */ icon("Mail");
export const Mailbox = /* @__PURE__ */ icon("Mailbox");
export const Map = /* @__PURE__ */ icon("Map");
export const MapPin = /* @__PURE__ */ icon("MapPin");
export const Megaphone = /* @__PURE__ */ icon("Megaphone");
export const Menu = /* @__PURE__ */ icon("Menu");
export const Merge = /* @__PURE__ */ icon("Merge");
export const MessageCircle = /* @__PURE__ */ icon("MessageCircle");
export const MessageCircleHeart = /* @__PURE__ */ icon("MessageCircleHeart");
export const MessageSquare = /* @__PURE__ */ icon("MessageSquare");
export const MessageSquareReply = /* @__PURE__ */ icon("MessageSquareReply");
export const MessagesSquare = /* @__PURE__ */ icon("MessagesSquare");
export const Monitor = /* @__PURE__ */ icon("Monitor");
export const MonitorSmartphone = /* @__PURE__ */ icon("MonitorSmartphone");
export const Moon = /* @__PURE__ */ icon("Moon");
export const MoveUp = /* @__PURE__ */ icon("MoveUp");
export const Paperclip = /* @__PURE__ */ icon("Paperclip");
export const PenLine = /* @__PURE__ */ icon("PenLine");
export const Pencil = /* @__PURE__ */ icon("Pencil");
export const Pin = /* @__PURE__ */ icon("Pin");
export const Plus = /* @__PURE__ */ icon("Plus");
export const Quote = /* @__PURE__ */ icon("Quote");
export const ReceiptText = /* @__PURE__ */ icon("ReceiptText");
export const RotateCcw = /* @__PURE__ */ icon("RotateCcw");
export const RotateCw = /* @__PURE__ */ icon("RotateCw");
export const Route = /* @__PURE__ */ icon("Route");
export const Scale = /* @__PURE__ */ icon("Scale");
export const Scissors = /* @__PURE__ */ icon("Scissors");
export const ScrollText = /* @__PURE__ */ icon("ScrollText");
export const Search = /* @__PURE__ */ icon("Search");
export const Settings = /* @__PURE__ */ icon("Settings");
export const Settings2 = /* @__PURE__ */ icon("Settings2");
export const ShieldCheck = /* @__PURE__ */ icon("ShieldCheck");
export const ShoppingBag = /* @__PURE__ */ icon("ShoppingBag");
export const SlidersHorizontal = /* @__PURE__ */ icon("SlidersHorizontal");
export const Smartphone = /* @__PURE__ */ icon("Smartphone");
export const SmilePlus = /* @__PURE__ */ icon("SmilePlus");
export const Snowflake = /* @__PURE__ */ icon("Snowflake");
export const Sparkles = /* @__PURE__ */ icon("Sparkles");
export const Sprout = /* @__PURE__ */ icon("Sprout");
export const SquareKanban = /* @__PURE__ */ icon("SquareKanban");
export const StickyNote = /* @__PURE__ */ icon("StickyNote");
export const Sun = /* @__PURE__ */ icon("Sun");
export const Table = /* @__PURE__ */ icon("Table");
export const Target = /* @__PURE__ */ icon("Target");
export const ThumbsUp = /* @__PURE__ */ icon("ThumbsUp");
export const Trash2 = /* @__PURE__ */ icon("Trash2");
export const Trophy = /* @__PURE__ */ icon("Trophy");
export const TrendingUp = /* @__PURE__ */ icon("TrendingUp");
export const TriangleAlert = /* @__PURE__ */ icon("TriangleAlert");
export const Truck = /* @__PURE__ */ icon("Truck");
export const Unlink = /* @__PURE__ */ icon("Unlink");
export const UserRound = /* @__PURE__ */ icon("UserRound");
export const UserRoundPen = /* @__PURE__ */ icon("UserRoundPen");
export const UserRoundX = /* @__PURE__ */ icon("UserRoundX");
export const UsersRound = /* @__PURE__ */ icon("UsersRound");
export const Wallet = /* @__PURE__ */ icon("Wallet");
export const Warehouse = /* @__PURE__ */ icon("Warehouse");
export const Waypoints = /* @__PURE__ */ icon("Waypoints");
export const Wrench = /* @__PURE__ */ icon("Wrench");
export const X = /* @__PURE__ */ icon("X");
