/*
 * A process that saves over HTTP, started by `startHttpClient`: its own work must not be counted as the
 * server's. Each message asks for one measurement and is answered with its result.
 */
import autocannon from "autocannon";
import type { Operation } from "../desk/prepare-desk.ts";
import { createBody, updateBody } from "../desk/save-bodies.ts";
import type { HttpLoad } from "./start-http-client.ts";
import { summarise, type LoadResult } from "./load-result.ts";

const SAMPLE_MS = 50;
const TIMEOUT_SECONDS = 30;

const bodiesMade: Record<Operation, number> = { create: 0, update: 0 };

/** Each body differs from all before it, so that every save has something to store. */
function nextBody({ operation, target }: HttpLoad): string {
  const n = bodiesMade[operation];
  bodiesMade[operation] += 1;
  return operation === "create" ? createBody(n, target.ids) : updateBody(n, target.ticketIds);
}

/** Runs one load to its end; `onAnswer` is told the status and the time of each answer. */
function run(
  wish: HttpLoad,
  onAnswer: (statusCode: number, milliseconds: number) => void,
): Promise<autocannon.Result> {
  const { target, connections, seconds } = wish;
  const request: autocannon.Request = {
    method: "POST",
    path: "/api/v1/Agents/Ticket/SaveTicketEntity",
    headers: { authorization: target.authorization, "content-type": "application/json" },
    setupRequest: (previous) => ({ ...previous, body: nextBody(wish) }),
  };
  const options: autocannon.Options = {
    url: target.url,
    connections,
    duration: seconds,
    sampleInt: SAMPLE_MS,
    timeout: TIMEOUT_SECONDS,
    requests: [request],
  };
  return new Promise((resolve, reject) => {
    const running = autocannon(options, (error: Error | null, result) => {
      if (error === null) resolve(result);
      else reject(error);
    });
    running.on("response", (_client, statusCode, _bytes, milliseconds) => {
      onAnswer(statusCode, milliseconds);
    });
  });
}

async function load(wish: HttpLoad): Promise<LoadResult> {
  const latenciesMs: number[] = [];
  let refused = 0;
  const { errors, duration } = await run(wish, (statusCode, milliseconds) => {
    if (statusCode === 200) latenciesMs.push(milliseconds);
    else refused += 1;
  });
  return summarise({ latenciesMs, errors: errors + refused, seconds: duration });
}

process.on("message", (wish: HttpLoad) => {
  void load(wish).then((result) => process.send?.(result));
});
process.once("disconnect", () => process.exit());
