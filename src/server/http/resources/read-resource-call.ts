import type { FastifyRequest } from "fastify";
import type { Members } from "../../../contract/carrier.ts";
import type { Context } from "../../context.ts";
import { noConditions, readConditions } from "../conditions/conditions.ts";
import type { CallSettings } from "../exchange/call-settings.ts";
import { readBody } from "../exchange/read-body.ts";
import { readOptions, type Query } from "../exchange/read-query.ts";
import type { DateReading } from "../media/dates/date-format.ts";
import { readPatch } from "../patches/read-patch.ts";
import { bodyOf } from "../request-body.ts";
import { serverAddressOf, urlOf } from "../server-address.ts";
import { readUploadOf } from "../streams/read-upload.ts";
import { readRecordId } from "./read-record-id.ts";
import type { OpenCall, ResourceCall, ResourceParts } from "./resource-call.ts";
import type { ResourceRoute } from "./resource-route.ts";
import type { QueryParameters, ResourceBody } from "./resource-shapes.ts";

interface Surroundings {
  readonly context: Context;
  readonly parts: ResourceParts;
  readonly settings: CallSettings;
}

/**
 * Reads a request as its route declares it. Only the routes that require a caller have one.
 *
 * @throws AppError
 */
export function readResourceCall(
  { body, conditional, pathParameters, query = {} }: ResourceRoute,
  request: FastifyRequest,
  { context, parts, settings }: Surroundings,
): ResourceCall {
  const { caller, credential } = request;
  const path = request.params as Readonly<Record<string, string>>;
  const call: OpenCall = {
    ...parts,
    context,
    request,
    presentation: settings.presentation,
    dates: settings.dates,
    path,
    recordId: readRecordId(path, pathParameters),
    query: readOptions(membersOf(query), request.query as Query, settings.dates),
    ...readResourceBody(body, request, { context, dates: settings.dates }),
    conditions:
      conditional === true ? readConditions(request.headers, context.clock.now()) : noConditions,
    linkBase: urlOf(serverAddressOf(request)),
  };
  return { ...call, caller, credential } as ResourceCall;
}

const queryMembers = new WeakMap<QueryParameters, Members>();

/** Always the same ones for a declaration: what reads them is kept with them. */
function membersOf(query: QueryParameters): Members {
  const known = queryMembers.get(query);
  if (known !== undefined) return known;
  const members = Object.fromEntries(
    Object.entries(query).map(([name, { member }]) => [name, member]),
  );
  queryMembers.set(query, members);
  return members;
}

function readResourceBody(
  declaration: ResourceBody,
  request: FastifyRequest,
  { context, dates }: { readonly context: Context; readonly dates: DateReading },
): Pick<ResourceCall, "body" | "problems"> {
  switch (declaration.kind) {
    case "content":
      return { body: readUploadOf(request, context), problems: new Map() };
    case "patch":
      return { body: readPatch(bodyOf(request)), problems: new Map() };
    default: {
      const { value, problems } = readBody(declaration, bodyOf(request), dates);
      return { body: value as ResourceCall["body"], problems };
    }
  }
}
