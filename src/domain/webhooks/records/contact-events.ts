import type { OptionalInstant } from "../../instant.ts";
import type { ContactRecord } from "../../people/contact-record.ts";
import type { DeskEvent } from "../event.ts";
import {
  deletedEvent,
  savedEvent,
  timeColumn,
  type Columns,
  type EventOrigin,
  type RecordChange,
  type RecordKind,
} from "./columns.ts";
import { historyColumns, historyWritten, withDeletion } from "./history-columns.ts";

const contact: RecordKind = {
  entity: "contact",
  told: [
    "activeInterests",
    "associate_id",
    "business_idx",
    "category_idx",
    "country_id",
    "deleted",
    "DeletedDate",
    "registered",
    "registered_associate_id",
    "source",
    "updated",
    "userdef2_id",
    "userdef_id",
  ],
  written: historyWritten,
  keys: ["associate_id", "contact_id"],
};

/** Told of every company, though the desk keeps none of it. */
const notKept: Columns = {
  activeInterests: 0,
  associate_id: 0,
  business_idx: 0,
  category_idx: 0,
  source: 0,
  userdef2_id: 0,
  userdef_id: 0,
};

/** What webhooks are told of a company that is stored. */
export function contactEvent(
  { before, after }: RecordChange<ContactRecord>,
  origin: EventOrigin,
): DeskEvent {
  const change = {
    before: before === null ? null : contactColumns(before, origin),
    after: contactColumns(after, origin),
  };
  return savedEvent(contact, change, origin);
}

/** What webhooks are told of a company that is deleted. */
export function contactDeletedEvent(stored: ContactRecord, origin: EventOrigin): DeskEvent {
  const deleted = withDeletion(stored, origin);
  return deletedEvent(contact, contactColumns(deleted, origin, origin.at), origin);
}

/** Addresses, numbers and domains are in no column of a company: a change of them shows in the history alone. */
function contactColumns(
  record: ContactRecord,
  origin: EventOrigin,
  deletedAt: OptionalInstant = null,
): Columns {
  return {
    contact_id: record.contactId,
    name: record.name,
    department: record.department,
    country_id: record.countryId,
    text_id: record.description,
    orgNr: record.organisationNumber,
    ticketPriorityId: record.priorityId,
    supportAssociateId: record.supportUserId,
    supportPersonId: record.supportPersonId,
    deleted: Number(deletedAt !== null),
    DeletedDate: timeColumn(deletedAt, origin),
    ...historyColumns(record, origin),
    ...notKept,
  };
}
