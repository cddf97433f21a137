import type { OptionalInstant } from "../../instant.ts";
import type { PersonRecord } from "../../people/person-record.ts";
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

const person: RecordKind = {
  entity: "person",
  told: [
    "activeInterests",
    "associate_id",
    "business_idx",
    "category_idx",
    "contact_id",
    "country_id",
    "DeletedDate",
    "group_id",
    "person_id",
    "position_idx",
    "registered",
    "registered_associate_id",
    "retired",
    "source",
    "updated",
    "updated_associate_id",
    "userdef2_id",
    "userdef_id",
  ],
  written: historyWritten,
  keys: ["associate_id", "contact_id", "person_id"],
};

/** Told of every person, though the desk keeps none of it. */
const notKept: Columns = {
  activeInterests: 0,
  associate_id: 0,
  business_idx: 0,
  category_idx: 0,
  group_id: 0,
  position_idx: 0,
  source: 0,
  userdef2_id: 0,
  userdef_id: 0,
};

/** What webhooks are told of a person who is stored. */
export function personEvent(
  { before, after }: RecordChange<PersonRecord>,
  origin: EventOrigin,
): DeskEvent {
  const change = {
    before: before === null ? null : personColumns(before, origin),
    after: personColumns(after, origin),
  };
  return savedEvent(person, change, origin);
}

/** What webhooks are told of a person who is deleted. */
export function personDeletedEvent(stored: PersonRecord, origin: EventOrigin): DeskEvent {
  const deleted = withDeletion(stored, origin);
  return deletedEvent(person, personColumns(deleted, origin, origin.at), origin);
}

/** Addresses and the job are in no column of a person, so that a change of them shows in the history alone. */
function personColumns(
  record: PersonRecord,
  origin: EventOrigin,
  deletedAt: OptionalInstant = null,
): Columns {
  return {
    person_id: record.personId,
    contact_id: record.contactId,
    rank: record.rank,
    lastname: record.lastName,
    firstname: record.firstName,
    middleName: record.middleName,
    mrmrs: record.salutation,
    title: record.academicTitle,
    text_id: record.description,
    phone_present: Number(`${record.directPhone}${record.mobilePhone}${record.fax}` !== ""),
    person_number: record.personNumber,
    kanalname: record.kanaLastName,
    kanafname: record.kanaFirstName,
    post1: record.post1,
    post2: record.post2,
    post3: record.post3,
    usepersonaddress: Number(record.useOwnAddress),
    country_id: record.countryId,
    retired: Number(record.retired),
    showContactTickets: Number(record.seesCompanyTickets),
    ticketPriorityId: record.priorityId,
    supportLanguageId: record.languageId,
    supportAssociateId: record.supportUserId,
    DeletedDate: timeColumn(deletedAt, origin),
    ...historyColumns(record, origin),
    ...notKept,
  };
}
