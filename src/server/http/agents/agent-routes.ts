import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Profile } from "../../../contract/profile.ts";
import type { Identity } from "../../auth/credential.ts";
import type { Context } from "../../context.ts";
import type { AuthenticateRequest } from "../authentication/authenticate-request.ts";
import type { CredentialSettings } from "../authentication/credential-settings.ts";
import { identityOfRequest, requireCaller } from "../authentication/require-caller.ts";
import { noConditions, readAgentConditions } from "../conditions/conditions.ts";
import { stateTag } from "../conditions/entity-tag.ts";
import { takeApart } from "../conditions/stored-answer.ts";
import type { Answer } from "../exchange/answer.ts";
import { readSettings, type CallSettings } from "../exchange/call-settings.ts";
import { carryOut } from "../exchange/carry-out.ts";
import type { DryRunWish } from "../exchange/dry-run-wish.ts";
import { encodeAnswer } from "../exchange/encode-answer.ts";
import { readBody } from "../exchange/read-body.ts";
import { readQuery } from "../exchange/read-query.ts";
import { tryOut } from "../exchange/trial.ts";
import type { EntityPatch } from "../patches/entity-patch.ts";
import { readEntityPatch } from "../patches/read-entity-patch.ts";
import { bodyOf } from "../request-body.ts";
import { contentBodyLimit } from "../streams/content-body-limit.ts";
import { sendStream, type StreamContent } from "../streams/send-stream.ts";
import { helpOnOperation } from "../help/operation-page.ts";
import { helpOffers, sendHelp } from "../help/send-help.ts";
import { addressOfOperation } from "./address-of-operation.ts";
import type { AgentCall, AgentOperation } from "./agent-operation.ts";

export interface AgentRoutesOptions {
  readonly context: Context;
  readonly profile: Profile;
  readonly datesUnzonedByDefault: boolean;
  readonly authenticate: AuthenticateRequest;
  readonly settings: CredentialSettings;
}

/** Gives every operation its address: POST carries it out, GET describes it to anybody. */
export function addAgentRoutes(
  api: FastifyInstance,
  operations: readonly AgentOperation[],
  options: AgentRoutesOptions,
): void {
  const { context, authenticate } = options;
  for (const operation of operations) {
    const url = addressOfOperation(operation);
    const name = `${operation.agent}.${operation.name}`;
    const help = helpOnOperation(operation);
    api.get(url, { config: { operation: name, offers: helpOffers } }, (request, reply) =>
      sendHelp(request, reply, help),
    );
    const changes = operation.readsOnly !== true;
    const streams = operation.answer.kind === "stream";
    const route = {
      config: { operation: name, streams },
      // Whoever fetches a content is told its length.
      ...(streams ? { compress: false as const } : {}),
      onRequest: requireCaller(authenticate, { scope: changes ? "write" : "read" }),
      ...(operation.takesContent === true ? contentBodyLimit(context) : {}),
    };
    api.post(url, route, (request, reply) => {
      const identity = identityOfRequest(request);
      if (streams) return streamContent(operation, identity, { request, reply, options });
      const { caller } = identity;
      return carryOut(
        { request, reply, caller, context },
        { changes, answersSecret: operation.answersSecret },
        (inside, dryRun) =>
          answerCall(operation, identity, {
            request,
            options: { ...options, context: inside },
            dryRun,
          }),
      );
    });
  }
}

interface PendingCall {
  readonly request: FastifyRequest;
  readonly options: AgentRoutesOptions;
}

async function answerCall(
  operation: AgentOperation,
  identity: Identity,
  { dryRun, ...pending }: PendingCall & { readonly dryRun: DryRunWish | null },
): Promise<Answer> {
  const { request, options } = pending;
  const { profile } = options;
  const { call, settings } = readCall(operation, identity, pending);
  const trial = dryRun === null ? null : await tryOut(operation, call);
  const { value, state } = takeApart(trial === null ? await operation.run(call) : trial.answer);
  const outcome = { value, trial };
  const answer = encodeAnswer(operation.answer, outcome, { request, profile, settings, dryRun });
  if (state === null) return answer;
  return { ...answer, headers: { ...answer.headers, etag: stateTag(state) } };
}

/** Contents are never held as a whole, so nothing of what is done to other answers applies. */
async function streamContent(
  operation: AgentOperation,
  identity: Identity,
  { reply, ...pending }: PendingCall & { readonly reply: FastifyReply },
): Promise<FastifyReply> {
  const { call, settings } = readCall(operation, identity, pending);
  const content = (await operation.run(call)) as StreamContent | null;
  const exchange = { request: pending.request, reply: reply.headers(settings.headers) };
  return sendStream(exchange, content, { missing: "null" });
}

function readCall(
  operation: AgentOperation,
  { caller, credential }: Identity,
  { request, options }: PendingCall,
): { readonly call: AgentCall; readonly settings: CallSettings } {
  const { context } = options;
  const settings = readSettings(request, context, options);
  const call: AgentCall = {
    context,
    caller,
    credential,
    settings: options.settings,
    presentation: settings.presentation,
    dates: settings.dates,
    conditions:
      operation.conditional === true ? readAgentConditions(request.headers) : noConditions,
    ...readRequest(operation, request, settings),
  };
  return { call, settings };
}

function readRequest(
  { query: queryMembers, body: declaration }: AgentOperation,
  request: FastifyRequest,
  { dates }: CallSettings,
): Pick<AgentCall, "query" | "body" | "problems" | "patch"> {
  const query = request.query as Readonly<Record<string, string>>;
  const body = bodyOf(request);
  const patch: EntityPatch | null =
    declaration.kind === "entity" && declaration.patchable === true
      ? readEntityPatch(body, declaration.carrier, { query, dates })
      : null;
  const { value, problems } =
    patch === null ? readBody(declaration, body, dates) : { value: {}, problems: new Map() };
  return {
    query: readQuery(queryMembers, query, dates),
    body: value as never,
    problems,
    patch,
  };
}
