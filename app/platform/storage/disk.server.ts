import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { newId } from "~/platform/ids";
import { Refusal } from "~/platform/refusal";
import type { Storage } from "./storage";

const FULL = new Set(["ENOSPC", "EDQUOT"]);

export function diskStorage(directory: string): Storage {
  const root = resolve(directory);
  const at = (key: string) => {
    const path = resolve(join(root, key));
    if (!path.startsWith(`${root}/`)) throw new Error("A storage key leads out of its directory.");
    return path;
  };
  return {
    async put(key, bytes) {
      const path = at(key);
      // Written whole under another name first: a file that is there is complete, also after a crash.
      const unfinished = `${path}.${newId()}`;
      try {
        await mkdir(dirname(path), { recursive: true });
        const file = await open(unfinished, "wx");
        try {
          await file.writeFile(bytes);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(unfinished, path);
      } catch (error) {
        await rm(unfinished, { force: true });
        if (FULL.has((error as NodeJS.ErrnoException).code ?? ""))
          throw new Refusal("attachments:refusal.storage_full", 507, {}, "file");
        throw error;
      }
    },
    async get(key) {
      try {
        return await readFile(at(key));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
        throw error;
      }
    },
    remove: (key) => rm(at(key), { force: true }),
  };
}
