import type { TicketEntity } from "../../../contract/carriers/ticket-entity.ts";
import type { Input } from "../../../contract/input.ts";
import type { TagReference, TicketInput } from "../../../domain/ticket/save/ticket-input.ts";
import type { NamedRecords } from "../../usecases/save-ticket.ts";
import { AUTOMATIC_ASSOCIATE_ID } from "../presenters/present-associate.ts";
import { readMandatoryReference, readReference } from "./read-reference.ts";

type TicketBody = Input<typeof TicketEntity>;

/** A wish without the members that nobody sent. */
type Wish = { -readonly [Field in keyof TicketInput]: TicketInput[Field] | undefined };

/**
 * What a request body asks for, in the desk's terms. Absent and null mean the same on a save: as it
 * is, or the default. `Unknown` in an enumeration and "none" for a mandatory record say so too.
 * Custom fields are not in here: their text forms can be read only beside the stored values.
 */
export function ticketInputOf(body: TicketBody): TicketInput {
  const isNew = ticketIdOf(body) === 0;
  const wish: Wish = {
    title: body.Title ?? undefined,
    author: body.Author ?? undefined,
    fromAddress: body.FromAddress ?? undefined,
    origin: known(body.Origin),
    securityLevel: known(body.Slevel),
    baseStatus: known(body.BaseStatus),
    createdAt: body.CreatedAt === "unset" ? undefined : (body.CreatedAt ?? undefined),
    activatesAt: readDate(body.Activate, isNew),
    deadlineAt: readDate(body.Deadline, isNew),
    createdById: readReference(body.CreatedBy, "AssociateId"),
    owner: readOwner(body),
    categoryId: readMandatoryReference(body.Category, "TicketCategoryId"),
    priorityId: readMandatoryReference(body.Priority, "TicketPriorityId"),
    statusId: readMandatoryReference(body.Status, "TicketStatusId"),
    ticketTypeId: readMandatoryReference(body.TicketType, "TicketTypeId"),
    personId: readReference(body.Person, "PersonId"),
    saleId: readReference(body.Sale, "SaleId"),
    projectId: readReference(body.Project, "ProjectId"),
    secondaryPersonIds: body.SecondaryPersons?.map((person) => person.PersonId ?? 0),
    tags: body.Tags?.map(readTag),
  };
  return withoutAbsent(wish);
}

/** The ticket that a body names; 0 = a new one. */
export function ticketIdOf(body: TicketBody): number {
  return body.TicketId ?? 0;
}

/** The records outside the desk that a body names, to be looked up together. */
export function namedRecordsOf(body: TicketBody): NamedRecords {
  const personIds = [body.Person, ...(body.SecondaryPersons ?? [])].map((person) =>
    readReference(person, "PersonId"),
  );
  return {
    personIds: personIds.filter(isGiven),
    saleIds: [readReference(body.Sale, "SaleId")].filter(isGiven),
    projectIds: [readReference(body.Project, "ProjectId")].filter(isGiven),
  };
}

const isGiven = (id: number | undefined): id is number => id !== undefined && id !== 0;

function known<Name extends string>(
  name: Name | "Unknown" | null | undefined,
): Exclude<Name, "Unknown"> | undefined {
  return name === null || name === "Unknown"
    ? undefined
    : (name as Exclude<Name, "Unknown"> | undefined);
}

/** An unset date clears what is stored; on a new ticket there is nothing to clear. */
function readDate(
  date: number | "unset" | null | undefined,
  isNew: boolean,
): number | null | undefined {
  if (date === "unset") return isNew ? undefined : null;
  return date ?? undefined;
}

function readOwner(body: TicketBody): number | "automatic" | undefined {
  const ownerId = readReference(body.OwnedBy, "AssociateId");
  return ownerId === AUTOMATIC_ASSOCIATE_ID ? "automatic" : ownerId;
}

/** A key names a tag; without one the name does, and an item with neither is refused later. */
function readTag(tag: NonNullable<TicketBody["Tags"]>[number]): TagReference {
  const tagId = readMandatoryReference(tag, "Id");
  return tagId === undefined ? { name: tag.Name ?? "" } : { tagId };
}

function withoutAbsent(wish: Wish): TicketInput {
  return Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined));
}
