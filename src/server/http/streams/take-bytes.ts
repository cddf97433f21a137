import multipart from "@fastify/multipart";
import type { FastifyInstance } from "fastify";
import type { Context } from "../../context.ts";

/** Bodies of this scope are handed on as they arrive; the store counts their bytes. */
export async function takeBytes(
  scope: FastifyInstance,
  { attachments }: Pick<Context, "attachments">,
): Promise<void> {
  scope.removeAllContentTypeParsers();
  await scope.register(multipart, {
    throwFileSizeLimit: false,
    // One more than is stored, so that it is the store that finds it too long.
    limits: { fileSize: attachments.maxBytes + 1, fields: 100, files: 10, fieldSize: 65_536 },
  });
  scope.addContentTypeParser("*", (_request, payload, done) => {
    done(null, payload);
  });
}
