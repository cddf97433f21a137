import type { FastifyReply, FastifyRequest } from "fastify";
import type { Profile } from "../../../contract/profile.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import { saveTexts } from "../../texts/save-texts.ts";
import { say } from "../../texts/text.ts";
import { outcomeOfRead, type Conditions } from "../conditions/conditions.ts";
import type { RecordState } from "../conditions/record-state.ts";
import { takeApart } from "../conditions/stored-answer.ts";
import { keptForLater, validatorsOf } from "../conditions/validators.ts";
import type { Answer } from "../exchange/answer.ts";
import { readSettings } from "../exchange/call-settings.ts";
import type { DryRunWish } from "../exchange/dry-run-wish.ts";
import { encodeAnswer } from "../exchange/encode-answer.ts";
import { tryOut } from "../exchange/trial.ts";
import { AnswerWithCookies } from "../session/answer-with-cookies.ts";
import { clearCookies, setCookies } from "../session/session-cookies.ts";
import { sendStream, type StreamContent } from "../streams/send-stream.ts";
import { readResourceCall } from "./read-resource-call.ts";
import type { ResourceParts } from "./resource-call.ts";
import type { ResourceRoute } from "./resource-route.ts";

export interface AnswerOptions {
  readonly profile: Profile;
  readonly datesUnzonedByDefault: boolean;
  readonly parts: ResourceParts;
}

/** A request that waits for its answer, and what is used to answer it. */
export interface PendingCall {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly options: AnswerOptions;
}

/** Carries a call out, or only tries it, and makes the answer that its request wants. */
export async function answerResource(
  route: ResourceRoute,
  { request, reply, options }: PendingCall,
  { context, dryRun }: { readonly context: Context; readonly dryRun: DryRunWish | null },
): Promise<Answer> {
  const { parts, profile } = options;
  const settings = readSettings(request, context, options);
  const call = readResourceCall(route, request, { context, parts, settings });
  const trial = dryRun === null ? null : await tryOut(route, call);
  const answered = trial === null ? await route.run(call) : trial.answer;
  const { value, state } = takeApart(withoutCookies(answered, reply, parts));
  const isThinned = route.selection === "itself";
  const answer = encodeAnswer(
    route.answer,
    { value, trial },
    { request, profile, settings, dryRun, isThinned },
  );
  const mediaType = request.answerMediaType;
  return state === null
    ? answer
    : withValidators(route, call.conditions, { state, mediaType, answer });
}

/** Contents are never held as a whole, so nothing of what is done to other answers applies. */
export async function streamResource(
  route: ResourceRoute,
  { request, reply, options }: PendingCall,
  context: Context,
): Promise<FastifyReply> {
  const { parts } = options;
  const settings = readSettings(request, context, options);
  const call = readResourceCall(route, request, { context, parts, settings });
  const content = (await route.run(call)) as StreamContent | null;
  const exchange = { request, reply: reply.headers(settings.headers) };
  return sendStream(exchange, content, { missing: "notFound" });
}

function withoutCookies(
  answered: unknown,
  reply: FastifyReply,
  { settings }: ResourceParts,
): unknown {
  if (!(answered instanceof AnswerWithCookies)) return answered;
  const { cookies, value } = answered;
  if (cookies === null) clearCookies(reply, settings);
  else setCookies(reply, cookies, settings);
  return value;
}

/** The answer that is one stored record, unless the caller has it already or wants another state. */
function withValidators(
  { method }: ResourceRoute,
  conditions: Conditions,
  stored: {
    readonly state: RecordState;
    readonly mediaType: string;
    readonly answer: Answer;
  },
): Answer {
  const { state, mediaType, answer } = stored;
  const validators = validatorsOf(state, { mediaType, body: answer.body });
  // Nobody asks again for the answer to a creation: its record has an address of its own.
  const headers = method === "POST" ? validators : { ...validators, ...keptForLater };
  // Whoever changed the record met his conditions before.
  const outcome = method === "GET" ? outcomeOfRead(conditions, state, validators.etag) : "answer";
  switch (outcome) {
    case "answer":
      return { ...answer, headers: { ...answer.headers, ...headers } };
    case "notModified":
      return { status: 304, headers, body: "" };
    case "failed":
      throw new AppError("preconditionFailed", say(saveTexts.notAsExpected));
  }
}
