import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
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

const root = fileURLToPath(new URL(".", import.meta.url));

/**
 * What every page is made of travels as one file, not as forty; what forms are made of as another, for pages with forms.
 * A page's own parts are for Rollup to share out.
 */
function sharedChunk(id: string): string | undefined {
  const part = /\/app\/(.+)\.tsx?$/.exec(id)?.[1];
  if (!part) return undefined;
  if (forms.test(part)) return "forms";
  return house.test(part) ? "house" : undefined;
}

const forms = /^components\/ui\/(checkbox|field|form-error|radio-cards|select|stepper|text-input)$/;
const house =
  /^(components\/(frame\/(?!plain-page)|ui\/(?!facts|link-list|progress-bar|stat|table|tabs|vote-button))|i18n\/(format|react|translate|words|languages)$|platform\/ids$)/;

export default defineConfig(({ isSsrBuild }) => ({
  resolve: { alias: { "~": `${root}app`, "#db": `${root}db` } },
  plugins: [tailwindcss(), remix(remixConfig), compressAssets()],
  build: {
    target: "es2022",
    sourcemap: false,
    assetsInlineLimit: 0,
    rollupOptions: isSsrBuild ? {} : { output: { manualChunks: chunkOf } },
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
  ssr: { external: ["@node-rs/argon2", "postgres", "piscina"] },
}));
