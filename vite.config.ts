import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";
// @ts-expect-error plain JavaScript, as Remix reads it
import remixConfig from "./remix.config.js";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

const root = fileURLToPath(new URL(".", import.meta.url));

export default defineConfig({
  resolve: { alias: { "~": `${root}app`, "#db": `${root}db` } },
  plugins: [tailwindcss(), remix(remixConfig)],
  build: { target: "es2022", sourcemap: false, assetsInlineLimit: 0 },
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
});
