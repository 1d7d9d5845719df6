import { defineConfig } from "@playwright/test";
import { findBrowser } from "./tests/support/browser.ts";

/** Workers load this file again; what the first one found is handed on. */
const found = JSON.parse((process.env.KOHTAAMO_FOUND_BROWSER ??= JSON.stringify(await findBrowser())));

/** The server is started by tests/run.mjs, which names it here: `npm test -- e2e`. */
const baseURL = process.env.KOHTAAMO_E2E_URL;
if (!baseURL) throw new Error("Run the e2e tests with: npm test -- e2e [file …]");

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results/e2e",
  workers: 2,
  fullyParallel: false,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  // A machine that stands still for some seconds fails no test; how fast things are is told by the benchmark.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL,
    // Nothing moves while it is looked at; what moves is looked at by steadiness.spec.ts.
    contextOptions: { reducedMotion: "reduce" },
    locale: "en-GB",
    timezoneId: "Europe/Helsinki",
    actionTimeout: 20_000,
    navigationTimeout: 40_000,
    screenshot: "only-on-failure",
    trace: "off",
    launchOptions: { executablePath: found.executablePath, args: found.args, env: found.env },
  },
});
