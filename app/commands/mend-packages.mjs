/**
 * Mends postgres.js 3.4.9 where it lies: a connection whose socket closes with a write waiting ended the whole process
 * (porsager/postgres#1154, #1208), or never wrote again. Run by npm after each install, and by the commands for who
 * installed before; a release that mends it itself, or changed around it, says so here. See decisions/.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const mends = [
  {
    was: `    const x = socket.write(chunk, fn)
    nextWriteTimer !== null && clearImmediate(nextWriteTimer)
    chunk = nextWriteTimer = null
    return x`,
    is: `    nextWriteTimer !== null && clearImmediate(nextWriteTimer)
    const waiting = chunk
    chunk = nextWriteTimer = null
    if (socket) return socket.write(waiting, fn)
    error(Errors.connection('CONNECTION_CLOSED', options, socket))
    return false`,
  },
  {
    was: `    clearImmediate(nextWriteTimer)
    socket.removeListener('data', data)`,
    is: `    clearImmediate(nextWriteTimer)
    chunk = nextWriteTimer = null
    socket.removeListener('data', data)`,
  },
];

export function mendPackages() {
  const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
  for (const directory of ["src", "cjs/src"]) {
    const file = join(root, "node_modules/postgres", directory, "connection.js");
    const text = readFileSync(file, "utf8");
    let mended = text;
    for (const { was, is } of mends) {
      if (mended.includes(is)) continue;
      if (!mended.includes(was))
        throw new Error(`${file} has changed: see whether app/commands/mend-packages.mjs is still needed.`);
      mended = mended.replace(was, () => is);
    }
    if (mended !== text) writeFileSync(file, mended);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) mendPackages();
