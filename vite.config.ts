import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { build as esbuild } from "esbuild";
import { defineConfig, type Plugin } from "vite";
// @ts-expect-error plain JavaScript, as Remix reads it
import remixConfig from "./remix.config.js";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

/** Compresses the built assets once and well, so that no request does it again: see platform/http/assets.server.ts. */
function compressAssets(): Plugin {
  return {
    name: "compress-assets",
    apply: (config, { command }) => command === "build" && !config.build?.ssr,
    // Once they are written: until then Vite still puts names into them.
    writeBundle({ dir }, bundle) {
      for (const fileName of Object.keys(bundle).filter((name) => /\.(js|css|svg)$/.test(name))) {
        const path = join(dir!, fileName);
        writeFileSync(`${path}.br`, brotliCompressSync(readFileSync(path)));
      }
    },
  };
}

/** What has machine code, threads or files of its own, and so stays where npm has put it. */
const unbundled = ["@node-rs/argon2", "graphile-worker", "pg", "pino", "piscina", "postgres", "sharp"];

/**
 * Puts the packages into the server's own files: reading a thousand small ones took a third of the time from its start to
 * its first answer. By esbuild, in seconds; Rollup takes a minute for it.
 */
function bundlePackages(): Plugin {
  return {
    name: "bundle-packages",
    apply: (config, { command }) => command === "build" && Boolean(config.build?.ssr),
    async writeBundle({ dir }, files) {
      const { outputFiles } = await esbuild({
        entryPoints: [join(dir!, "index.js")],
        outdir: dir!,
        chunkNames: "assets/[name]-[hash]",
        bundle: true,
        splitting: true,
        write: false,
        format: "esm",
        platform: "node",
        target: "node20",
        external: unbundled,
        define: { "process.env.NODE_ENV": '"production"' },
        banner: { js: commonJsNames },
        legalComments: "none",
        logLevel: "error",
      });
      for (const name of Object.keys(files).filter((file) => file.endsWith(".js"))) rmSync(join(dir!, name));
      for (const { path, contents } of outputFiles) writeFileSync(path, contents);
    },
  };
}

/** What packages of the older kind expect to be there. */
const commonJsNames = `
import { createRequire as node_createRequire } from "node:module";
import { dirname as node_dirname } from "node:path";
import { fileURLToPath as node_fileURLToPath } from "node:url";
const require = node_createRequire(import.meta.url);
const __filename = node_fileURLToPath(import.meta.url);
const __dirname = node_dirname(__filename);
`;

const root = fileURLToPath(new URL(".", import.meta.url));

/**
 * What every page is made of travels as one file, not as forty; so do the parts of forms, and of a thread, for the pages
 * that have them. All else is for Rollup to share out. tests/e2e/weight.spec.ts weighs what a guest is sent.
 */
function sharedChunk(id: string): string | undefined {
  if (/\/node_modules\/(socket|engine)\.io-/.test(id)) return "socket";
  const part = /\/app\/(.+)\.tsx?$/.exec(id)?.[1];
  if (!part) return undefined;
  return Object.entries(chunks).find(([, parts]) => parts.some((each) => each.test(part)))?.[0];
}

const chunks = {
  forms: [/^components\/ui\/(checkbox|field|form-error|radio-cards|select|stepper|text-input)$/],
  house: [
    /^components\/frame\/(?!plain-page)/,
    /^components\/ui\/(?!facts|link-list|progress-bar|stat|table|tabs|vote-button)/,
    /^components\/(community\/(chips|place-dot)|content\/rendered-post|ideas\/is-vote)$/,
    /^(i18n\/(format|react|translate|words|languages)|platform\/ids|domain\/community\/(addresses|thread))$/,
    /^realtime\/(connection|use-bell)$/,
  ],
  lists: [/^(components\/community\/thread-row|realtime\/(use-live-lists|use-snapshot))$/],
  // Drawn by `lazily` alone.
  members: [
    /^components\/(cases\/(case-tool|post-tools)|community\/(publicity|waiting-posts)|moderation\/thread-tools)$/,
  ],
  thread: [
    /^components\/community\/(thread-(page|head|aside)|post-|byline|highlight|reactions|who-is-here|use-reading|reply-invitation)/,
    /^(realtime\/use-live-thread|components\/art\/fire-gathering)$/,
  ],
};

export default defineConfig(({ isSsrBuild }) => ({
  resolve: { alias: { "~": `${root}app`, "#db": `${root}db` } },
  plugins: [tailwindcss(), remix(remixConfig), compressAssets(), bundlePackages()],
  build: {
    target: "es2022",
    sourcemap: false,
    assetsInlineLimit: 0,
    rollupOptions: isSsrBuild ? {} : { output: { manualChunks: sharedChunk } },
    // A twentieth smaller than what esbuild makes of it, for a few seconds more of building.
    minify: isSsrBuild ? false : "terser",
    terserOptions: { ecma: 2020, module: true, compress: { passes: 2 } },
  },
  optimizeDeps: {
    exclude: ["@node-rs/argon2", "postgres"],
    include: [
      "react",
      "react/jsx-runtime",
      "react/jsx-dev-runtime",
      "react-dom",
      "react-dom/client",
      "@remix-run/react",
      "socket.io-client",
    ],
  },
  ssr: { external: unbundled },
}));
