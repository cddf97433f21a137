import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { compressPlugin } from "./build/compress-plugin.ts";
import { messagesPlugin } from "./build/messages-plugin.ts";

const server = process.env["COUNTERFOIL_URL"] ?? "http://127.0.0.1:8080";

export default defineConfig({
  root: import.meta.dirname,
  // Addresses are relative to the page's base, which the server writes: it may stand behind a prefix.
  base: "./",
  plugins: [react(), tailwindcss(), messagesPlugin(), compressPlugin()],
  resolve: {
    alias: {
      // Sentences come compiled, so their parser stays out of the browser.
      "@formatjs/icu-messageformat-parser": "@formatjs/icu-messageformat-parser/no-parser.js",
    },
  },
  build: {
    outDir: "../../dist/web",
    emptyOutDir: true,
    target: "es2022",
    manifest: true,
    // The texts that the licences of what is bundled want to see passed on, and a part of the SBOM.
    license: { fileName: ".vite/third-party-licences.json" },
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1000,
  },
  server: { proxy: { "/api": server, "/login": server } },
});
