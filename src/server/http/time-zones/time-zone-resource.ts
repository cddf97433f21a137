import { TimeZoneData } from "../../../contract/carriers/time-zone-data.ts";
import { int32 } from "../../../contract/member.ts";
import type { Wire } from "../../../contract/wire.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import { say } from "../../texts/text.ts";
import { timeZoneTexts } from "../../texts/time-zone-texts.ts";
import { defineRoute, type ResourceRoute } from "../resources/resource-route.ts";
import { findTimeZoneById, timeZoneNamed } from "./find-time-zone.ts";
import { listTimeZones, zoneListAnswer, zoneListQuery } from "./list-time-zones.ts";
import { presentTimeZone } from "./present-time-zone.ts";
import type { TimeZone } from "./time-zone.ts";
import { yearOf } from "./year-of.ts";

const path = "/api/v1/TimeZone";
const tag = "TimeZone";
const none = { kind: "none" } as const;
const zoneData = { kind: "carrier", carrier: TimeZoneData } as const;

/** The time zones: all of them, one, the base zone, and the one in force. */
export const timeZoneResource: readonly ResourceRoute[] = [
  defineRoute({
    method: "GET",
    path,
    name: "TimeZone.List",
    tag,
    operationId: "v1TimeZone_GetTimeZonesArchive",
    summary: "Lists the time zones, page by page.",
    query: zoneListQuery,
    body: none,
    answer: zoneListAnswer,
    selection: "itself",
    failures: ["notImplemented"],
    run: async ({ context, ...call }) => listTimeZones(call, thisYear(context)),
  }),
  defineRoute({
    method: "GET",
    path: `${path}/base`,
    name: "TimeZone.Base",
    tag,
    operationId: "v1TimeZone_GetBaseTimeZone",
    summary: "Gets the zone of the desk.",
    body: none,
    answer: zoneData,
    run: async ({ context, dates }) => present(timeZoneNamed(dates.baseZone), context),
  }),
  defineRoute({
    method: "GET",
    path: `${path}/current`,
    name: "TimeZone.Current",
    tag,
    operationId: "v1TimeZone_GetCurrentTimeZone",
    summary: "Gets the zone that the dates of this call are in.",
    body: none,
    answer: zoneData,
    run: async ({ context, dates }) => present(dates.timeZone, context),
  }),
  defineRoute({
    method: "GET",
    path: `${path}/{timeZoneId}`,
    name: "TimeZone.Get",
    tag,
    operationId: "v1TimeZone_GetTimeZone",
    summary: "Gets a time zone by its id.",
    pathParameters: { timeZoneId: { member: int32(), description: "Id of the time zone." } },
    body: none,
    answer: zoneData,
    failures: ["notFound"],
    run: async ({ context, recordId: id }) => {
      const zone = findTimeZoneById(id);
      if (zone !== undefined) return present(zone, context);
      throw new AppError("notFound", say(timeZoneTexts.noSuchTimeZone, { id }));
    },
  }),
];

function present(zone: TimeZone, context: Context): Wire<typeof TimeZoneData> {
  return presentTimeZone(zone, thisYear(context));
}

function thisYear({ clock }: Context): number {
  return yearOf(clock.now());
}
