import { baseStatusCodes } from "../../../domain/desk/status.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";

/** Which tickets use a row, and what else does, by the name under which it is told. */
const uses = {
  ejcategory: {
    tickets: "category_id = $1::int",
    others: {
      Categories: "select count(*) from category where parent_id = $1",
      Members: "select count(*) from category_member where category_id = $1",
      Users: "select count(*) from app_user where default_category_id = $1 and not deleted",
    },
  },
  ticketpriority: {
    tickets: "priority_id = $1::int",
    others: {
      TicketTypes: `select count(*) from ticket_type
        where not deleted and (default_priority_id = $1 or $1 = any (available_priority_ids))`,
      Persons: "select count(*) from person where priority_id = $1 and not deleted",
      Contacts: "select count(*) from contact where priority_id = $1 and not deleted",
    },
  },
  ticketstatus: {
    tickets: "status_id = $1::int",
    others: {
      TicketTypes: `select count(*) from ticket_type
        where not deleted and (default_status_id = $1 or $1 = any (available_status_ids))`,
      Categories: `select count(*) from category
        where default_ticket_status_id = $1 or default_message_status_id = $1`,
      Users: `select count(*) from app_user
        where not deleted and (default_status_new_ticket_id = $1 or default_status_add_message_id = $1)`,
    },
  },
  tickettype: { tickets: "ticket_type_id = $1::int", others: {} },
  tag: { tickets: "tag_ids @> array[$1::int]", others: {} },
  user: {
    tickets: "owner_id = $1::int",
    others: {
      Categories: "select count(*) from category where master_user_id = $1",
      Members: "select count(*) from category_member where user_id = $1",
      EscalationLevels: "select count(*) from escalation_level where delegate_to_user_id = $1",
    },
  },
} as const;

export type UsedList = keyof typeof uses;

/** By the names under which pick lists are asked for. */
export const usedLists = Object.keys(uses) as readonly UsedList[];

export interface Usage {
  /** In whatever state, deleted ones too: they can come back. */
  readonly tickets: number;
  /** Active ones. */
  readonly openTickets: number;
  /** By the name of what uses it; what does not is left out. */
  readonly others: Readonly<Record<string, number>>;
}

const statements = Object.fromEntries(
  usedLists.map((list) => [list, defineStatement<Record<string, number>>(statementOf(list))]),
) as Record<UsedList, ReturnType<typeof defineStatement<Record<string, number>>>>;

function statementOf(list: UsedList): string {
  const { tickets, others } = uses[list];
  const counts = Object.entries<string>(others).map(([name, count]) => `(${count}) as "${name}"`);
  return `select ${[
    `(select count(*) from ticket where ${tickets}) as tickets`,
    `(select count(*) from ticket where ${tickets} and base_status = ${baseStatusCodes.Active}) as open`,
    ...counts,
  ].join(", ")}`;
}

/** How much there is of what uses a row of a list. */
export async function countUsage(
  db: Queryable,
  { list, id }: { readonly list: UsedList; readonly id: number },
): Promise<Usage> {
  const { rows } = await db.query(statements[list], [id]);
  const { tickets = 0, open = 0, ...others } = rows[0] ?? {};
  const used = Object.entries(others).filter(([, count]) => count > 0);
  return { tickets, openTickets: open, others: Object.fromEntries(used) };
}
