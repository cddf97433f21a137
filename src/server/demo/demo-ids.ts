import type { Desk } from "../../domain/desk/desk.ts";
import type { CategoryName } from "./catalogue/categories.ts";
import { demoStatuses, type DemoStatusKey } from "./catalogue/statuses.ts";
import type { TagName } from "./catalogue/tags.ts";
import { demoTicketTypes, type TicketTypeName } from "./catalogue/ticket-types.ts";
import type { DemoLogin, intakeAccount } from "./catalogue/users.ts";

/** The ids under which the desk keeps what the catalogue names. */
export interface DemoIds {
  readonly user: (login: DemoLogin | typeof intakeAccount.login) => number;
  readonly category: (fullName: CategoryName) => number;
  readonly status: (key: DemoStatusKey | "open") => number;
  readonly ticketType: (name: TicketTypeName) => number;
  readonly tag: (name: TagName) => number;
}

/** Finds the catalogue's things on the desk by their names, which a stored desk keeps. */
export function findDemoIds(desk: Desk): DemoIds {
  const { users, categories, statuses, ticketTypes, tags } = desk;
  const userIds = byName(users, ({ loginName }) => loginName);
  const categoryIds = byName(categories, ({ fullName }) => fullName);
  const statusIds = byName(statuses, ({ name }) => name);
  const typeIds = byName(ticketTypes, ({ name }) => name);
  const tagIds = byName(tags, ({ name }) => name);
  return {
    user: (login) => find(userIds, login),
    category: (fullName) => find(categoryIds, fullName),
    status: (key) =>
      key === "open"
        ? desk.settings.defaultStatusIds.Active
        : find(statusIds, nameOf(demoStatuses, key)),
    ticketType: (key) => find(typeIds, key === "Request" ? key : nameOf(demoTicketTypes, key)),
    tag: (name) => find(tagIds, name),
  };
}

function byName<Item>(
  items: ReadonlyMap<number, Item>,
  nameOfItem: (item: Item) => string,
): ReadonlyMap<string, number> {
  return new Map([...items].map(([id, item]) => [nameOfItem(item), id]));
}

function nameOf(list: readonly { readonly key: string; readonly name: string }[], key: string) {
  return list.find((entry) => entry.key === key)?.name ?? key;
}

function find(ids: ReadonlyMap<string, number>, name: string): number {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`the demo desk has lost "${name}"`);
  return id;
}
