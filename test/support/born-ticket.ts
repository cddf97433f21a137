import type { Desk } from "../../src/domain/desk/desk.ts";
import type { Priority } from "../../src/domain/desk/priority.ts";
import type { TicketInput } from "../../src/domain/ticket/save/ticket-input.ts";
import { buildCategory } from "./build-category.ts";
import { buildPriority, type PriorityWishes } from "./build-priority.ts";
import { buildSaveDesk, categories, priorities, statuses, users } from "./build-save-desk.ts";
import { at } from "./instant.ts";
import { createTicketLife, type TicketLife } from "./simulate-ticket.ts";

/** When the ticket is created. */
export const BORN_AT = at("2026-03-02T08:00Z");

export interface BirthWishes {
  /** The medium priority, which the ticket gets. */
  readonly priority?: PriorityWishes;
  /** The high priority. */
  readonly other?: PriorityWishes;
  readonly timeToReplyOnNewTicketMinutes?: number;
}

/**
 * A ticket of the caller's making that the owner has, open and under the medium priority. Everybody may
 * edit it, and whoever replies to the customer takes it.
 */
export function bornTicket(wishes: BirthWishes = {}, input: TicketInput = {}): TicketLife {
  return createTicketLife(
    { desk: deskWith(wishes), now: BORN_AT, userId: users.caller },
    {
      categoryId: categories.support,
      priorityId: priorities.medium,
      statusId: statuses.open,
      owner: users.owner,
      ...input,
    },
  );
}

function deskWith({ priority, other, ...settings }: BirthWishes): Desk {
  const desk = buildSaveDesk({
    rights: ["EditAllRequests", "ServiceAdministration"],
    settings,
    priorities: [
      buildPriority({ ...priority, priorityId: priorities.medium }),
      buildPriority({ ...other, priorityId: priorities.high }),
    ],
    categories: [
      buildCategory(categories.support, {
        members: [users.owner, users.colleague],
        flags: ["AcceptWhenReplying"],
      }),
    ],
  });
  const everybodyEdits = [...desk.users].map(([id, user]) => [id, { ...user, roleId: 2 }] as const);
  return { ...desk, users: new Map(everybodyEdits) };
}

/** Lets time pass and then something happen. */
export function later(
  life: TicketLife,
  seconds: number,
  step: (life: TicketLife) => void,
): TicketLife {
  life.now += seconds;
  step(life);
  return life;
}

/** A save, by the caller unless said otherwise. */
export const change =
  (input: TicketInput, userId = users.caller) =>
  (life: TicketLife): void =>
    life.save(userId, input);

/** Edits the medium priority, as administrators may at any time. */
export function edit(life: TicketLife, wishes: Partial<Priority>): TicketLife {
  const priority = life.desk.priorities.get(priorities.medium);
  if (priority === undefined) throw new Error("the desk has the priority");
  const edited = new Map([
    ...life.desk.priorities,
    [priorities.medium, { ...priority, ...wishes }],
  ]);
  life.desk = { ...life.desk, priorities: edited };
  return life;
}
