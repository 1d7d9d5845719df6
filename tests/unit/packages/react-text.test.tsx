import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Writable } from "node:stream";
import type * as ReactServer from "react-dom/server";
import { expect, it } from "vitest";

const require = createRequire(import.meta.url);
/** By its file: the package shows only the one that NODE_ENV picks. */
const built = (name: string) =>
  require(
    join(dirname(require.resolve("react-dom/package.json")), "cjs", `${name}.js`),
  ) as typeof ReactServer;

/** As app/entry.server.tsx takes a page. */
class Page extends Writable {
  readonly takesText = true;
  readonly pieces: unknown[] = [];
  override write(piece: unknown): boolean {
    this.pieces.push(piece);
    return true;
  }
}

const words = "Rengashotelli täyttyi yöllä – “jäätä” €1 <b> & 🛞 ".repeat(80);
const page = (
  <main className={`a ${words}`}>
    <p>{words}</p>
    {Array.from({ length: 300 }, (_, at) => (
      <i key={at} title="ä">
        {at}ö
      </i>
    ))}
  </main>
);

it.each(["production.min", "development"])(
  "react-dom's %s build gives a page as text, whole, and bytes to whoever takes no text",
  async (build) => {
    const node = built(`react-dom-server.node.${build}`);
    const legacy = built(`react-dom-server-legacy.node.${build}`);
    const render = <W extends Writable>(out: W) =>
      new Promise<W>((resolve) => {
        const { pipe } = node.renderToPipeableStream(page, { onAllReady: () => pipe(out) });
        out.on("finish", () => resolve(out));
      });
    const { pieces } = await render(new Page());
    expect(pieces.every((piece) => typeof piece === "string")).toBe(true);
    expect(pieces.join("")).toBe(legacy.renderToString(page));
    const bytes: Buffer[] = [];
    await render(new Writable({ write: (piece, _, next) => (bytes.push(Buffer.from(piece)), next()) }));
    expect(Buffer.concat(bytes).toString().replaceAll("\0", "")).toBe(legacy.renderToString(page));
  },
);
