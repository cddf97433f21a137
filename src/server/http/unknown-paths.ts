import type { FastifyInstance, FastifyRequest } from "fastify";
import { AppError } from "../errors.ts";
import { requestTexts } from "../texts/request-texts.ts";
import { say } from "../texts/text.ts";
import { createAllowedMethods, type AllowedMethods } from "./allowed-methods.ts";
import { findPublished, type Published } from "./find-published.ts";

/**
 * 404 for an unknown path, 405 for a known one that does not have the method, and 501 where something is
 * published that this server does not have. A path with a doubled
 * slash is always unknown, although routing would take what is between them for an empty parameter.
 */
export function refuseUnknownPaths(app: FastifyInstance): void {
  const allowedMethods = createAllowedMethods();
  app.addHook("onRoute", ({ url, method }) => {
    allowedMethods.add(url, [method].flat());
  });
  app.addHook("onRequest", (request, _reply, done) => {
    if (request.url.includes("//") && pathOf(request.url).includes("//")) done(unknownPath());
    else done();
  });
  // Before the framework looks at the type of a body that nobody is going to read.
  app.addHook("preParsing", (request, _reply, payload, done) => {
    if (request.is404) done(refusalOf(request, allowedMethods));
    else done(null, payload);
  });
  app.setNotFoundHandler((request) => {
    throw refusalOf(request, allowedMethods);
  });
}

function refusalOf({ url, method }: FastifyRequest, allowedMethods: AllowedMethods): AppError {
  const path = pathOf(url);
  const allowed = allowedMethods.of(path);
  const published = findPublished(method, path);
  // Where a GET changes something, HEAD is missing on purpose.
  const hasItsGet = method === "HEAD" && allowed.includes("GET");
  if (published !== null && !hasItsGet) return notImplemented(published);
  if (allowed.length === 0) return unknownPath();
  return new AppError("methodNotAllowed", say(requestTexts.unknownMethod, { method }), {
    headers: { allow: allowed.join(", ") },
  });
}

function notImplemented({ operation }: Published): AppError {
  return new AppError("notImplemented", say(requestTexts.notImplemented), {
    ...(operation !== null && { source: operation }),
  });
}

function unknownPath(): AppError {
  return new AppError("notFound", say(requestTexts.unknownPath));
}

/** The path of a request target, which may be a whole address (RFC 9112, section 3.2.2). */
function pathOf(target: string): string {
  return target.replace(/^[a-z][a-z\d+.-]*:\/\/[^/?]*/i, "").replace(/\?.*$/s, "");
}
