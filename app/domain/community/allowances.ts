/** What a member may do by trust level, 0 to 4. How often he may is in platform/limit; how a level is earned in moderation/trust. */
const byLevel = {
  /** Links in one post. */
  links: [2, 5, 15, 40, 200],
  /** Links without a moderator's look first. */
  freeLinks: [0, 5, 15, 40, 200],
} as const;

export function allowanceOf(what: keyof typeof byLevel, actor: { trustLevel: number }): number {
  return byLevel[what][actor.trustLevel] ?? 0;
}
