import type { Desk } from "../../../domain/desk/desk.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { listCategories } from "./list-categories.ts";
import { listCustomFields } from "./list-custom-fields.ts";
import { listPriorities } from "./list-priorities.ts";
import { listRoles, listUsers } from "./list-users.ts";
import { listStatuses } from "./list-statuses.ts";
import { listTags, listTicketTypes } from "./list-tags-and-types.ts";
import { loadSettings } from "./load-settings.ts";

const selectVersion = defineStatement<{ desk: number }>("select desk from desk_version");

/**
 * The whole configuration. Its queries travel together, so it costs one round trip. The version is
 * read first: a change that comes in between makes the copy look older than it is, never newer.
 */
export async function loadDesk(db: Queryable): Promise<Desk> {
  const [
    version,
    settings,
    categories,
    priorities,
    statuses,
    ticketTypes,
    users,
    roles,
    tags,
    fields,
  ] = await Promise.all([
    db.query(selectVersion),
    loadSettings(db),
    listCategories(db),
    listPriorities(db),
    listStatuses(db),
    listTicketTypes(db),
    listUsers(db),
    listRoles(db),
    listTags(db),
    listCustomFields(db),
  ]);
  return {
    version: version.rows[0]?.desk ?? 0,
    settings,
    categories: byId(categories, (category) => category.categoryId),
    priorities: byId(priorities, (priority) => priority.priorityId),
    statuses: byId(statuses, (status) => status.statusId),
    ticketTypes: byId(ticketTypes, (type) => type.ticketTypeId),
    users: byId(users, (user) => user.userId),
    roles: byId(roles, (role) => role.roleId),
    tags: byId(tags, (tag) => tag.tagId),
    customFields: byId(fields, (field) => field.key),
  };
}

function byId<Row, Id>(rows: readonly Row[], idOf: (row: Row) => Id): ReadonlyMap<Id, Row> {
  return new Map(rows.map((row) => [idOf(row), row]));
}
