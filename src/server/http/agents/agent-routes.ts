import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Profile } from "../../../contract/profile.ts";
import type { Caller } from "../../../domain/access/caller.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import type { AuthenticateRequest } from "../authentication/authenticate-request.ts";
import { callerOfRequest, requireCaller } from "../authentication/require-caller.ts";
import type { DateFormat } from "../media/dates/date-format.ts";
import { encodeJson, encodeJsonValue, type EncodeOptions } from "../media/json/encode-json.ts";
import { bodyOf } from "../request-body.ts";
import { languageOf } from "../request-language.ts";
import { contentBodyLimit } from "../streams/content-body-limit.ts";
import { sendStream, type StreamContent } from "../streams/send-stream.ts";
import type { AgentCall, AgentOperation, AnswerDeclaration, Trial } from "./agent-operation.ts";
import { describeOperation } from "./describe-operation.ts";
import { readDryRunWish } from "./dry-run-wish.ts";
import { readBody } from "./read-body.ts";
import { readQuery } from "./read-query.ts";

export interface AgentRoutesOptions {
  readonly context: Context;
  readonly profile: Profile;
  readonly authenticate: AuthenticateRequest;
}

/**
 * Gives every operation its address: POST carries it out, GET describes it to anybody. The resources
 * that stand beside the operations get theirs with them.
 */
export function addAgentRoutes(
  api: FastifyInstance,
  operations: readonly AgentOperation[],
  options: AgentRoutesOptions,
): void {
  const onRequest = requireCaller(options.authenticate);
  for (const operation of operations) {
    const url = `/api/v1/Agents/${operation.agent}/${operation.name}`;
    const name = `${operation.agent}.${operation.name}`;
    const config = { operation: name, streams: operation.answer.kind === "stream" };
    const limit = operation.takesContent === true ? contentBodyLimit(options.context) : {};
    api.get(url, { config: { operation: name } }, (request, reply) =>
      sendJson(request, reply, JSON.stringify(describeOperation(operation, url))),
    );
    api.post(url, { config, onRequest, ...limit }, (request, reply) =>
      carryOut(operation, callerOfRequest(request), { request, reply, options }),
    );
  }
}

interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly options: AgentRoutesOptions;
}

async function carryOut(
  operation: AgentOperation,
  caller: Caller,
  { request, reply, options }: Exchange,
): Promise<FastifyReply> {
  const { context, profile } = options;
  const desk = context.desk.current();
  const dates = dateFormatOf(desk.settings.baseTimeZone);
  const wish = operation.readsOnly === true ? null : readDryRunWish(preferOf(request));
  const { value, problems } = readBody(operation.body, bodyOf(request).text, dates);
  const language = languageOf(request);
  const call: AgentCall = {
    context,
    caller,
    presentation: { desk, language },
    query: readQuery(operation.query, request.query as Record<string, string>, dates),
    body: value as never,
    problems,
  };
  const trial = wish === null ? null : await tryOut(operation, call);
  const answer = trial === null ? await operation.run(call) : trial.answer;
  if (language !== null) void reply.header("content-language", language);
  if (trial !== null) void reply.header("preference-applied", "dry-run");
  if (operation.answer.kind === "stream") {
    const content = answer as StreamContent | null;
    return sendStream({ request, reply }, content, { missing: "null" });
  }
  const json = encodeAnswer(operation.answer, answer, { profile, dates });
  if (json === null) return reply.code(204).send();
  return sendJson(request, reply, wish?.explain === true ? besideExplanation(json, trial) : json);
}

/** An operation that cannot be tried must not be carried out by somebody who only wants to know. */
async function tryOut(operation: AgentOperation, call: AgentCall): Promise<Trial<unknown>> {
  if (operation.tryOut !== undefined) return operation.tryOut(call);
  throw new AppError(
    "notImplemented",
    `${operation.name} cannot be tried without being carried out; nothing was done.`,
  );
}

/** Null when the operation answers nothing. */
function encodeAnswer(
  declaration: AnswerDeclaration,
  answer: unknown,
  options: EncodeOptions,
): string | null {
  switch (declaration.kind) {
    case "none":
    case "stream":
      return null;
    case "carrier":
      return encodeJson(declaration.carrier, answer as never, options);
    case "value":
      return encodeJsonValue(declaration.member, answer as never, options);
  }
}

function besideExplanation(json: string, trial: Trial<unknown> | null): string {
  if (trial === null) return json;
  const explanation = JSON.stringify(trial.explanation);
  return `{${JSON.stringify(trial.answerName)}:${json},"Explanation":${explanation}}`;
}

function sendJson(request: FastifyRequest, reply: FastifyReply, json: string): FastifyReply {
  return reply.header("content-type", `${request.answerMediaType}; charset=utf-8`).send(json);
}

/** Without a wish of the caller, dates are told in the desk's own zone, with its offset. */
function dateFormatOf(baseZone: string): DateFormat {
  return { zone: baseZone, baseZone, offset: true };
}

/** Node joins repeated headers of this name with a comma, as the standard has it. */
function preferOf({ headers }: FastifyRequest): string | undefined {
  const { prefer } = headers;
  return Array.isArray(prefer) ? prefer.join(",") : prefer;
}
