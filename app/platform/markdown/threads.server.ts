import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Piscina } from "piscina";
import { RUN_LIMIT_MS, START_LIMIT_MS, timeLeft } from "./deadline";

const THREADS = 2;
/** Who waits outlives those before him, or the costly would refuse the others. */
const WAIT_LIMIT_MS = START_LIMIT_MS + 2 * RUN_LIMIT_MS;
const MAX_WAITING = 1_000;
/** How often a thread that has not begun is looked at. */
const LOOK_MS = 25;
const IDLE_MS = 30_000;
const WORKER = "app/platform/markdown/worker.mjs";

/** Why a thread gave no answer: it ran out of its time, or of its memory. */
export type ThreadFailure = "time" | "memory";

export class ThreadLimitError extends Error {
  constructor(readonly limit: ThreadFailure) {
    super(`A body was given up on: out of ${limit}`);
  }
}

type Renderers = { pool: Piscina; busy: number; waiting: (() => void)[] };

// Kept outside the module, so that a module reloaded in development finds its threads again.
const shared = globalThis as typeof globalThis & { markdownRenderers?: Renderers };

/**
 * Runs a task in a thread of its own. One that takes more than its time is killed with its thread; the time spent
 * waiting for a thread has a limit of its own.
 */
export async function runInThread<Answer>(task: object): Promise<Answer> {
  const renderers = (shared.markdownRenderers ??= startThreads());
  const deadline = performance.now() + WAIT_LIMIT_MS;
  await freeThread(renderers);
  try {
    if (performance.now() > deadline) throw new ThreadLimitError("time");
    return await runTimed<Answer>(renderers.pool, task);
  } finally {
    const next = renderers.waiting.shift();
    if (next) next();
    else renderers.busy -= 1;
  }
}

/** Ends the threads, where a process drains. The next body starts new ones. */
export async function stopThreads(): Promise<void> {
  const renderers = shared.markdownRenderers;
  shared.markdownRenderers = undefined;
  await renderers?.pool.destroy();
}

function startThreads(): Renderers {
  const pool = new Piscina({
    filename: workerFile(),
    minThreads: 1,
    maxThreads: THREADS,
    idleTimeout: IDLE_MS,
    // The parent may run under a TypeScript loader; the worker needs none and starts faster so.
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 16 },
  });
  // Without a listener a thread that dies between two tasks would take the process with it.
  pool.on("error", () => undefined);
  return { pool, busy: 0, waiting: [] };
}

function freeThread(renderers: Renderers): Promise<void> {
  if (renderers.busy < THREADS) {
    renderers.busy += 1;
    return Promise.resolve();
  }
  if (renderers.waiting.length >= MAX_WAITING) return Promise.reject(new ThreadLimitError("time"));
  return new Promise((resolve) => renderers.waiting.push(resolve));
}

async function runTimed<Answer>(pool: Piscina, task: object): Promise<Answer> {
  const started = new Float64Array(new SharedArrayBuffer(8));
  const abort = new AbortController();
  const stopWatching = killWhenLate(started, abort);
  try {
    return (await pool.run({ ...task, started }, { signal: abort.signal })) as Answer;
  } catch (error) {
    if (abort.signal.aborted) throw new ThreadLimitError("time");
    if ((error as NodeJS.ErrnoException).code === "ERR_WORKER_OUT_OF_MEMORY")
      throw new ThreadLimitError("memory");
    throw error;
  } finally {
    stopWatching();
  }
}

/** The worker notes itself when it began; from then on it is watched by what the process has had of the processor. */
function killWhenLate(started: Float64Array, abort: AbortController): () => void {
  const asked = monotonicMs();
  let since: NodeJS.CpuUsage | undefined;
  let timer = setTimeout(check, LOOK_MS);
  function check() {
    const begun = started[0] ?? 0;
    if (begun) since ??= process.cpuUsage();
    const left = timeLeft({ asked, begun, spent: since ? processorMs(since) : 0 }, monotonicMs());
    if (left <= 0) return abort.abort();
    timer = setTimeout(check, begun ? left : Math.min(left, LOOK_MS));
  }
  return () => clearTimeout(timer);
}

function processorMs(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1_000;
}

/** One clock for every thread; `performance.now` starts anew in each. */
function monotonicMs(): number {
  return Number(process.hrtime.bigint() / 1_000_000n);
}

/** From the source in development, and from beside the bundle in production, whose own place is build/server. */
function workerFile(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, WORKER))) {
    if (folder === dirname(folder)) return join(process.cwd(), WORKER);
    folder = dirname(folder);
  }
  return join(folder, WORKER);
}
