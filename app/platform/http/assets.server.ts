import { readdirSync } from "node:fs";
import express, { type RequestHandler } from "express";

/** The build's assets: their names change with what they hold, so browsers keep them for good. Brotli where it was made. */
export function serveAssets(directory: string): RequestHandler[] {
  const compressed = new Set(readdirSync(directory).filter((name) => name.endsWith(".br")));
  const files = express.static(directory, {
    immutable: true,
    maxAge: "1y",
    index: false,
    setHeaders(res, path) {
      res.setHeader("Vary", "Accept-Encoding");
      if (!path.endsWith(".br")) return;
      res.setHeader("Content-Encoding", "br");
      res.type(path.replace(/\.br$/, "").replace(/^.*\./, ""));
    },
  });
  const choose: RequestHandler = (req, _, next) => {
    const name = `${req.path.slice(1)}.br`;
    if (compressed.has(name) && req.acceptsEncodings("br")) req.url = `/${name}`;
    next();
  };
  return [choose, files];
}

/** The few other files, by the names at their top: for every page that is asked for, the disk would be asked first. */
export function serveFiles(directory: string): RequestHandler {
  const names = new Set(readdirSync(directory));
  const files = express.static(directory, { maxAge: "1h", index: false });
  return (req, res, next) => (names.has(req.path.split("/")[1]!) ? files(req, res, next) : next());
}
