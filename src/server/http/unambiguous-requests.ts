import type { IncomingMessage, ServerResponse } from "node:http";
import type { FastifyInstance } from "fastify";
import { AppError } from "../errors.ts";
import { requestTexts } from "../texts/request-texts.ts";
import { say } from "../texts/text.ts";

/** Node refuses a request without a host by itself, but not in the published shape. */
export const nodeLeavesHostsToUs = { requireHostHeader: false } as const;

/**
 * Refuses what Node lets through although a proxy before it may have understood something else: two
 * hosts, none where there has to be one, and requests of before HTTP/1.0. What a request expects is
 * passed over, as it may be, since Node's own refusal would have no body.
 */
export function refuseAmbiguousRequests(app: FastifyInstance): void {
  app.addHook("onRequest", (request, _reply, done) => {
    if (isAmbiguous(request.raw)) {
      done(new AppError("malformedRequest", say(requestTexts.notHttp)));
    } else done();
  });
  app.server.on("checkExpectation", (request: IncomingMessage, response: ServerResponse) => {
    app.server.emit("request", request, response);
  });
}

function isAmbiguous({ httpVersion, rawHeaders }: IncomingMessage): boolean {
  const hosts = rawHeaders.filter(
    (name, place) => place % 2 === 0 && name.toLowerCase() === "host",
  ).length;
  return hosts > 1 || (hosts === 0 && httpVersion === "1.1") || httpVersion === "0.9";
}
