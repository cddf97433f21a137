import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Profile } from "../../../contract/profile.ts";
import type { Caller } from "../../../domain/access/caller.ts";
import type { Context } from "../../context.ts";
import { chooseLanguage } from "../language.ts";
import type { DateFormat } from "../media/dates/date-format.ts";
import { encodeJson, encodeJsonValue } from "../media/json/encode-json.ts";
import { bodyOf } from "../request-body.ts";
import type { AgentOperation } from "./agent-operation.ts";
import { describeOperation } from "./describe-operation.ts";
import { readBody } from "./read-body.ts";
import { readQuery } from "./read-query.ts";

export interface AgentRoutesOptions {
  readonly context: Context;
  readonly profile: Profile;
  /** Throws when the request does not say who is calling. */
  readonly authenticate: (request: FastifyRequest, reply: FastifyReply) => Promise<Caller>;
}

/** Gives every operation its address: POST carries it out, GET describes it to anybody. */
export function addAgentRoutes(
  api: FastifyInstance,
  operations: readonly AgentOperation[],
  options: AgentRoutesOptions,
): void {
  for (const operation of operations) {
    const url = `/api/v1/Agents/${operation.agent}/${operation.name}`;
    const config = { operation: `${operation.agent}.${operation.name}` };
    api.get(url, { config }, (request, reply) =>
      sendJson(request, reply, JSON.stringify(describeOperation(operation, url))),
    );
    api.post(url, { config }, async (request, reply) => {
      const caller = await options.authenticate(request, reply);
      return carryOut(operation, caller, { request, reply, options });
    });
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
  const { value, problems } = readBody(operation.body, bodyOf(request).text, dates);
  const language = languageOf(request);
  const answer = await operation.run({
    context,
    caller,
    presentation: { desk, language },
    query: readQuery(operation.query, request.query as Record<string, string>, dates),
    body: value as never,
    problems,
  });
  if (language !== null) void reply.header("content-language", language);
  switch (operation.answer.kind) {
    case "none":
      return reply.code(204).send();
    case "carrier":
      return sendJson(
        request,
        reply,
        encodeJson(operation.answer.carrier, answer as never, { profile, dates }),
      );
    case "value":
      return sendJson(
        request,
        reply,
        encodeJsonValue(operation.answer.member, answer as never, { profile, dates }),
      );
  }
}

function sendJson(request: FastifyRequest, reply: FastifyReply, json: string): FastifyReply {
  return reply.header("content-type", `${request.answerMediaType}; charset=utf-8`).send(json);
}

/** Without a wish of the caller, dates are told in the desk's own zone, with its offset. */
function dateFormatOf(baseZone: string): DateFormat {
  return { zone: baseZone, baseZone, offset: true };
}

function languageOf({ headers }: FastifyRequest) {
  const soLanguage = headers["so-language"];
  return chooseLanguage({
    soLanguage: Array.isArray(soLanguage) ? soLanguage[0] : soLanguage,
    acceptLanguage: headers["accept-language"],
  });
}
