import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

/** Without vite.config.ts: tests want the project's paths, not Remix's plugin. */
export default defineConfig({
  resolve: { alias: { "~": `${root}app`, "#db": `${root}db` } },
  esbuild: { jsx: "automatic" },
  test: {
    environment: "node",
    pool: "forks",
    maxWorkers: 2,
    unstubEnvs: true,
    // A busy machine is no failure: what must be fast has its own limit.
    testTimeout: 15_000,
    projects: [
      project("unit"),
      project("architecture"),
      project("integration", {
        globalSetup: "tests/support/integration.global.ts",
        setupFiles: ["tests/support/console.ts", "tests/support/integration.setup.ts"],
        testTimeout: 40_000,
        hookTimeout: 60_000,
      }),
    ],
  },
});

function project(name: string, more: object = {}) {
  return {
    extends: true as const,
    test: {
      name,
      include: [`tests/${name}/**/*.test.{ts,tsx}`],
      setupFiles: ["tests/support/console.ts"],
      ...more,
    },
  };
}
