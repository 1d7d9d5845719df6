import { execFile } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { chromium } from "playwright";
import type { Browser } from "playwright";

/** What Playwright's launch needs to know about a browser; `env` where it brings its own libraries. */
export interface FoundBrowser {
  name: string;
  executablePath: string;
  args: string[];
  env?: Record<string, string>;
}

const root = fileURLToPath(new URL("../..", import.meta.url));

const ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * The first browser of this machine that really starts: the one from npm, an installed one, Playwright's.
 * KOHTAAMO_BROWSER names another: a path, or "npm" or "playwright".
 */
export async function findBrowser(): Promise<FoundBrowser> {
  const failures: string[] = [];
  for (const candidate of candidates(process.env.KOHTAAMO_BROWSER)) {
    let found: FoundBrowser | undefined;
    try {
      found = await candidate();
      if (!found) continue;
      const browser = await launchBrowser(found);
      const page = await browser.newPage();
      await page.goto("data:text/html,<title>up</title><input>");
      const title = await page.title();
      await browser.close();
      if (title === "up") return found;
    } catch (error) {
      failures.push(
        `${found?.name ?? "a browser"}: ${(error as Error).message.split("\n").slice(0, 6).join(" ")}`,
      );
    }
  }
  throw new Error(
    `No browser starts here. Install Chromium, or set KOHTAAMO_BROWSER to one.\n${failures.join("\n")}`,
  );
}

export function launchBrowser(found: FoundBrowser): Promise<Browser> {
  return chromium.launch({
    executablePath: found.executablePath,
    args: found.args,
    env: found.env,
    timeout: 30_000,
  });
}

type Candidate = () => Promise<FoundBrowser | undefined>;

function candidates(wanted: string | undefined): Candidate[] {
  if (wanted === "npm") return [fromNpm, fromNpmAlone];
  if (wanted === "playwright") return [fromPlaywright];
  if (wanted) return [async () => installed(wanted)];
  return [
    // The same one on every machine, without windows: a page costs it half of an installed one's processor time.
    fromNpm,
    ...installedPaths().map(
      (path): Candidate =>
        async () =>
          installed(path),
    ),
    fromPlaywright,
    fromNpmAlone,
  ];
}

function installedPaths(): string[] {
  const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
  const onPath = (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((directory) => names.map((name) => join(directory, name)));
  const onMac = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ];
  return [...new Set([...names.map((name) => `/usr/bin/${name}`), ...onPath, ...onMac])].filter((path) =>
    existsSync(path),
  );
}

async function installed(path: string): Promise<FoundBrowser> {
  return { name: path, executablePath: path, args: ARGS };
}

async function fromPlaywright(): Promise<FoundBrowser | undefined> {
  const path = chromium.executablePath();
  return existsSync(path) ? { name: "Playwright's Chromium", executablePath: path, args: ARGS } : undefined;
}

/**
 * @sparticuz/chromium: a packed browser for linux x64, with the libraries that a bare machine lacks. It unpacks into the
 * temporary directory, and the libraries only where it believes to run at Amazon's: so it unpacks in a process that is
 * told both, below node_modules, where no other user's copy is in the way.
 */
async function fromNpm(): Promise<FoundBrowser | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  const cache = join(root, "node_modules", ".cache", "kohtaamo-browser");
  const complete = join(cache, "complete");
  if (!existsSync(complete)) {
    rmSync(cache, { recursive: true, force: true });
    mkdirSync(cache, { recursive: true });
    const unpack = `(await import("@sparticuz/chromium")).default.executablePath()`;
    const env = { ...process.env, TMPDIR: cache, AWS_LAMBDA_JS_RUNTIME: "nodejs22.x" };
    await promisify(execFile)(process.execPath, ["--input-type=module", "-e", `await ${unpack}`], {
      cwd: root,
      env,
    });
    // The package's own list of fonts names /tmp, and without any font the browser dies at the first input field.
    const directories = [join(cache, "fonts"), "/usr/share/fonts"]
      .map((path) => `<dir>${path}</dir>`)
      .join("");
    const list = `<fontconfig>${directories}<cachedir>${join(cache, "fonts-cache")}</cachedir></fontconfig>`;
    writeFileSync(join(cache, "fonts.conf"), list);
    writeFileSync(complete, "");
  }
  const libraries = [join(cache, "al2023", "lib"), process.env.LD_LIBRARY_PATH].filter(Boolean).join(":");
  const env = { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: join(cache, "fonts.conf") };
  return {
    name: "Chromium from npm",
    executablePath: join(cache, "chromium"),
    args: ARGS,
    env: env as unknown as Record<string, string>,
  };
}

/** Where its zygote cannot start, each page is a program started anew, which costs a third of a second of processor time. */
async function fromNpmAlone(): Promise<FoundBrowser | undefined> {
  const found = await fromNpm();
  return found && { ...found, args: [...found.args, "--no-zygote"] };
}
