import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { TimeZoneData } from "../../../contract/carriers/time-zone-data.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import { say } from "../../texts/text.ts";
import { timeZoneTexts } from "../../texts/time-zone-texts.ts";
import type { AuthenticateRequest } from "../authentication/authenticate-request.ts";
import { requireCaller } from "../authentication/require-caller.ts";
import { sendBody } from "../exchange/send-plain.ts";
import { encodeCarrier, encodePlain } from "../media/encode-body.ts";
import { languageOf } from "../request-language.ts";
import { datesOf, type CallDates } from "./dates-of.ts";
import { findTimeZoneById, timeZoneNamed } from "./find-time-zone.ts";
import { presentTimeZone } from "./present-time-zone.ts";
import { readListQuery } from "./read-list-query.ts";
import type { TimeZone } from "./time-zone.ts";
import { timeZoneColumns, timeZoneRow } from "./time-zone-list.ts";
import { yearOf } from "./year-of.ts";
import { zoneTable } from "./zone-table.ts";

export interface TimeZoneRoutesOptions {
  readonly context: Context;
  readonly authenticate: AuthenticateRequest;
  readonly datesUnzonedByDefault: boolean;
}

/** The time zones as a resource: all of them, one, the base zone, and the one in force. */
export function addTimeZoneRoutes(api: FastifyInstance, options: TimeZoneRoutesOptions): void {
  const { context, authenticate } = options;
  const onRequest = requireCaller(authenticate, { scope: "read" });
  const datesFor = (request: FastifyRequest) =>
    datesOf(request, context.desk.current().settings, options);
  const sendZone = (exchange: Exchange, zone: TimeZone) => {
    const data = presentTimeZone(zone, yearOf(context.clock.now()));
    const type = exchange.request.answerMediaType;
    const encoding = { profile: "current", dates: exchange.dates } as const;
    return send(exchange, encodeCarrier(type, TimeZoneData, data, encoding));
  };

  api.get<{ Querystring: Record<string, string | string[]> }>(
    "/api/v1/TimeZone",
    { config: { operation: "TimeZone.List" }, onRequest },
    (request, reply) => {
      const list = listZones(request, yearOf(context.clock.now()));
      const body = { name: "ODataResponse", value: list, itemNames: { value: "row" } };
      const encoded = encodePlain(request.answerMediaType, body);
      return send({ request, reply, dates: datesFor(request) }, encoded);
    },
  );
  api.get(
    "/api/v1/TimeZone/base",
    { config: { operation: "TimeZone.Base" }, onRequest },
    (request, reply) => {
      const dates = datesFor(request);
      return sendZone({ request, reply, dates }, timeZoneNamed(dates.baseZone));
    },
  );
  api.get(
    "/api/v1/TimeZone/current",
    { config: { operation: "TimeZone.Current" }, onRequest },
    (request, reply) => {
      const dates = datesFor(request);
      return sendZone({ request, reply, dates }, dates.timeZone);
    },
  );
  api.get<{ Params: { timeZoneId: string } }>(
    "/api/v1/TimeZone/:timeZoneId",
    { config: { operation: "TimeZone.Get" }, onRequest },
    (request, reply) => {
      const zone = readZone(request.params.timeZoneId);
      return sendZone({ request, reply, dates: datesFor(request) }, zone);
    },
  );
}

interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly dates: CallDates;
}

function send({ request, reply, dates }: Exchange, body: string): FastifyReply {
  const language = languageOf(request);
  if (language !== null) void reply.header("content-language", language);
  if (dates.zoneCode !== null) void reply.header("so-timezone", dates.zoneCode);
  return sendBody(request, reply, body);
}

function listZones(
  request: FastifyRequest<{ Querystring: Record<string, string | string[]> }>,
  year: number,
): object {
  const { skip, top, select } = readListQuery(request.query);
  const rows = zoneTable.slice(skip, skip + top);
  const api = `${request.protocol}://${request.host}/api/v1`;
  return {
    "odata.metadata": `${api}/Archive/$metadata`,
    "odata.nextLink":
      top > 0 && skip + top < zoneTable.length ? nextPage(request, api, skip + top) : null,
    value: rows.map((zone) => timeZoneRow(zone, year, select ?? timeZoneColumns)),
  };
}

function nextPage({ query }: FastifyRequest, api: string, skip: number): string {
  const kept = Object.entries(query as Record<string, string | string[]>)
    .filter(([name]) => name.toLowerCase() !== "$skip")
    .flatMap(([name, value]) => [value].flat().map((text): [string, string] => [name, text]));
  return `${api}/TimeZone?${new URLSearchParams([...kept, ["$skip", String(skip)]]).toString()}`;
}

function readZone(text: string): TimeZone {
  const id = /^-?\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (!(Math.abs(id) < 2 ** 31)) {
    throw new AppError("malformedRequest", say(timeZoneTexts.timeZoneIdExpected));
  }
  const zone = findTimeZoneById(id);
  if (zone === undefined) throw new AppError("notFound", say(timeZoneTexts.noSuchTimeZone, { id }));
  return zone;
}
