import { callerOf } from "../../src/domain/access/caller.ts";
import { roundTheClock } from "../../src/domain/business-clock.ts";
import type { Category, CategoryFlag } from "../../src/domain/desk/category.ts";
import type { FunctionalRight } from "../../src/domain/desk/role.ts";
import type { DeskSettings } from "../../src/domain/desk/settings.ts";
import type { User } from "../../src/domain/desk/user.ts";
import type { Person } from "../../src/domain/people/person.ts";
import type { MessageInput } from "../../src/domain/ticket/message/message-input.ts";
import type { MessageSituation } from "../../src/domain/ticket/message/message-situation.ts";
import { blankTicket } from "../../src/domain/ticket/save/blank-ticket.ts";
import type { Ticket } from "../../src/domain/ticket/ticket.ts";
import { buildCategory } from "./build-category.ts";
import { buildDesk } from "./build-desk.ts";
import { buildPriority, type PriorityWishes } from "./build-priority.ts";
import { buildTicketType } from "./build-save-desk.ts";
import { buildRole, buildUser } from "./build-user.ts";

export const MESSAGE_NOW = 1_000_000;
export const TICKET_CREATED_AT = MESSAGE_NOW - 3600;
export const CALLER_ID = 20;
export const OWNER_ID = 21;
export const COLLEAGUE_ID = 22;
export const CUSTOMER_ID = 70;

export interface MessageWishes extends Partial<
  Omit<MessageSituation, "stored" | "desk" | "caller" | "input">
> {
  readonly input?: MessageInput;
  readonly ticket?: Partial<Ticket>;
  readonly caller?: Partial<User>;
  readonly owner?: Partial<User>;
  readonly rights?: readonly FunctionalRight[];
  readonly categoryFlags?: readonly CategoryFlag[];
  readonly category?: Partial<Pick<Category, "assignmentMethod">>;
  readonly priority?: PriorityWishes;
  readonly settings?: Partial<DeskSettings>;
}

/**
 * A message on a ticket that somebody else owns and that has two messages already: one hour old,
 * read, active. The caller may edit every ticket; the person {@link CUSTOMER_ID} is known.
 */
export function buildMessageSituation(wishes: MessageWishes = {}): MessageSituation {
  const { ticket, caller: callerWishes, owner, rights, settings, ...others } = wishes;
  const { categoryFlags, category: categoryWishes, priority: priorityWishes, ...facts } = others;
  const caller = buildUser(CALLER_ID, { roleId: 2, ...callerWishes });
  const users = [caller, buildUser(OWNER_ID, owner), buildUser(COLLEAGUE_ID)];
  const category = buildCategory(5, {
    members: [OWNER_ID, COLLEAGUE_ID],
    flags: categoryFlags ?? [],
    ...categoryWishes,
  });
  const desk = buildDesk({
    users,
    roles: [buildRole(2, rights ?? ["EditAllRequests"])],
    categories: [category],
    priorities: [buildPriority(priorityWishes)],
    ticketTypes: [ticketType],
    ...(settings !== undefined && { settings }),
  });
  const shared = {
    caller: callerOf(caller, desk),
    desk,
    businessClock: () => roundTheClock,
    now: MESSAGE_NOW,
  };
  return {
    ...shared,
    stored: { ...storedTicket(shared), ...ticket },
    input: {},
    updateRepliedAt: true,
    persons: new Map([[CUSTOMER_ID, buildPerson(CUSTOMER_ID)]]),
    analysed: { firstAt: null, lastAt: null },
    redelegation: null,
    ...facts,
  };
}

function storedTicket(
  shared: Pick<MessageSituation, "caller" | "desk" | "businessClock" | "now">,
): Ticket {
  const blank = blankTicket({
    ...shared,
    stored: null,
    input: {},
    references: { persons: new Map(), sales: new Map(), projects: new Map() },
    createdTags: new Map(),
    automaticOwner: null,
  });
  return {
    ...blank,
    ticketId: 900,
    version: 3,
    title: "No light in the hall",
    author: "Somebody",
    createdAt: TICKET_CREATED_AT,
    lastChangedAt: TICKET_CREATED_AT,
    categoryId: 5,
    priorityId: 1,
    statusId: 1,
    ownerId: OWNER_ID,
    readStatus: "Green",
    messageCount: 2,
    replyCount: 0,
    timeSpentMinutes: 7,
  };
}

/** Ada Lovelace, unless wished otherwise. */
export function buildPerson(personId: number, wishes: Partial<Person> = {}): Person {
  return {
    personId,
    contact: null,
    firstName: "Ada",
    middleName: "",
    lastName: "Lovelace",
    salutation: "",
    academicTitle: "",
    jobTitle: "",
    description: "",
    emails: ["ada@example.com"],
    directPhone: "",
    mobilePhone: "",
    fax: "",
    countryId: 0,
    languageId: 0,
    rank: 0,
    useOwnAddress: false,
    kanaFirstName: "",
    kanaLastName: "",
    post1: "",
    post2: "",
    post3: "",
    personNumber: "",
    priorityId: 0,
    supportUserId: 0,
    retired: false,
    deleted: false,
    ...wishes,
  };
}

const ticketType = buildTicketType(1, { name: "Request", isDefault: true });
