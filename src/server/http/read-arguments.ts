import type { FastifyRequest } from "fastify";
import type { Members } from "../../contract/carrier.ts";
import type { Arguments } from "../../contract/input.ts";
import { readBody } from "./exchange/read-body.ts";
import { bodyOf } from "./request-body.ts";

/** None of the arguments read here is a date without an offset. */
const dates = { zone: "UTC", baseZone: "UTC" } as const;

/** Reads the named arguments that a body of ours consists of. Throws `AppError` naming those at fault. */
export function readArguments<M extends Members>(
  request: FastifyRequest,
  members: M,
): Arguments<M> {
  const { value } = readBody({ kind: "arguments", members }, bodyOf(request), dates);
  return value as Arguments<M>;
}
