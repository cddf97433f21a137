import { callerOf } from "../../src/domain/access/caller.ts";
import { roundTheClock } from "../../src/domain/business-clock.ts";
import type { Project } from "../../src/domain/commerce/project.ts";
import type { Sale } from "../../src/domain/commerce/sale.ts";
import type { Contact, Person } from "../../src/domain/people/person.ts";
import type { SaveSituation } from "../../src/domain/ticket/save/save-situation.ts";
import type { TicketInput } from "../../src/domain/ticket/save/ticket-input.ts";
import type { Ticket } from "../../src/domain/ticket/ticket.ts";
import { buildPerson } from "./build-message-situation.ts";
import { buildSaveDesk, users, type SaveDeskWishes } from "./build-save-desk.ts";
import { buildTicket, TICKET_CREATED_AT } from "./build-ticket.ts";

export const SAVE_NOW = TICKET_CREATED_AT + 3600;

/** The records outside the desk that a built situation knows, by id. */
export const persons = { ada: 70, retired: 71, deleted: 72, ben: 73, cleo: 74 };
export const ADAS_COMPANY = 80;
export const SALE = 90;
export const PROJECT = 95;

export interface SaveWishes
  extends
    SaveDeskWishes,
    Partial<Pick<SaveSituation, "now" | "businessClock" | "createdTags" | "automaticOwner">> {
  readonly input?: TicketInput;
  /** In which the stored ticket differs from a plain one; null = there is none. */
  readonly stored?: Partial<Ticket> | null;
  readonly persons?: readonly Person[];
}

/**
 * A change of a plain ticket one hour after its creation, by somebody who may edit every ticket and
 * is no administrator. Time passes round the clock.
 */
export function buildSaveSituation(wishes: SaveWishes = {}): SaveSituation {
  const desk = buildSaveDesk(wishes);
  const caller = desk.users.get(users.caller);
  if (caller === undefined) throw new Error("the desk has the caller");
  const everybody = [...plainPersons, ...(wishes.persons ?? [])];
  return {
    stored: wishes.stored === null ? null : buildTicket(wishes.stored ?? {}),
    input: wishes.input ?? {},
    caller: callerOf(caller, desk),
    desk,
    references: {
      persons: new Map(everybody.map((person) => [person.personId, person])),
      sales: new Map([[SALE, plainSale]]),
      projects: new Map([[PROJECT, plainProject]]),
    },
    createdTags: wishes.createdTags ?? new Map(),
    businessClock: wishes.businessClock ?? (() => roundTheClock),
    now: wishes.now ?? SAVE_NOW,
    automaticOwner: wishes.automaticOwner ?? null,
  };
}

/** As {@link buildSaveSituation}, for a new ticket that gets no owner by itself. */
export function buildCreation(wishes: SaveWishes = {}): SaveSituation {
  return buildSaveSituation({
    ...wishes,
    stored: null,
    caller: { defaultOwner: "unassigned", ...wishes.caller },
    input: { title: "No light", ...wishes.input },
  });
}

/** A company that prefers nothing, but for what is wished. */
export function buildContact(contactId: number, wishes: Partial<Contact> = {}): Contact {
  return {
    contactId,
    name: "Analytical Engines",
    department: "",
    organisationNumber: "",
    countryId: 0,
    phone: "",
    fax: "",
    categoryName: "",
    priorityId: 0,
    supportUserId: 0,
    ...wishes,
  };
}

const plainPersons: readonly Person[] = [
  buildPerson(persons.ada, { contact: buildContact(ADAS_COMPANY) }),
  buildPerson(persons.retired, { retired: true }),
  buildPerson(persons.deleted, { deleted: true }),
  buildPerson(persons.ben),
  buildPerson(persons.cleo),
];

const plainSale: Sale = {
  saleId: SALE,
  heading: "Lamps",
  number: "",
  description: "",
  saleAt: null,
  nextDueAt: null,
  status: "Open",
  completed: "NotStarted",
  probabilityPercent: 0,
  amount: 0,
  earning: 0,
  currency: "",
  saleTypeId: 0,
  saleTypeName: "",
  contactId: 0,
  contactName: "",
  personId: 0,
  personFullName: "",
  userId: 0,
  projectId: 0,
  projectName: "",
};

const plainProject: Project = {
  projectId: PROJECT,
  name: "New hall",
  number: "",
  description: "",
  url: "",
  urlName: "",
  typeId: 0,
  typeName: "",
  statusId: 0,
  statusName: "",
  textId: 0,
  userId: 0,
  updatedAt: null,
  publishFrom: null,
  publishTo: null,
  published: false,
};
