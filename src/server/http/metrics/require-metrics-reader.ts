import { createHash, timingSafeEqual } from "node:crypto";
import type { FastifyRequest } from "fastify";
import { isLoopback } from "../../config/is-loopback.ts";
import { AppError } from "../../errors.ts";
import { metricsTexts } from "../../texts/metrics-texts.ts";
import { say } from "../../texts/text.ts";

/** What proxies add when they pass a request on. */
const tracesOfProxies = [
  "forwarded",
  "via",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-proto",
  "x-real-ip",
];

type Asking = Pick<FastifyRequest, "headers" | "socket">;

/**
 * With a token whoever shows it may read, and nobody else. Without one only a program on this machine
 * that asks this server itself: neither somebody far away behind a proxy here, nor a page in a browser
 * here that was led to this address by another name.
 */
export function requireMetricsReader({ headers, socket }: Asking, token: string | null): void {
  if (token !== null) {
    const [, shown = ""] = /^bearer +(\S+) *$/i.exec(headers.authorization ?? "") ?? [];
    if (isSameSecret(shown, token)) return;
    throw new AppError("unauthenticated", say(metricsTexts.tokenNeeded), {
      headers: { "www-authenticate": 'Bearer realm="metrics"' },
    });
  }
  const isPassedOn = tracesOfProxies.some((name) => headers[name] !== undefined);
  const isHere = isLoopback(plainAddress(socket.remoteAddress ?? "")) && isOwnName(headers.host);
  if (isPassedOn || !isHere) throw new AppError("forbidden", say(metricsTexts.onlyHere));
}

/** Compares in constant time whatever the lengths are. */
function isSameSecret(shown: string, secret: string): boolean {
  const [one, other] = [shown, secret].map((text) => createHash("sha256").update(text).digest());
  return one !== undefined && other !== undefined && timingSafeEqual(one, other);
}

/** A server that listens on `::` sees IPv4 addresses in IPv6 form. */
function plainAddress(address: string): string {
  return address.replace(/^::ffff:/i, "");
}

function isOwnName(host: string | undefined): boolean {
  const [, name = ""] = /^\[?([^\]]*?)\]?(?::\d+)?$/.exec(host ?? "") ?? [];
  return isLoopback(name);
}
