import { priorityFlagBits } from "../../../domain/desk/priority.ts";
import type { ImportKind } from "../../../domain/import/import-link.ts";

/** Kinds that are stored as one row, as they come. */
export type RecordKind = Exclude<ImportKind, "ticket" | "message" | "attachment" | "relation">;

/** Where records of a kind are kept, and what of them is taken over. */
export interface RecordTable {
  readonly table: string;
  readonly key: string;
  /** Columns that are stored with a new record. */
  readonly columns: readonly string[];
  /** Those among them that this desk decides on once the record is here. */
  readonly settledHere: readonly string[];
  /** Bits of `flags` that this desk decides on, too. */
  readonly settledBits: number;
  /** What a row looks like, in SQL on `t`. */
  readonly state: string;
}

const stateOf = (columns: readonly string[]): string =>
  `md5(jsonb_build_array(${columns.map((column) => `t.${column}`).join(", ")})::text)`;

function table(name: string, key: string, columnNames: string): RecordTable {
  const columns = columnNames.trim().split(/\s+/);
  return { table: name, key, columns, settledHere: [], settledBits: 0, state: stateOf(columns) };
}

/** A table whose rows count their versions themselves. */
function versioned(name: string, columnNames: string): RecordTable {
  return { ...table(name, `${name}_id`, columnNames), state: "t.version::text" };
}

const users = table(
  "app_user",
  "user_id",
  "service_user_id name login_name full_name type group_id role_id status absence_text deleted",
);
const settledUsers = ["service_user_id", "login_name", "role_id", "status"];

const history = "created_at created_by_id updated_at updated_by_id";

const priorities = table(
  "priority",
  "priority_id",
  `name deleted flags sort_order reaction_read reaction_changed_owner reaction_new_info reaction_closed
   reaction_changed_priority reaction_new deadline_minutes week_hours holidays`,
);

/** The rows of every kind. */
export const recordTables: Readonly<Record<RecordKind, RecordTable>> = {
  userGroup: table("user_group", "group_id", "name sort_order"),
  user: {
    ...users,
    settledHere: settledUsers,
    state: stateOf(users.columns.filter((column) => !settledUsers.includes(column))),
  },
  status: {
    ...table(
      "ticket_status",
      "status_id",
      "name base_status time_counter no_email_reopen is_default used_in_queue sort_order deleted",
    ),
    settledHere: ["is_default"],
  },
  priority: {
    ...priorities,
    settledBits: priorityFlagBits.Default,
    state: `md5(${stateOf(priorities.columns)} || coalesce(
      (select jsonb_agg(to_jsonb(l) order by l.level) from escalation_level l
        where l.priority_id = t.priority_id)::text, ''))`,
  },
  category: table(
    "category",
    "category_id",
    `parent_id name full_name master_user_id flags assignment_method external_name assignment_lag_minutes
     reply_template_id notification_email default_ticket_status_id default_message_status_id`,
  ),
  ticketType: {
    ...table(
      "ticket_type",
      "ticket_type_id",
      `name tooltip icon default_status_id available_status_ids default_priority_id available_priority_ids
     reply_template_id external_visible is_default show_in_new exclude_signature
     exclude_email_recipients external_as_default reply_forward_no_signature
     reply_external_as_default visible_for_group_ids sort_order deleted`,
    ),
    settledHere: ["is_default"],
  },
  tag: table("tag", "tag_id", "name folded_name tooltip deleted"),
  contact: versioned(
    "contact",
    `name department organisation_number country_id phone fax category_name domains priority_id
     support_user_id emails description ${history}`,
  ),
  person: versioned(
    "person",
    `contact_id first_name middle_name last_name salutation academic_title job_title description emails
     direct_phone mobile_phone fax country_id language_id rank use_own_address kana_first_name
     kana_last_name post1 post2 post3 person_number priority_id support_user_id retired
     sees_company_tickets ${history}`,
  ),
  project: table(
    "project",
    "project_id",
    `name number description url url_name type_id type_name status_id status_name text_id user_id
     updated_at publish_from publish_to published`,
  ),
  sale: table(
    "sale",
    "sale_id",
    `heading number description sale_date next_due_at status completed probability_percent amount earning
     currency sale_type_id sale_type_name contact_id person_id user_id project_id`,
  ),
};
