import { sql } from "kysely";
import type { Sql } from "./sql-expression.ts";

/** A table that a record refers to, and how the two meet. */
interface Reference {
  readonly kind: Table;
  readonly table: string;
  readonly on: (from: string, to: string) => string;
}

type Table =
  | "ticket"
  | "message"
  | "user"
  | "person"
  | "contact"
  | "sale"
  | "project"
  | "status"
  | "priority";

function byKey(kind: Table, table: string, foreignKey: string, key = foreignKey): Reference {
  return { kind, table, on: (from, to) => `${to}.${key} = ${from}.${foreignKey}` };
}

const user = (foreignKey: string) => byKey("user", "app_user", foreignKey, "user_id");

const references: Readonly<Record<Table, Readonly<Record<string, Reference>>>> = {
  ticket: {
    createdBy: user("created_by_id"),
    ownedBy: user("owner_id"),
    ticketStatus: byKey("status", "ticket_status", "status_id"),
    ticketPriority: byKey("priority", "priority", "priority_id"),
    person: byKey("person", "person", "person_id"),
    contact: byKey("contact", "contact", "contact_id"),
    sale: byKey("sale", "sale", "sale_id"),
    project: byKey("project", "project", "project_id"),
  },
  message: { person: byKey("person", "person", "person_id") },
  person: {
    personAssociate: user("support_user_id"),
    // Several accounts may be one person's; the first one stands for all.
    correspondingAssociate: {
      kind: "user",
      table: "app_user",
      on: (from, to) =>
        `${to}.user_id = (select min(u.user_id) from app_user u where u.person_id = ${from}.person_id)`,
    },
    contact: byKey("contact", "contact", "contact_id"),
  },
  contact: { contactAssociate: user("support_user_id") },
  sale: { associate: user("user_id") },
  project: { projectAssociate: user("user_id") },
  user: {},
  status: {},
  priority: {},
};

/** The tables that a statement has to join, added as they are needed and each only once. */
export class Joins {
  readonly #joins: string[] = [];
  readonly #aliases: Map<string, { readonly alias: string; readonly table: Table }>;
  readonly #prefix: string;

  /** `roots`: the tables that are there anyway, by the way to them. Aliases begin with `prefix`. */
  constructor(roots: ReadonlyMap<string, { alias: string; table: Table }>, prefix: string) {
    this.#aliases = new Map(roots);
    this.#prefix = prefix;
  }

  /** The alias of the record at the end of some references. */
  aliasOf(via: readonly string[]): string {
    return this.#find(via).alias;
  }

  toSql(): Sql {
    return sql.raw(this.#joins.join(" "));
  }

  #find(via: readonly string[]): { readonly alias: string; readonly table: Table } {
    const path = via.join("/");
    const known = this.#aliases.get(path);
    if (known !== undefined) return known;
    const from = this.#find(via.slice(0, -1));
    const reference = references[from.table][via.at(-1) ?? ""];
    if (reference === undefined) throw new Error(`nothing leads to ${path}`);
    const alias = `${this.#prefix}${this.#joins.length + 1}`;
    this.#joins.push(`left join ${reference.table} ${alias} on ${reference.on(from.alias, alias)}`);
    const found = { alias, table: reference.kind };
    this.#aliases.set(path, found);
    return found;
  }
}
