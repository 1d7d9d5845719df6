import { AwsClient } from "aws4fetch";
import { Refusal } from "~/platform/refusal";
import type { Storage } from "./storage";

interface Bucket {
  endpoint: string;
  bucket: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
}

const PATIENCE_MS = 20_000;

/** Anything that speaks S3: the bucket is named in the path, which all of them understand. */
export function s3Storage({ endpoint, bucket, ...access }: Bucket): Storage {
  const client = new AwsClient({ ...access, service: "s3", retries: 2 });
  const send = async (key: string, init: RequestInit) => {
    const url = `${endpoint.replace(/\/+$/, "")}/${encodeURIComponent(bucket)}/${key}`;
    return client.fetch(url, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) });
  };
  return {
    async put(key, bytes, mediaType) {
      const answer = await send(key, {
        method: "PUT",
        body: new Uint8Array(bytes),
        headers: { "Content-Type": mediaType },
      });
      await answer.arrayBuffer();
      if (answer.status === 507) throw new Refusal("attachments:refusal.storage_full", 507, {}, "file");
      if (!answer.ok) throw new Error(`The file storage answered ${answer.status} to a file.`);
    },
    async get(key) {
      const answer = await send(key, { method: "GET" });
      const bytes = Buffer.from(await answer.arrayBuffer());
      if (answer.status === 404) return null;
      if (!answer.ok) throw new Error(`The file storage answered ${answer.status} to a question.`);
      return bytes;
    },
    async remove(key) {
      const answer = await send(key, { method: "DELETE" });
      await answer.arrayBuffer();
      if (!answer.ok && answer.status !== 404)
        throw new Error(`The file storage answered ${answer.status} to a removal.`);
    },
  };
}
