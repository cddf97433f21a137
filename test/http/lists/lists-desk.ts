import type { Database } from "../../../src/server/storage/database.ts";
import { companies, fillPeople, people } from "../people/people-desk.ts";

/** An entry of a list as an answer has it. */
export interface Item {
  readonly Id: number;
  readonly Name: string;
  readonly ExtraInfo: string;
  readonly StyleHint: string;
  readonly Type: string;
  readonly ChildItems: readonly Item[];
}

export const idsOf = (items: readonly Item[]): readonly number[] => items.map(({ Id }) => Id);
export const namesOf = (items: readonly Item[]): readonly string[] => items.map(({ Name }) => Name);

/** The administrator is user 1, who comes first. */
export const users = { caller: 1, away: 11, gone: 12, reader: 13, outside: 14 };

const MEMBERS_ONLY = 128;

/** Fills a database that has its administrator with something for every pick list. */
export async function fillLists(db: Database): Promise<void> {
  await fillPeople(db);
  await db.query(`
      insert into app_user (user_id, name, login_name, full_name, role_id, status, absence_text, type, deleted) values
        (${users.away}, 'AW', 'away', 'Åse Away', 3, 2, 'Skiing', 1, false),
        (${users.gone}, 'GO', 'gone', 'Gus Gone', 3, 1, '', 1, true),
        (${users.reader}, 'RE', 'reader', 'Rita Reader', 5, 4, '', 1, false),
        (${users.outside}, 'OU', 'outside', 'Otto Outside', 3, 1, '', 3, false);
      insert into category (category_id, name, full_name, parent_id, flags, reply_template_id, master_user_id) values
        (5, 'Sales', 'Sales', null, 0, 7, ${users.caller}),
        (6, 'Abroad', 'Sales/Abroad', 5, 0, 0, null),
        (7, 'Board', 'Board', null, ${MEMBERS_ONLY}, 0, null),
        (8, 'US:"Open";NO:"Åpen"', 'Board/US:"Open";NO:"Åpen"', 7, 0, 0, null);
      insert into category_member (category_id, user_id) values (6, ${users.caller});
      insert into sale (sale_id, heading, contact_id, status, completed) values
        (1, 'Lamps', ${companies.north}, 1, 1), (2, 'Old lamps', null, 3, 3), (3, 'Won', null, 2, 2);
      insert into project (project_id, name, number, completed) values (1, 'Zoo', 'P-77', false), (2, 'Arena', '', true);
      insert into tag (tag_id, name, folded_name, tooltip, deleted) values
        (1, 'US:"Urgent";NO:"Haster"', 'urgent', 'Now', false), (2, 'Gone', 'gone', '', true);
      insert into ticket_status (status_id, name, base_status, sort_order, deleted) values
        (20, 'Waiting', 3, 0, false), (21, 'Never', 1, 0, true);
      insert into priority (priority_id, name, sort_order, week_hours, deleted)
        select 9, 'Old', 0, week_hours, true from priority where priority_id = 1;
      insert into ticket_type (ticket_type_id, name, sort_order, available_priority_ids, available_status_ids, deleted) values
        (30, 'Narrow', 5, '{3, 9}', '{2, 4, 20}', true);
      update person set support_user_id = ${users.caller} where person_id = ${people.cleo};
    select setval(pg_get_serial_sequence('app_user', 'user_id'), 100);
    select setval(pg_get_serial_sequence('tag', 'tag_id'), 100)`);
}
