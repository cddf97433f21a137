import { defineCarrier } from "../carrier.ts";
import { TicketPriorityEntity } from "../carriers/ticket-priority-entity.ts";
import { dateTime, embedded, int32, list, text } from "../member.ts";
import { OpeningDay } from "./opening-day.ts";

/** A priority as it is in a form, saved or not, and a ticket to try it on. */
export const SlaPreviewRequest = defineCarrier("SlaPreviewRequest", {
  /** A priority with an id starts as it is stored; members that are left out stay. */
  Priority: embedded(TicketPriorityEntity),
  /** With these, the hours of the priority itself do not count; null = those do. */
  OpeningHours: list(embedded(OpeningDay)),
  /** When the ticket is created; none = now. */
  CreatedAt: dateTime(),
});

/** A stretch of time, and how much of it counts. */
const SlaSegment = defineCarrier("SlaSegment", {
  /** open, elapsed, outsideHours, closedDay, holiday or summary. */
  Kind: text(),
  From: dateTime(),
  Until: dateTime(),
  Seconds: int32(),
  CountedSeconds: int32(),
});

const SlaLevel = defineCarrier("SlaLevel", {
  Level: int32(),
  At: dateTime(),
  /** As in the priority. */
  Action: int32(),
  /** From the level before it, or from the creation. */
  Segments: list(embedded(SlaSegment)),
});

/** What a priority makes of a ticket that nobody touches. */
export const SlaPreview = defineCarrier("SlaPreview", {
  CreatedAt: dateTime(),
  /** The zone of the opening hours. */
  TimeZone: text(),
  /** Empty = none. */
  DeadlineAt: dateTime(),
  Levels: list(embedded(SlaLevel)),
  /** From the creation to the deadline. */
  Segments: list(embedded(SlaSegment)),
  /** Why, in the language of the caller. */
  Explanation: text(),
});
