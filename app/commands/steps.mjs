/** Shows what a command is doing: one line a step, with the seconds it took. */
import { isEnding } from "./programs.mjs";

const interactive = Boolean(process.stdout.isTTY) && !process.env.CI;
const dim = (text) => (interactive ? `\x1b[2m${text}\x1b[22m` : text);
const bold = (text) => (interactive ? `\x1b[1m${text}\x1b[22m` : text);

export { bold, dim };

/** Runs `work` under a title. `work` is given a function that shows how far it is. */
export async function step(title, work) {
  const start = Date.now();
  const seconds = () => `${((Date.now() - start) / 1000).toFixed(1)} s`;
  let detail = "";
  let lastPrinted = 0;
  const draw = () => process.stdout.write(`\r\x1b[2K  ${title} ${dim(`${detail} ${seconds()}`)}`);
  const timer = interactive ? setInterval(draw, 200) : undefined;
  if (interactive) draw();
  else process.stdout.write(`  ${title} …\n`);
  const onProgress = (text) => {
    detail = text;
    if (interactive || Date.now() - lastPrinted < 5000) return;
    lastPrinted = Date.now();
    process.stdout.write(`  ${title}: ${text} (${seconds()})\n`);
  };
  try {
    const result = await work(onProgress);
    finish(timer, `  ✓ ${title} ${dim(seconds())}\n`);
    return result;
  } catch (error) {
    finish(timer, `  ✗ ${title} ${dim(seconds())}\n`);
    throw error;
  }
}

function finish(timer, line) {
  clearInterval(timer);
  process.stdout.write(interactive ? `\r\x1b[2K${line}` : line);
}

/** An error the reader can mend: its message alone is shown, without a stack. */
export class Stop extends Error {}

/** Runs a command's main function and turns what it throws into one clear message and exit code 1. */
export async function main(run) {
  try {
    await run();
  } catch (error) {
    if (isEnding()) return;
    const forTheReader = error instanceof Stop || error?.name === "EnvironmentError";
    process.stderr.write(`\n${forTheReader ? error.message : (error?.stack ?? error)}\n`);
    process.exitCode = 1;
    // Whatever is still open must not keep a failed command alive.
    setTimeout(() => process.exit(1), 500).unref();
  }
}
