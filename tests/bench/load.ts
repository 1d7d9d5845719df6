import autocannon from "autocannon";

export interface Figures {
  perSecond: number;
  p50: number;
  p99: number;
  errors: number;
}

export interface Load {
  url: string;
  connections: number;
  seconds: number;
  headers?: Record<string, string>;
  /** A new request each time, for writes. */
  next?: () => { path: string; method?: "GET" | "POST"; body?: string; headers?: Record<string, string> };
}

/** Requests as fast as they are answered, for so many seconds after one of warming up. */
export async function load({ url, connections, seconds, headers = {}, next }: Load): Promise<Figures> {
  const base = { "accept-encoding": "gzip", "sec-fetch-site": "same-origin", ...headers };
  const options: autocannon.Options = { url, connections, headers: base };
  if (next) {
    options.requests = [
      {
        setupRequest(request) {
          const { path, method = "GET", body, headers: own } = next();
          const form = body === undefined ? {} : { "content-type": "application/x-www-form-urlencoded" };
          return { ...request, path, method, body, headers: { ...base, ...form, ...own } };
        },
      },
    ];
  }
  await autocannon({ ...options, duration: 1 });
  // Latency is counted here by the nanosecond: autocannon's own figures are whole milliseconds.
  const times: number[] = [];
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const run = autocannon({ ...options, duration: seconds }, (error, done) =>
      error ? reject(error) : resolve(done),
    );
    run.on("response", (_client, status, _bytes, time) => {
      if (status < 400) times.push(time);
    });
  });
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN;
  return {
    perSecond: times.length / result.duration,
    p50: at(0.5),
    p99: at(0.99),
    errors: result.errors + result.non2xx - (result["3xx"] ?? 0),
  };
}
