import type { AgentOperation } from "../agent-operation.ts";
import { checkNewTimeZoneDataAvailable } from "./check-new-time-zone-data-available.ts";
import { getBaseTimeZoneId } from "./get-base-time-zone-id.ts";
import { getDefaultTimeZoneInformation } from "./get-default-time-zone-information.ts";
import { getDefaultTimeZonePreference } from "./get-default-time-zone-preference.ts";
import { timeOfLastTimeZoneUpdate } from "./time-of-last-time-zone-update.ts";

/** What the TimeZone agent answers. Zones are not edited here, so nothing of it writes. */
export const timeZoneOperations: readonly AgentOperation[] = [
  getDefaultTimeZoneInformation,
  getBaseTimeZoneId,
  getDefaultTimeZonePreference,
  timeOfLastTimeZoneUpdate,
  checkNewTimeZoneDataAvailable,
];
