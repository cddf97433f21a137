import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Profile } from "../../../contract/profile.ts";
import type { Caller } from "../../../domain/access/caller.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import { resourceTexts } from "../../texts/resource-texts.ts";
import { saveTexts } from "../../texts/save-texts.ts";
import { say } from "../../texts/text.ts";
import { besideExplanation, dateFormatOf, encodeAnswer, preferOf } from "../agents/agent-routes.ts";
import type { Trial } from "../agents/agent-operation.ts";
import { readDryRunWish } from "../agents/dry-run-wish.ts";
import { readBody } from "../agents/read-body.ts";
import type { AuthenticateRequest } from "../authentication/authenticate-request.ts";
import { callerOfRequest, requireCaller } from "../authentication/require-caller.ts";
import { outcomeOfRead, readConditions } from "../conditions/conditions.ts";
import type { RecordState } from "../conditions/record-state.ts";
import { takeApart } from "../conditions/stored-answer.ts";
import { keptForLater, validatorsOf } from "../conditions/validators.ts";
import { sendAnswer, type Answer } from "../exchange/answer.ts";
import { linkBase } from "../link-base.ts";
import type { DateReading } from "../media/dates/date-format.ts";
import { readPatch } from "../patches/read-patch.ts";
import { bodyOf } from "../request-body.ts";
import { languageOf } from "../request-language.ts";
import { readRecordId } from "./read-record-id.ts";
import type { ResourceBody, ResourceCall, ResourceRoute } from "./resource-route.ts";

export interface ResourceRoutesOptions {
  readonly context: Context;
  readonly profile: Profile;
  readonly authenticate: AuthenticateRequest;
}

/** Gives every route of the resources its address. What can be got answers HEAD as well. */
export function addResourceRoutes(
  api: FastifyInstance,
  routes: readonly ResourceRoute[],
  options: ResourceRoutesOptions,
): void {
  const onRequest = requireCaller(options.authenticate);
  for (const route of routes) {
    api.route({
      // The framework's own HEAD tells the length of an answer that was not modified, which is none.
      method: route.method === "GET" ? ["GET", "HEAD"] : route.method,
      exposeHeadRoute: false,
      url: route.path.replaceAll(/\{(\w+)\}/g, ":$1"),
      config: { operation: route.name },
      onRequest,
      handler: async (request, reply) =>
        sendAnswer(reply, await answerCall(route, callerOfRequest(request), { request, options })),
    });
  }
}

interface Exchange {
  readonly request: FastifyRequest;
  readonly options: ResourceRoutesOptions;
}

async function answerCall(
  route: ResourceRoute,
  caller: Caller,
  { request, options: { context, profile } }: Exchange,
): Promise<Answer> {
  const { id } = request.params as { readonly id?: string };
  const recordId = id === undefined ? 0 : readRecordId(id);
  const desk = context.desk.current();
  const dates = dateFormatOf(desk.settings.baseTimeZone);
  const language = languageOf(request);
  const wish = route.method === "GET" ? null : readDryRunWish(preferOf(request));
  const call: ResourceCall = {
    context,
    caller,
    presentation: { desk, language },
    dates,
    recordId,
    ...readResourceBody(route.body, request, dates),
    conditions: readConditions(request.headers, context.clock.now()),
    linkBase: linkBase(request),
  };
  const trial = wish === null ? null : await tryOut(route, call);
  const { value, state } = takeApart(trial === null ? await route.run(call) : trial.answer);
  const headers = {
    ...(language === null ? {} : { "content-language": language }),
    ...(trial === null ? {} : { "preference-applied": "dry-run" }),
  };
  const json = encodeAnswer(route.answer, value, { profile, dates });
  if (json === null) return { status: 204, headers, body: "" };
  const body = wish?.explain === true ? besideExplanation(json, trial) : json;
  const type = { "content-type": `${request.answerMediaType}; charset=utf-8` };
  if (state === null) return { status: 200, headers: { ...headers, ...type }, body };
  const stored = answerStored(route, call, { state, mediaType: request.answerMediaType, body });
  return stored.status === 304
    ? stored
    : { ...stored, headers: { ...headers, ...type, ...stored.headers } };
}

/** The answer that is one stored record, unless the caller has it already or wants another state. */
function answerStored(
  { method }: ResourceRoute,
  { conditions }: ResourceCall,
  { state, ...answer }: { state: RecordState; mediaType: string; body: string },
): Answer {
  const validators = validatorsOf(state, answer);
  // Nobody asks again for the answer to a creation: its record has an address of its own.
  const headers = method === "POST" ? validators : { ...validators, ...keptForLater };
  // Whoever changed the record met his conditions before.
  const outcome = method === "GET" ? outcomeOfRead(conditions, state, validators.etag) : "answer";
  switch (outcome) {
    case "answer":
      return { status: 200, headers, body: answer.body };
    case "notModified":
      return { status: 304, headers, body: "" };
    case "failed":
      throw new AppError("preconditionFailed", say(saveTexts.notAsExpected));
  }
}

function readResourceBody(
  declaration: ResourceBody,
  request: FastifyRequest,
  dates: DateReading,
): Pick<ResourceCall, "body" | "problems"> {
  const body = bodyOf(request);
  if (declaration.kind === "patch") return { body: readPatch(body), problems: new Map() };
  const { value, problems } = readBody(declaration, body.text, dates);
  return { body: value as ResourceCall["body"], problems };
}

/** A call that cannot be tried must not be carried out for somebody who only wants to know. */
async function tryOut(route: ResourceRoute, call: ResourceCall): Promise<Trial<unknown>> {
  if (route.tryOut !== undefined) return route.tryOut(call);
  throw new AppError("notImplemented", say(resourceTexts.cannotBeTried));
}
