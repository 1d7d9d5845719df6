import { afterEach, beforeEach, expect, it } from "vitest";

const thrown: unknown[] = [];
const note = (reason: unknown) => void thrown.push(reason);
let others: NodeJS.UnhandledRejectionListener[];

beforeEach(() => {
  others = process.listeners("unhandledRejection");
  process.removeAllListeners("unhandledRejection");
  process.on("unhandledRejection", note);
});

afterEach(() => {
  process.removeAllListeners("unhandledRejection");
  others.forEach((listener) => process.on("unhandledRejection", listener));
});

/** As the browser's build of Remix reads an answer: a value, and whether all of it has come. */
async function decoder() {
  const path = new URL("../../../node_modules/turbo-stream/dist/turbo-stream.mjs", import.meta.url).href;
  return (await import(path)) as {
    decode(body: ReadableStream<Uint8Array>): Promise<{ value: unknown; done: Promise<void> }>;
  };
}

it("an answer that is cut off after its first line is thrown where it is waited for, and nowhere else", async () => {
  const { decode } = await decoder();
  let cut!: () => void;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('["half of it"]\n'));
      cut = () => controller.error(new Error("cut off"));
    },
  });
  const { value, done } = await decode(body);
  const waited = done.catch((reason: Error) => reason.message);
  cut();
  expect(value).toBe("half of it");
  expect(await waited).toBe("cut off");
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(thrown).toEqual([]);
});
