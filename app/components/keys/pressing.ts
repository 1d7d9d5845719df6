const places: Record<string, string> = {
  gh: "/",
  gi: "/ideas",
  gt: "/threads",
  gn: "/notifications",
  gb: "/me/bookmarks",
};

/** What j and k walk along: the posts of a thread, or the lines of a list. */
const STOPS = 'main article[id^="post-"], main li:has(> div a.covered)';

/** Does what a key stands for, if there is such a thing on the page. */
export function press(key: string, navigate: (to: string) => void): void {
  if (Object.hasOwn(places, key)) return navigate(places[key]!);
  const at = here();
  switch (key) {
    case "j":
      return step(1);
    case "k":
      return step(-1);
    case "o":
      return click(at?.querySelector<HTMLElement>("a.covered"));
    case "/":
      return find();
    case "z":
      return click([...document.querySelectorAll<HTMLElement>('[data-key="undo"]')].at(-1));
    case "u":
      return click(document.querySelector<HTMLElement>('main a[href*="unread"], main [data-key="unread"]'));
    case "r":
      return click(at?.querySelector<HTMLElement>('a[href*="/replies?to="]') ?? writing());
    case "e":
      return click(at?.querySelector<HTMLElement>('a[href$="/edit"]'));
    case "l":
      return click(at?.querySelector<HTMLElement>('button[name="kind"][value="like"], [data-key="like"]'));
    case "b":
      return click(at?.querySelector<HTMLElement>('[data-key="bookmark"]'));
    case "s":
      return click(at?.querySelector<HTMLElement>('[data-key="share"]'));
  }
}

/** The stop with the focus in it, else the first that is in sight. */
function here(): HTMLElement | undefined {
  const stops = [...document.querySelectorAll<HTMLElement>(STOPS)];
  return (
    stops.find((stop) => stop.contains(document.activeElement)) ??
    stops.find((stop) => stop.getBoundingClientRect().bottom > 80)
  );
}

function step(by: 1 | -1): void {
  const stops = [...document.querySelectorAll<HTMLElement>(STOPS)];
  const at = stops.findIndex((stop) => stop.contains(document.activeElement));
  // Over the first post there may be earlier ones to come.
  if (at === 0 && by === -1) click(document.querySelector<HTMLElement>('main [data-key="earlier"]'));
  const next = at < 0 ? stops.indexOf(here()!) : Math.min(Math.max(at + by, 0), stops.length - 1);
  const stop = stops[next];
  if (!stop) return;
  const focus = stop.querySelector<HTMLElement>("a.covered") ?? stop;
  if (focus === stop) stop.tabIndex = -1;
  focus.focus();
  stop.scrollIntoView({ block: "nearest" });
}

function find(): void {
  const inputs = [...document.querySelectorAll<HTMLInputElement>('input[type="search"][name="q"]')];
  const input =
    inputs.find((each) => each.closest("main")) ?? inputs.find((each) => each.offsetParent !== null);
  input?.focus();
  input?.select();
}

function writing(): HTMLElement | null {
  const box = document.querySelector<HTMLElement>("#reply textarea");
  box?.focus();
  return null;
}

function click(target: HTMLElement | null | undefined): void {
  target?.click();
}
