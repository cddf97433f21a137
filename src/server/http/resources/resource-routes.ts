import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Profile } from "../../../contract/profile.ts";
import type { Caller } from "../../../domain/access/caller.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import { saveTexts } from "../../texts/save-texts.ts";
import { say } from "../../texts/text.ts";
import type { AuthenticateRequest } from "../authentication/authenticate-request.ts";
import { callerOfRequest, requireCaller } from "../authentication/require-caller.ts";
import { outcomeOfRead, readConditions } from "../conditions/conditions.ts";
import type { RecordState } from "../conditions/record-state.ts";
import { takeApart } from "../conditions/stored-answer.ts";
import { keptForLater, validatorsOf } from "../conditions/validators.ts";
import type { Answer } from "../exchange/answer.ts";
import { readSettings } from "../exchange/call-settings.ts";
import { carryOut } from "../exchange/carry-out.ts";
import type { DryRunWish } from "../exchange/dry-run-wish.ts";
import { encodeAnswer } from "../exchange/encode-answer.ts";
import { readBody } from "../exchange/read-body.ts";
import { tryOut } from "../exchange/trial.ts";
import { serverAddressOf, urlOf } from "../server-address.ts";
import type { DateReading } from "../media/dates/date-format.ts";
import { readPatch } from "../patches/read-patch.ts";
import { bodyOf } from "../request-body.ts";
import { readRecordId } from "./read-record-id.ts";
import type { ResourceBody, ResourceCall, ResourceRoute } from "./resource-route.ts";

export interface ResourceRoutesOptions {
  readonly context: Context;
  readonly profile: Profile;
  readonly datesUnzonedByDefault: boolean;
  readonly authenticate: AuthenticateRequest;
}

/** Gives every route of the resources its address. What can be got answers HEAD as well. */
export function addResourceRoutes(
  api: FastifyInstance,
  routes: readonly ResourceRoute[],
  options: ResourceRoutesOptions,
): void {
  const { context, authenticate } = options;
  for (const route of routes) {
    const scope = route.method === "GET" ? "read" : "write";
    const onRequest = requireCaller(authenticate, { scope });
    api.route({
      // The framework's own HEAD tells the length of an answer that was not modified, which is none.
      method: route.method === "GET" ? ["GET", "HEAD"] : route.method,
      exposeHeadRoute: false,
      url: route.path.replaceAll(/\{(\w+)\}/g, ":$1"),
      config: { operation: route.name },
      onRequest,
      handler: (request, reply) => {
        const caller = callerOfRequest(request);
        return carryOut(
          { request, reply, caller, context },
          route.method !== "GET",
          (inside, dryRun) =>
            answerCall(route, caller, {
              request,
              options: { ...options, context: inside },
              dryRun,
            }),
        );
      },
    });
  }
}

interface PendingCall {
  readonly request: FastifyRequest;
  readonly options: ResourceRoutesOptions;
  /** Only to be tried; null = to be carried out. */
  readonly dryRun: DryRunWish | null;
}

async function answerCall(
  route: ResourceRoute,
  caller: Caller,
  { request, options, dryRun }: PendingCall,
): Promise<Answer> {
  const { context, profile } = options;
  const { id } = request.params as { readonly id?: string };
  const settings = readSettings(request, context, options);
  const call: ResourceCall = {
    context,
    caller,
    presentation: settings.presentation,
    dates: settings.dates,
    recordId: id === undefined ? 0 : readRecordId(id),
    ...readResourceBody(route.body, request, settings.dates),
    conditions: readConditions(request.headers, context.clock.now()),
    linkBase: urlOf(serverAddressOf(request)),
  };
  const trial = dryRun === null ? null : await tryOut(route, call);
  const { value, state } = takeApart(trial === null ? await route.run(call) : trial.answer);
  const outcome = { value, trial };
  const answer = encodeAnswer(route.answer, outcome, { request, profile, settings, dryRun });
  const mediaType = request.answerMediaType;
  return state === null ? answer : withValidators(route, call, { state, mediaType, answer });
}

/** The answer that is one stored record, unless the caller has it already or wants another state. */
function withValidators(
  { method }: ResourceRoute,
  { conditions }: ResourceCall,
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

function readResourceBody(
  declaration: ResourceBody,
  request: FastifyRequest,
  dates: DateReading,
): Pick<ResourceCall, "body" | "problems"> {
  const body = bodyOf(request);
  if (declaration.kind === "patch") return { body: readPatch(body), problems: new Map() };
  const { value, problems } = readBody(declaration, body, dates);
  return { body: value as ResourceCall["body"], problems };
}
