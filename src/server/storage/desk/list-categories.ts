import { assignmentMethodCodes, type Category } from "../../../domain/desk/category.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { storedNames } from "./unreadable-row.ts";

type MemberTuple = readonly [userId: number, weight: number, definedByGroup: boolean];

interface CategoryRow {
  category_id: number;
  parent_id: number | null;
  name: string;
  full_name: string;
  master_user_id: number | null;
  flags: number;
  assignment_method: number;
  external_name: string;
  assignment_lag_minutes: number;
  reply_template_id: number;
  notification_email: string;
  default_ticket_status_id: number | null;
  default_message_status_id: number | null;
  members: MemberTuple[] | null;
}

/** Of a user who is entered himself and through his group, his own entry counts. */
const selectCategories = defineStatement<CategoryRow>(`
  select c.category_id, c.parent_id, c.name, c.full_name, c.master_user_id, c.flags,
         c.assignment_method, c.external_name, c.assignment_lag_minutes, c.reply_template_id,
         c.notification_email, c.default_ticket_status_id, c.default_message_status_id,
         (select json_agg(json_build_array(m.user_id, m.weight, m.defined_by_group)
                          order by m.user_id)
            from (select user_id, weight, defined_by_group
                    from category_member
                   where category_id = c.category_id
                  union all
                  select u.user_id, 0, true
                    from category_group g join app_user u using (group_id)
                   where g.category_id = c.category_id
                     and not exists (select from category_member own
                                      where own.category_id = c.category_id
                                        and own.user_id = u.user_id)) m) as members
    from category c
   order by c.full_name, c.category_id`);

const readMethod = storedNames("category", assignmentMethodCodes);

export async function listCategories(db: Queryable): Promise<Category[]> {
  const { rows } = await db.query(selectCategories);
  return rows.map((row) => ({
    categoryId: row.category_id,
    parentId: row.parent_id ?? 0,
    name: row.name,
    fullName: row.full_name,
    masterUserId: row.master_user_id ?? 0,
    flags: row.flags,
    assignmentMethod: readMethod("assignment_method", row.assignment_method, row.category_id),
    externalName: row.external_name,
    assignmentLagMinutes: row.assignment_lag_minutes,
    replyTemplateId: row.reply_template_id,
    notificationEmail: row.notification_email,
    defaultTicketStatusId: row.default_ticket_status_id ?? 0,
    defaultMessageStatusId: row.default_message_status_id ?? 0,
    members: (row.members ?? []).map(([userId, weight, definedByGroup]) => ({
      userId,
      weight,
      definedByGroup,
    })),
  }));
}
