import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");

let ending = false;

/** Programs that we started and that have not ended. Whoever ends us ends them. */
const running = new Set();

/** Starts a program in the project; by default its output is collected and shown only when it fails. */
export function start(command, args, options = {}) {
  if (ending) throw new Error("We are ending: nothing new is started.");
  const child = spawn(command, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"], ...options });
  running.add(child);
  child.once("exit", () => running.delete(child));
  child.once("error", () => running.delete(child));
  return child;
}

/** Runs a program to its end. */
export function run(command, args, { onLine, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = start(command, args, options);
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text) => {
        output += text;
        if (onLine) text.split("\n").filter(Boolean).forEach(onLine);
      });
    }
    child.once("error", reject);
    child.once("close", (code, signal) => resolve({ code: code ?? 1, signal, output }));
  });
}

/** Runs a file of one of our installed packages, such as vitest's, without npm or a shell in between. */
export function runPackaged(bin, args, options) {
  return run(process.execPath, [`${root}/node_modules/.bin/${bin}`, ...args], options);
}

/** Asks every program we started to end, and makes those that have not after a while. */
export async function stopAll(patience = 15_000) {
  const children = [...running];
  await Promise.all(children.map((child) => stop(child, patience)));
}

export function stop(child, patience = 15_000) {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined)
    return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill("SIGKILL"), patience);
    child.once("exit", () => {
      clearTimeout(timer);
      resolve();
    });
    child.kill("SIGTERM");
  });
}

/** Whether we were asked to end: what then fails around us is no news. */
export function isEnding() {
  return ending;
}

/** Calls `cleanUp` once when we are asked to end by Ctrl-C, SIGTERM or a closed terminal, then ends. */
export function onEnd(cleanUp) {
  const end = async (code) => {
    if (ending) return;
    ending = true;
    try {
      await cleanUp();
    } finally {
      process.exit(code);
    }
  };
  process.on("SIGINT", () => end(0));
  process.on("SIGTERM", () => end(143));
  process.on("SIGHUP", () => end(129));
  // npm starts us through a shell, which dies of a signal without handing it on. Its death is our signal.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== parent && end(143), 500).unref();
}
