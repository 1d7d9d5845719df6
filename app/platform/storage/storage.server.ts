import { env } from "~/platform/env.server";
import { diskStorage } from "./disk.server";
import { s3Storage } from "./s3.server";
import type { Storage } from "./storage";

let chosen: Storage | undefined;

/** The storage that the settings name: S3 where an endpoint is set, else a directory. */
export function storage(): Storage {
  if (chosen) return chosen;
  const { STORAGE_DIR, S3_ENDPOINT, S3_BUCKET, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = env();
  chosen = S3_ENDPOINT
    ? s3Storage({
        endpoint: S3_ENDPOINT,
        bucket: S3_BUCKET!,
        region: S3_REGION,
        accessKeyId: S3_ACCESS_KEY_ID!,
        secretAccessKey: S3_SECRET_ACCESS_KEY!,
      })
    : diskStorage(STORAGE_DIR);
  return chosen;
}

/** For tests: another storage than the settings name, or theirs again. */
export function setStorage(other: Storage | undefined): void {
  chosen = other;
}
