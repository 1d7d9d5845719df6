import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fetchGuarded } from "~/platform/http/guarded-fetch.server";
import { isPublicAddress } from "~/platform/http/public-address";

let server: Server;
let port: number;
let hits: string[] = [];
let answer: (path: string) => { status: number; headers?: Record<string, string>; body?: string } = () => ({
  status: 200,
  body: "secret",
});

beforeAll(async () => {
  server = createServer((request, response) => {
    hits.push(request.url ?? "");
    const { status, headers, body } = answer(request.url ?? "");
    response.writeHead(status, { "content-type": "text/html", ...headers }).end(body);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  port = (server.address() as AddressInfo).port;
});

afterAll(() => new Promise((closed) => server.close(closed)));

/** One way or another, each of these is this machine or its neighbours. */
const hosts = [
  ...["127.0.0.1", "127.1", "127.0.1", "127.255.255.254", "2130706433", "0x7f000001", "0x7f.1", "0177.0.0.1"],
  ...[
    "017700000001",
    "0x7f.0.0.0x1",
    "0",
    "0.0.0.0",
    "00.0.0.0",
    "127.0.0.1.",
    "localhost",
    "LOCALHOST",
    "localhost.",
  ],
  ...[
    "a.localhost",
    "10.0.0.1",
    "10.255.255.255",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.0.1",
    "192.168.1.254",
  ],
  ...[
    "169.254.169.254",
    "0xa9fea9fe",
    "2852039166",
    "169.254.0.1",
    "100.64.0.1",
    "100.127.255.255",
    "198.18.0.1",
  ],
  ...["192.0.0.1", "192.0.2.1", "198.51.100.1", "203.0.113.7", "224.0.0.1", "239.255.255.255", "240.0.0.1"],
  ...["255.255.255.255", "[::1]", "[::]", "[0:0:0:0:0:0:0:1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]"],
  ...["[::ffff:10.0.0.1]", "[::127.0.0.1]", "[64:ff9b::7f00:1]", "[64:ff9b:1::7f00:1]", "[2002:7f00:1::]"],
  ...[
    "[2001:0:7f00:1::]",
    "[fc00::1]",
    "[fd00::1]",
    "[fe80::1]",
    "[feb0::1]",
    "[fec0::1]",
    "[ff02::1]",
    "[2001:db8::1]",
  ],
  ...["①②⑦.⓪.⓪.①", "127。0。0。1", "metadata.google.internal", "printer.local", "intranet", "router.lan"],
];

const addresses = [
  ...[
    "file:///etc/passwd",
    "gopher://127.0.0.1/",
    "ftp://127.0.0.1/",
    "data:text/html,x",
    "javascript:alert(1)",
  ],
  ...[
    "http://user:pass@example.com/",
    "http://example.com:22/",
    "http://example.com:8080/",
    "//127.0.0.1/",
    "",
  ],
  ...[
    "http://",
    "http:///127.0.0.1",
    "https://127.0.0.1/",
    "http://[::1",
    "unix:/var/run/docker.sock",
    "ws://127.0.0.1/",
  ],
  ...[
    "http://127.0.0.1#@example.com/",
    "http://example.com@127.0.0.1/",
    "http:\\\\127.0.0.1\\",
    "http://127.0.0.1\t/",
  ],
];

describe("a guarded fetch", () => {
  it("knows more than sixty hostile forms", () => {
    expect(hosts.length + addresses.length).toBeGreaterThanOrEqual(60);
  });

  it.each(hosts)("does not reach %s", async (host) => {
    hits = [];
    // With the port open to it, so that the address alone is what it is refused for.
    await expect(fetchGuarded(`http://${host}:${port}/x`, { ports: [port] })).rejects.toThrow();
    await expect(fetchGuarded(`http://${host}/x`)).rejects.toThrow();
    expect(hits).toEqual([]);
  });

  it.each(addresses)("does not follow %s", async (address) => {
    hits = [];
    await expect(fetchGuarded(address)).rejects.toThrow();
    expect(hits).toEqual([]);
  });

  it.each([
    ["a name of this machine", ["127.0.0.1"]],
    ["a name with one good and one bad address", ["93.184.215.14", "127.0.0.1"]],
    ["a name of nothing", []],
    ["a name in an IPv6 coat", ["::ffff:127.0.0.1"]],
    ["no address at all", ["localhost"]],
  ])("does not connect to %s", async (_, found) => {
    hits = [];
    const resolve = async () => found;
    await expect(
      fetchGuarded(`http://evil.example.com:${port}/`, { resolve, ports: [port] }),
    ).rejects.toThrow();
    expect(hits).toEqual([]);
  });

  it("asks for a name once a hop, and is not turned inwards by one that means another address the second time", async () => {
    hits = [];
    const answers = ["127.0.0.1", "127.0.0.2"];
    let asked = 0;
    const options = {
      resolve: async () => [answers[asked++]!],
      isAllowed: (address: string) => address === "127.0.0.1",
      ports: [port],
    };
    answer = () => ({ status: 302, headers: { location: "/again" } });
    await expect(fetchGuarded(`http://rebinding.example.com:${port}/first`, options)).rejects.toThrow(
      "not public",
    );
    expect([asked, hits]).toEqual([2, ["/first"]]);
  });

  describe("on its way", () => {
    const loopback = (address: string) => address === "127.0.0.1";
    const outside = { resolve: async () => ["127.0.0.1"], isAllowed: loopback };
    const get = (path: string) =>
      fetchGuarded(`http://good.example.com:${port}${path}`, { ...outside, ports: [port] });

    it("reads a page, sends no cookie and follows a redirect", async () => {
      answer = (path) =>
        path === "/a" ? { status: 301, headers: { location: "/b" } } : { status: 200, body: "hello" };
      await expect(get("/a")).resolves.toMatchObject({ body: "hello", type: "text/html" });
    });

    it.each([
      ...[
        "http://10.0.0.1/",
        "http://[::1]/",
        "http://localhost/",
        "file:///etc/passwd",
        "http://169.254.169.254/latest",
      ],
      ...["http://2130706434/", "//10.0.0.1/", "http://good.example.com:1/"],
    ])("checks the redirect to %s", async (location) => {
      hits = [];
      answer = () => ({ status: 302, headers: { location } });
      await expect(get("/start")).rejects.toThrow();
      expect(hits).toEqual(["/start"]);
    });

    it("follows no more than three redirects", async () => {
      hits = [];
      answer = () => ({ status: 302, headers: { location: "/round" } });
      await expect(get("/start")).rejects.toThrow("redirects");
      expect(hits).toHaveLength(4);
    });

    it("takes half a megabyte and no more, said or unsaid", async () => {
      answer = () => ({ status: 200, body: "x".repeat(600_000) });
      await expect(get("/")).rejects.toThrow("too much");
      answer = () => ({
        status: 200,
        headers: { "transfer-encoding": "chunked" },
        body: "x".repeat(600_000),
      });
      await expect(get("/")).rejects.toThrow("too much");
      answer = () => ({ status: 200, headers: { "content-encoding": "gzip" }, body: "x" });
      await expect(get("/")).rejects.toThrow("too much");
    });
  });
});

describe("a public address", () => {
  it.each(["8.8.8.8", "93.184.215.14", "1.1.1.1", "2606:4700::1111", "2a00:1450:4001::1"])(
    "is %s",
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );
});
