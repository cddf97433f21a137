import type {
  CalendarDate,
  FilterReading,
} from "../../../../domain/archive/condition/filter-reading.ts";
import { SYSTEM_SERVICE_USER_ID, SYSTEM_USER_ID } from "../../../../domain/desk/user.ts";
import type { Desk } from "../../../../domain/desk/desk.ts";
import { readDateText } from "../../media/dates/date-text.ts";
import { wallToEpochSeconds, zoneOffsetSeconds } from "../../media/dates/zone-offset.ts";
import type { ListCall } from "../list-call.ts";
import { archiveListsOf } from "../lists/archive-lists.ts";

/** What the values of a caller's filter are read with: his zone, his language, his desk. */
export function filterReadingOf({ context, caller, presentation, dates }: ListCall): FilterReading {
  const { desk, language } = presentation;
  const { zone } = dates;
  const lists = archiveListsOf(desk, language);
  return {
    now: context.clock.now(),
    clocks: {
      instantAt: (wall) => wallToEpochSeconds(zone, wall),
      wallAt: (instant) => instant + zoneOffsetSeconds(zone, instant),
    },
    readDate,
    userId: caller.user.userId,
    userOfServiceId: (id) => userOfServiceId(id, desk),
    itemsOf: (list) => lists.itemsOf(list),
  };
}

const LAST_YEAR = 9999;

function readDate(text: string): CalendarDate | null {
  const written = readDateText(text);
  if (written === null || written.year > LAST_YEAR) return null;
  // Behind the marker of an encoded date a colon can only be one of a time of day.
  return { ...written, isDay: !text.replace(/^\s*\[DT?:/i, "").includes(":") };
}

function userOfServiceId(id: number, { users }: Desk): number | null {
  if (id === SYSTEM_SERVICE_USER_ID) return SYSTEM_USER_ID;
  for (const user of users.values()) if (user.serviceUserId === id) return user.userId;
  return null;
}
