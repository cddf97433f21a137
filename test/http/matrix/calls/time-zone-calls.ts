import type { RouteCalls } from "../route-call.ts";
import { everybody, agent } from "../usual-calls.ts";

export const timeZoneCalls: RouteCalls = [
  agent("TimeZone/GetDefaultTimeZoneInformation", everybody),
  agent("TimeZone/GetBaseTimeZoneId", everybody),
  agent("TimeZone/GetDefaultTimeZonePreference", everybody),
  agent("TimeZone/TimeOfLastTimeZoneUpdate", everybody),
  agent("TimeZone/CheckNewTimeZoneDataAvailable", everybody),
  ["GET /api/v1/TimeZone", everybody],
  ["GET /api/v1/TimeZone/base", everybody],
  ["GET /api/v1/TimeZone/current", everybody],
  ["GET /api/v1/TimeZone/:timeZoneId", { ids: () => [1], outcome: "200" }],
];
