import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Instant } from "../../domain/instant.ts";
import { AppError } from "../errors.ts";
import { clockTexts } from "../texts/clock-texts.ts";
import { faultTexts } from "../texts/fault-texts.ts";
import { say, type Text } from "../texts/text.ts";
import { sendPlain } from "./exchange/send-plain.ts";
import { isoText } from "./iso-text.ts";
import { readDateText } from "./media/dates/date-text.ts";
import { writtenInstant } from "./media/dates/parse-wire-date.ts";
import { bodyOf } from "./request-body.ts";

/** A clock that callers hold. */
export interface HeldClock {
  now(): Instant;
  set(at: Instant): Promise<void>;
  /** Resolves with counts of what happened on the way. */
  advance(seconds: number): Promise<object>;
}

const EARLIEST = 0; // 1970-01-01T00:00:00Z
const LATEST = 32_503_679_999; // 2999-12-31T23:59:59Z
const LONGEST_ADVANCE_SECONDS = 10 * 366 * 86_400;

/**
 * For developers of integrations: `GET /dev/clock`, `PUT /dev/clock {"now": ISO 8601}` jumps, and `POST
 * /dev/clock/advance {"seconds": n}` answers once everything that falls due on the way has happened.
 * Nobody has to sign in, so these routes must never be reachable from another machine.
 */
export function addDevClockRoutes(api: FastifyInstance, clock: HeldClock): void {
  api.get("/dev/clock", (request, reply) => answer(request, reply, { now: isoText(clock.now()) }));
  api.put("/dev/clock", async (request, reply) => {
    await clock.set(readNow(membersOf(request)["now"]));
    return answer(request, reply, { now: isoText(clock.now()) });
  });
  api.post("/dev/clock/advance", async (request, reply) => {
    const seconds = readSeconds(membersOf(request)["seconds"]);
    if (clock.now() + seconds > LATEST) {
      throw wrong("seconds", say(clockTexts.tooFar, { latest: isoText(LATEST) }));
    }
    const happened = await clock.advance(seconds);
    return answer(request, reply, { now: isoText(clock.now()), ...happened });
  });
}

function membersOf(request: FastifyRequest): Readonly<Record<string, unknown>> {
  const { text } = bodyOf(request);
  const body = parse(text.trim() === "" ? "{}" : text);
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    throw new AppError("malformedRequest", say(clockTexts.notAnObject));
  }
  return body as Record<string, unknown>;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError("malformedRequest", say(clockTexts.notJson));
  }
}

/** An offset is required: without one nobody knows whose wall clock is meant. */
function readNow(value: unknown): Instant {
  const written = typeof value === "string" ? readDateText(value) : null;
  const at =
    written === null || written.offsetSeconds === null ? null : writtenInstant(written, "UTC");
  if (at === null || at < EARLIEST || at > LATEST) {
    throw wrong("now", say(clockTexts.timeNotValid));
  }
  return at;
}

function readSeconds(value: unknown): number {
  const valid =
    typeof value === "number" &&
    Number.isInteger(value) &&
    value >= 0 &&
    value <= LONGEST_ADVANCE_SECONDS;
  if (valid) return value;
  throw wrong("seconds", say(clockTexts.secondsNotValid, { max: LONGEST_ADVANCE_SECONDS }));
}

function wrong(member: string, fault: Text): AppError {
  return new AppError("validation", say(faultTexts.at, { path: member, fault }), {
    members: new Map([[member, fault]]),
  });
}

function answer(request: FastifyRequest, reply: FastifyReply, value: object): FastifyReply {
  return sendPlain(request, reply, { name: "Clock", value });
}
