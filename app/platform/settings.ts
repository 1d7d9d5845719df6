/** What staff may set for the whole community: each a number, with what holds until they do. A switch is 0 or 1. */
export const settings = {
  /** Who is here comes in, others don't: 0 while nobody may join. */
  registration: { unless: 1, max: 1, of: "admin" },
  /** Cards of the pages that posts link to. Off, nothing is fetched and none is shown. */
  link_previews: { unless: 1, max: 1, of: "admin" },
  /** So many first posts of each newcomer wait for approval, whatever is in them; 0: only what looks suspicious. */
  first_posts_held: { unless: 0, max: 10, of: "admin" },
  /** So many reports by trusted members hide a post until a moderator has looked; 0: never. */
  auto_hide_reports: { unless: 3, max: 50, of: "moderator" },
} as const;

export type SettingName = keyof typeof settings;
export const settingNames = Object.keys(settings) as SettingName[];

export function isSwitch(name: SettingName): boolean {
  return settings[name].max === 1;
}
