import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Plugin } from "vite";

/** Shorter ones fit into the same packets as they are. */
const COMPRESSED_FROM_BYTES = 1024;
const BROTLI_QUALITY = 10;

/** Puts `.br` and `.gz` forms beside each text file, so that the server compresses nothing again. */
export function compressPlugin(): Plugin {
  return {
    name: "counterfoil:compress",
    apply: "build",
    enforce: "post",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        for (const [fileName, file] of Object.entries(bundle)) {
          if (!/\.(?:js|css|svg|json)$/.test(fileName)) continue;
          const content = Buffer.from(file.type === "chunk" ? file.code : file.source);
          if (content.length < COMPRESSED_FROM_BYTES) continue;
          const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY };
          const source = brotliCompressSync(content, { params });
          this.emitFile({ type: "asset", fileName: `${fileName}.br`, source });
          this.emitFile({ type: "asset", fileName: `${fileName}.gz`, source: gzipSync(content) });
        }
      },
    },
  };
}
