import type { LucideIcon } from "~/components/ui/icons";
import type { ButtonHTMLAttributes } from "react";
import { classes } from "./classes";

type Props = Omit<ButtonHTMLAttributes<HTMLButtonElement>, "children"> & {
  icon: LucideIcon;
  /** Said to screen readers, and shown on hover. */
  label: string;
  pressed?: boolean;
  size?: "sm" | "md";
};

export function iconButtonClass(size: "sm" | "md" = "md", extra?: string): string {
  return classes("icon-button", size === "sm" ? "size-8" : "size-10", extra);
}

export function IconButton({
  icon: Icon,
  label,
  pressed,
  size = "md",
  className,
  type = "button",
  ...rest
}: Props) {
  return (
    <button
      {...rest}
      type={type}
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      className={iconButtonClass(size, className)}
    >
      <Icon aria-hidden strokeWidth={1.75} className={size === "sm" ? "size-4" : "size-5"} />
    </button>
  );
}
