import type { ListName } from "../../src/domain/archive/columns/column.ts";
import type { FilterReading, ListItem } from "../../src/domain/archive/condition/filter-reading.ts";
import { readDateText } from "../../src/server/http/media/dates/date-text.ts";
import {
  wallToEpochSeconds,
  zoneOffsetSeconds,
} from "../../src/server/http/media/dates/zone-offset.ts";
import { at } from "./instant.ts";

/** Half past midnight in Oslo on a Monday, when it is still Sunday in London. */
export const OSLO_NOW = at("2026-03-01T23:30:00Z");

const items: Readonly<Partial<Record<ListName, readonly ListItem[]>>> = {
  category: [
    { id: 1, name: "Support" },
    { id: 2, name: "Support/Printers" },
    { id: 3, name: "7" },
  ],
  status: [
    { id: 1, name: "Open" },
    { id: 2, name: "Closed" },
  ],
  baseStatus: [
    { id: 1, name: "Open" },
    { id: 2, name: "Closed" },
  ],
  user: [{ id: 4, name: "Tina Jensen" }],
  tag: [{ id: 3, name: "VIP" }],
};

/** How user 5 reads filters in Oslo. User 4 has the service id 11. */
export const filterReading: FilterReading = {
  now: OSLO_NOW,
  clocks: {
    instantAt: (wall) => wallToEpochSeconds("Europe/Oslo", wall),
    wallAt: (instant) => instant + zoneOffsetSeconds("Europe/Oslo", instant),
  },
  readDate: (text) => {
    const date = readDateText(text);
    return date === null ? null : { ...date, isDay: !text.replace("[D:", "").includes(":") };
  },
  userId: 5,
  userOfServiceId: (id) => (id === 1 ? 0 : id === 11 ? 4 : null),
  itemsOf: (list) => items[list] ?? [],
};
