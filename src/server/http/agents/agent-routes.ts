import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Profile } from "../../../contract/profile.ts";
import type { Identity } from "../../auth/credential.ts";
import type { Context } from "../../context.ts";
import type { AuthenticateRequest } from "../authentication/authenticate-request.ts";
import type { CredentialSettings } from "../authentication/credential-settings.ts";
import { identityOfRequest, requireCaller } from "../authentication/require-caller.ts";
import { readAgentConditions } from "../conditions/conditions.ts";
import { entityTag } from "../conditions/entity-tag.ts";
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
    const config = { operation: `${operation.agent}.${operation.name}` };
    const help = helpOnOperation(operation);
    api.get(url, { config: { ...config, offers: helpOffers } }, (request, reply) =>
      sendHelp(request, reply, help),
    );
    const changes = operation.readsOnly !== true;
    const onRequest = requireCaller(authenticate, { scope: changes ? "write" : "read" });
    api.post(url, { config, onRequest }, (request, reply) => {
      const identity = identityOfRequest(request);
      const { caller } = identity;
      return carryOut({ request, reply, caller, context }, changes, (inside, dryRun) =>
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
  /** Only to be tried; null = to be carried out. */
  readonly dryRun: DryRunWish | null;
}

async function answerCall(
  operation: AgentOperation,
  { caller, credential }: Identity,
  { request, options, dryRun }: PendingCall,
): Promise<Answer> {
  const { context, profile } = options;
  const settings = readSettings(request, context, options);
  const call: AgentCall = {
    context,
    caller,
    credential,
    settings: options.settings,
    presentation: settings.presentation,
    dates: settings.dates,
    conditions: readAgentConditions(request.headers),
    ...readRequest(operation, request, settings),
  };
  const trial = dryRun === null ? null : await tryOut(operation, call);
  const { value, state } = takeApart(trial === null ? await operation.run(call) : trial.answer);
  const outcome = { value, trial };
  const answer = encodeAnswer(operation.answer, outcome, { request, profile, settings, dryRun });
  if (state === null) return answer;
  const { body } = answer;
  const etag = entityTag(state, { mediaType: request.answerMediaType, body });
  return { ...answer, headers: { ...answer.headers, etag } };
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
