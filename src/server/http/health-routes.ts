import type { FastifyInstance } from "fastify";
import { shareWhileRunning } from "../share-while-running.ts";
import { serverTexts } from "../texts/server-texts.ts";
import { say, wordsOf, type Text } from "../texts/text.ts";
import { languageOf } from "./request-language.ts";

/** Something the server cannot work without. */
export interface HealthCheck {
  /** Key of the reason in the answer, such as `database`. */
  readonly name: string;
  /** Null when all is well, otherwise a short reason that anybody may read. */
  readonly findProblem: () => Promise<Text | null>;
}

const CHECK_TIMEOUT_MS = 2_000;
const RETRY_AFTER_SECONDS = 5;

/**
 * `GET /health/live`: this process answers. `GET /health/ready` (also `/healthz`): calls can be served,
 * else 503 with the reasons. Neither needs a sign-in.
 */
export function addHealthRoutes(app: FastifyInstance, checks: readonly HealthCheck[]): void {
  // Anybody may ask, so any number of questions at a time costs one check.
  const findProblems = shareWhileRunning(() => runChecks(checks));
  app.get("/health/live", () => ({ status: "live" }));
  for (const path of ["/health/ready", "/healthz"]) {
    app.get(path, async (request, reply) => {
      const problems = await findProblems();
      if (problems.length === 0) return { status: "ready" };
      const language = languageOf(request);
      const reasons = Object.fromEntries(
        problems.map(([name, problem]) => [name, wordsOf(problem, language)]),
      );
      if (language !== null) void reply.header("content-language", language);
      return reply
        .code(503)
        .header("retry-after", RETRY_AFTER_SECONDS)
        .send({ status: "unavailable", reasons });
    });
  }
}

type NamedProblem = readonly [name: string, problem: Text];

async function runChecks(checks: readonly HealthCheck[]): Promise<readonly NamedProblem[]> {
  const problems = await Promise.all(
    checks.map(async ({ name, findProblem }) => [name, await withTimeout(findProblem)] as const),
  );
  return problems.filter((entry): entry is NamedProblem => entry[1] !== null);
}

async function withTimeout(findProblem: HealthCheck["findProblem"]): Promise<Text | null> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<Text>((resolve) => {
    timer = setTimeout(() => resolve(say(serverTexts.partSlow)), CHECK_TIMEOUT_MS);
  });
  try {
    return await Promise.race([findProblem(), timeout]);
  } catch {
    return say(serverTexts.partUnreachable);
  } finally {
    clearTimeout(timer);
  }
}
