import { lookup as lookUp } from "node:dns";
import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { isPublicAddress } from "./public-address";

const MOST_BYTES = 512 * 1024;
const MOST_MS = 5_000;
const MOST_REDIRECTS = 3;

export class FetchRefused extends Error {
  override name = "FetchRefused";
}

export interface Fetched {
  /** Where it was in the end. */
  url: URL;
  type: string;
  body: string;
}

type Resolve = (host: string) => Promise<string[]>;

interface Options {
  accept?: string;
  /** For tests: another resolver, other addresses and other ports. */
  resolve?: Resolve;
  isAllowed?: (address: string) => boolean;
  ports?: number[];
}

const resolveByDns: Resolve = (host) =>
  new Promise((resolve, reject) =>
    lookUp(host, { all: true, verbatim: true }, (error, found) =>
      error ? reject(error) : resolve(found.map(({ address }) => address)),
    ),
  );

/**
 * Fetches a page that a stranger has named, from the public internet alone. The name is resolved by us at the moment
 * of connecting and the connection goes to the very address that was checked, so no second answer of a name server can
 * turn it inwards; a host that is an address is checked as such. Each redirect is a new address with the same checks.
 * No cookies, no credentials, ports 80 and 443 only, half a megabyte and five seconds in all.
 */
export async function fetchGuarded(address: string, options: Options = {}): Promise<Fetched> {
  const signal = AbortSignal.timeout(MOST_MS);
  let url = readAddress(address, options);
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    const answer = await ask(url, signal, options);
    const { statusCode = 0, headers } = answer;
    if (statusCode >= 300 && statusCode < 400 && headers.location) {
      answer.destroy();
      url = readAddress(headers.location, options, url);
      continue;
    }
    if (statusCode !== 200) {
      answer.destroy();
      throw new FetchRefused(`answered ${statusCode}`);
    }
    return { url, type: headers["content-type"] ?? "", body: await read(answer, signal) };
  }
  throw new FetchRefused("too many redirects");
}

/** The URL parser turns 127.1, 0x7f000001 and 2130706433 into the address that they are. */
function readAddress(address: string, { isAllowed = isPublicAddress, ports }: Options, base?: URL): URL {
  if (!URL.canParse(address, base)) throw new FetchRefused("no address");
  const url = new URL(address, base);
  if (url.protocol !== "http:" && url.protocol !== "https:") throw new FetchRefused("not of the web");
  if (url.username || url.password) throw new FetchRefused("with credentials");
  if (url.port !== "" && !ports?.includes(Number(url.port))) throw new FetchRefused("another port");
  const literal = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(literal) ? !isAllowed(literal) : isNameOfOurs(literal)) throw new FetchRefused("not public");
  return url;
}

/** Names that name servers outside know nothing of, or should not. */
function isNameOfOurs(host: string): boolean {
  const name = host.replace(/\.$/, "");
  return (
    !name.includes(".") || /\.(localhost|local|internal|intranet|lan|home|corp|arpa|test|onion)$/.test(name)
  );
}

function ask(url: URL, signal: AbortSignal, options: Options): Promise<IncomingMessage> {
  const { resolve = resolveByDns, isAllowed = isPublicAddress, accept = "text/html" } = options;
  const lookup: LookupFunction = (host, wanted, done) => {
    resolve(host).then(
      (addresses) => {
        // One address that is not public makes the whole name suspect.
        if (addresses.length === 0 || !addresses.every(isAllowed))
          return done(new FetchRefused("not public"), "", 0);
        const found = addresses.map((address) => ({ address, family: isIP(address) }));
        if (wanted.all) return done(null, found);
        done(null, found[0]!.address, found[0]!.family);
      },
      (error: NodeJS.ErrnoException) => done(error, "", 0),
    );
  };
  return new Promise((answered, failed) => {
    const request = (url.protocol === "https:" ? https : http).get(
      url,
      {
        lookup,
        signal,
        agent: false,
        headers: { accept, "accept-encoding": "identity", "user-agent": "Kohtaamo-Preview/1.0" },
        maxHeaderSize: 16 * 1024,
      },
      answered,
    );
    request.on("socket", (socket) =>
      socket.once("connect", () => {
        if (!socket.remoteAddress || !isAllowed(socket.remoteAddress))
          request.destroy(new FetchRefused("not public"));
      }),
    );
    request.on("error", failed);
  });
}

async function read(answer: IncomingMessage, signal: AbortSignal): Promise<string> {
  const coding = answer.headers["content-encoding"];
  if ((coding && coding !== "identity") || Number(answer.headers["content-length"] ?? 0) > MOST_BYTES) {
    answer.destroy();
    throw new FetchRefused("too much");
  }
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    signal.throwIfAborted();
    bytes += chunk.length;
    if (bytes > MOST_BYTES) {
      answer.destroy();
      throw new FetchRefused("too much");
    }
    chunks.push(chunk);
  }
  return decoded(Buffer.concat(chunks), answer.headers["content-type"]);
}

function decoded(body: Buffer, type = ""): string {
  const charset =
    /charset="?([\w-]+)/i.exec(type)?.[1] ??
    /<meta[^>]+charset="?([\w-]+)/i.exec(body.subarray(0, 2048).toString("latin1"))?.[1];
  try {
    return new TextDecoder(charset ?? "utf-8").decode(body);
  } catch {
    return body.toString("utf8");
  }
}
