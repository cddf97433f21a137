import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Profile } from "../../../contract/profile.ts";
import type { Shape } from "../../../contract/shape.ts";
import { selectMembers } from "../media/select/select-members.ts";
import { parseSelection, type Selection } from "../media/select/selection.ts";
import type { Caller } from "../../../domain/access/caller.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import { answerOnce } from "../../usecases/answer-once.ts";
import { requestTexts } from "../../texts/request-texts.ts";
import { say } from "../../texts/text.ts";
import type { AuthenticateRequest } from "../authentication/authenticate-request.ts";
import { callerOfRequest, requireCaller } from "../authentication/require-caller.ts";
import { sendAnswer, type Answer } from "../exchange/answer.ts";
import { sendPlain } from "../exchange/send-plain.ts";
import { measureCall } from "../exchange/database-stats.ts";
import { readOnceCall } from "../exchange/idempotency-key.ts";
import { encodeBoth, encodeCarrier, encodePlain, encodeValue } from "../media/encode-body.ts";
import type { EncodeOptions } from "../media/json/encode-json.ts";
import type { AnswerType } from "../media-types.ts";
import { bodyOf } from "../request-body.ts";
import { languageOf } from "../request-language.ts";
import { datesOf } from "../time-zones/dates-of.ts";
import type { AgentCall, AgentOperation, AnswerDeclaration, Trial } from "./agent-operation.ts";
import { describeOperation } from "./describe-operation.ts";
import { readDryRunWish, type DryRunWish } from "./dry-run-wish.ts";
import { readBody } from "./read-body.ts";
import { readQuery } from "./read-query.ts";

export interface AgentRoutesOptions {
  readonly context: Context;
  readonly profile: Profile;
  /** Dates have no offset for callers who say nothing about their time zone. */
  readonly datesUnzonedByDefault: boolean;
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
    const config = { operation: `${operation.agent}.${operation.name}` };
    api.get(url, { config }, (request, reply) =>
      sendPlain(request, reply, {
        name: "Operation",
        value: describeOperation(operation, url),
      }),
    );
    api.post(url, { config, onRequest }, (request, reply) =>
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
  const stats = measureCall(request, caller, options.context);
  const changes = operation.readsOnly !== true;
  const wish = changes ? readDryRunWish(preferOf(request)) : null;
  const once = changes && wish === null ? readOnceCall(request, caller) : null;
  const answer = (context: Context): Promise<Answer> =>
    answerCall(operation, caller, { request, options: { ...options, context }, wish });
  const { replayed, ...sent } =
    once === null
      ? { ...(await answer(stats.context)), replayed: false }
      : await answerOnce(stats.context, once, answer);
  if (replayed) void reply.header("idempotency-replayed", "true");
  return sendAnswer(reply.headers(stats.headers()), sent);
}

interface PendingCall {
  readonly request: FastifyRequest;
  readonly options: AgentRoutesOptions;
  /** Only to be tried; null = to be carried out. */
  readonly wish: DryRunWish | null;
}

async function answerCall(
  operation: AgentOperation,
  caller: Caller,
  { request, options, wish }: PendingCall,
): Promise<Answer> {
  const { context, profile } = options;
  const desk = context.desk.current();
  const dates = datesOf(request, desk.settings, options);
  const { value, problems } = readBody(operation.body, bodyOf(request), dates);
  const language = languageOf(request);
  const call: AgentCall = {
    context,
    caller,
    presentation: { desk, language, zone: dates.zone },
    query: readQuery(operation.query, request.query as Record<string, string>, dates),
    body: value as never,
    problems,
  };
  const trial = wish === null ? null : await tryOut(operation, call);
  const answer = trial === null ? await operation.run(call) : trial.answer;
  const headers = {
    ...(language === null ? {} : { "content-language": language }),
    ...(dates.zoneCode === null ? {} : { "so-timezone": dates.zoneCode }),
    ...(trial === null ? {} : { "preference-applied": "dry-run" }),
  };
  const selection = selectionOf(request);
  const type = request.answerMediaType;
  const encoded = encodeAnswer(operation.answer, answer, { type, profile, dates, selection });
  if (encoded === null) return { status: 204, headers, body: "" };
  return {
    status: 200,
    headers: { ...headers, "content-type": `${type}; charset=utf-8` },
    body: wish?.explain === true ? besideExplanation(type, encoded, trial) : encoded,
  };
}

/** An operation that cannot be tried must not be carried out by somebody who only wants to know. */
async function tryOut(operation: AgentOperation, call: AgentCall): Promise<Trial<unknown>> {
  if (operation.tryOut !== undefined) return operation.tryOut(call);
  throw new AppError(
    "notImplemented",
    say(requestTexts.cannotBeTried, { operation: operation.name }),
  );
}

interface AnswerOptions extends EncodeOptions {
  readonly type: AnswerType;
  readonly selection: Selection | null;
}

/** Null when the operation answers nothing. */
function encodeAnswer(
  declaration: AnswerDeclaration,
  answer: unknown,
  { type, selection, ...options }: AnswerOptions,
): string | null {
  if (declaration.kind === "none") return null;
  const shape = shapeOf(declaration);
  const wanted = selection === null ? answer : selectMembers(shape, answer, selection);
  return declaration.kind === "carrier"
    ? encodeCarrier(type, declaration.carrier, wanted as never, options)
    : encodeValue(type, declaration.member, wanted as never, options);
}

function shapeOf(declaration: Exclude<AnswerDeclaration, { kind: "none" }>): Shape {
  if (declaration.kind === "value") return declaration.member.shape;
  return { kind: "carrier", carrier: declaration.carrier, picked: "all" };
}

/** What of the answer is wanted: the option `$select` in the query, its name in any case. */
function selectionOf({ query }: FastifyRequest): Selection | null {
  const options = Object.entries(query as Readonly<Record<string, string | string[]>>);
  const values = options.filter(([name]) => name.toLowerCase() === "$select");
  return parseSelection(values.flatMap(([, value]) => value).join(","));
}

function besideExplanation(type: AnswerType, body: string, trial: Trial<unknown> | null): string {
  if (trial === null) return body;
  const explanation = encodePlain(type, { name: "Explanation", value: trial.explanation });
  return encodeBoth(type, "DryRun", [
    { name: trial.answerName, body },
    { name: "Explanation", body: explanation },
  ]);
}

/** Node joins repeated headers of this name with a comma, as the standard has it. */
function preferOf({ headers }: FastifyRequest): string | undefined {
  const { prefer } = headers;
  return Array.isArray(prefer) ? prefer.join(",") : prefer;
}
