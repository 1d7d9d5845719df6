/** What must be there before anything else runs. Uses Node's own modules only: on a bare clone there are no others. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { mendPackages } from "./mend-packages.mjs";
import { root, run, runPackaged } from "./programs.mjs";
import { Stop, step } from "./steps.mjs";

export function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Stop(
    `Kohtaamo needs Node.js 20.19 or later; this is ${process.versions.node}. See https://nodejs.org.`,
  );
}

/** Installs the packages that package-lock.json names, if they are missing or others. */
export async function ensureInstalled() {
  await installed();
  mendPackages();
}

async function installed() {
  const lock = join(root, "package-lock.json");
  const stamp = join(root, "node_modules", ".installed-for");
  const wanted = createHash("sha256").update(readFileSync(lock)).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  // npm's own record, newer than the lock: someone installed by hand.
  const record = statSync(join(root, "node_modules", ".package-lock.json"), { throwIfNoEntry: false });
  if (!record || record.mtimeMs < statSync(lock).mtimeMs) {
    await step("Installing packages (a minute or two, the first time only)", install);
  }
  writeFileSync(stamp, wanted);
}

async function install() {
  const env = { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1" };
  const args = ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"];
  const npm = process.env.npm_execpath;
  const { code, output } = npm?.endsWith(".js")
    ? await run(process.execPath, [npm, ...args], { env })
    : await run("npm", args, { env });
  if (code !== 0) throw new Stop(`npm ci failed:\n${output}`);
}

/** Builds the pages for production, if what they are made of has changed since the last build. */
export async function ensureBuilt() {
  const directory = join(root, process.env.BUILD_DIR ?? "build");
  const stamp = join(directory, "built-from");
  const wanted = sourceHash();
  const entry = join(directory, "server", "index.js");
  if (existsSync(entry) && existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  await step("Building the pages", async () => {
    const env = { ...process.env, NODE_ENV: "production" };
    const { code, output } = await runPackaged("remix", ["vite:build"], { env });
    if (code !== 0) throw new Stop(`The build failed:\n${output}`);
  });
  mkdirSync(directory, { recursive: true });
  writeFileSync(stamp, wanted);
}

function sourceHash() {
  const hash = createHash("sha256");
  const files = ["package-lock.json", "remix.config.js", "vite.config.ts", "tsconfig.json"];
  for (const directory of ["app", "db", "public"]) files.push(...filesBelow(directory));
  for (const file of files) {
    if (file.startsWith(join("app", "commands"))) continue;
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update("\0");
  }
  return hash.digest("hex");
}

function filesBelow(directory) {
  if (!existsSync(join(root, directory))) return [];
  return readdirSync(join(root, directory), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}

/** The port we shall listen on, when nobody else does. */
export async function freePortFrom(setting, command) {
  const port = Number(setting || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Stop(`PORT is not valid: set a free port from 1 to 65535, such as PORT=3000 ${command}.`);
  }
  const problem = await new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error) => resolve(error.code));
    server.listen(port, () => server.close(() => resolve(undefined)));
  });
  if (problem === "EADDRINUSE") {
    throw new Stop(
      `Port ${port} is in use. Choose another: PORT=${port === 65535 ? 3000 : port + 1} ${command}`,
    );
  }
  if (problem)
    throw new Stop(`Port ${port} cannot be used (${problem}). Choose another: PORT=3000 ${command}`);
  return port;
}
