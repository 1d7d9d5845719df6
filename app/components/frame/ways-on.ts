/** Who may not write yet is told where that is mended, by the reason: its title, and the words of the way there. */
export const waysOn: Record<string, { to: string; title: string; words: string } | undefined> = {
  "moderation:refusal.silenced": { to: "/me/standing", title: "standing:not_now", words: "standing:title" },
  "moderation:refusal.suspended": {
    to: "/me/standing",
    title: "standing:what.suspension",
    words: "standing:title",
  },
  "community:refusal.confirm_email": {
    to: "/confirm",
    title: "settings:unconfirmed.title",
    words: "settings:unconfirmed.action",
  },
};
