import { constants } from "node:zlib";
import compress from "@fastify/compress";
import type { FastifyInstance } from "fastify";

/** Shorter answers fit into one packet anyway. */
const THRESHOLD_BYTES = 1400;
/** Ticket lists shrink to a tenth at these; higher levels cost much and save little. */
const GZIP_LEVEL = 5;
const BROTLI_QUALITY = 4;

/** Compresses answers for callers that accept it. Request bodies are expanded where they are read. */
export async function compressAnswers(scope: FastifyInstance): Promise<void> {
  await scope.register(compress, {
    threshold: THRESHOLD_BYTES,
    encodings: ["br", "gzip", "identity"],
    globalDecompression: false,
    zlibOptions: { level: GZIP_LEVEL },
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } },
  });
}
