import type { Database } from "../../../src/server/storage/database.ts";

/**
 * Makes an empty desk one of middling size. Half of the categories leave the owner open; the others
 * choose one, evenly or by weight.
 */
export async function seedDesk(database: Database): Promise<void> {
  await database.query(`
    insert into contact (name, department, phone)
    select 'Company ' || n, 'Department ' || n % 7, '+47 22 00 00 ' || n
      from generate_series(1, 100) n;

    insert into person (contact_id, first_name, last_name, emails, direct_phone, job_title)
    select (select min(contact_id) from contact) + n % 100, 'First' || n, 'Last' || n,
           array['person' || n || '@example.com'], '+47 90 00 0' || n, 'Buyer'
      from generate_series(1, 500) n;

    insert into tag (name, folded_name)
    select 'Tag ' || n, 'tag ' || n from generate_series(1, 30) n;

    insert into custom_field (key, label, type, max_length, rank) values
      ('x_room', 'Room', 2, 40, 1),
      ('x_asset', 'Asset number', 1, 0, 2),
      ('x_visited_on', 'Visited on', 4, 0, 3);

    insert into user_group (name) select 'Group ' || n from generate_series(1, 3) n;

    insert into app_user (login_name, name, full_name, role_id, group_id)
    select 'agent' || n, 'AG' || n, 'Agent Number ' || n,
           (select role_id from role where name = 'Agent'),
           (select min(group_id) from user_group) + n % 3
      from generate_series(1, 40) n;

    insert into category (name, full_name, flags, assignment_method, external_name)
    select 'Area ' || n, 'Area ' || n, 8, (array[4, 1, 4, 2])[n % 4 + 1], 'Area ' || n
      from generate_series(1, 24) n;

    insert into category_member (category_id, user_id, weight)
    select c.category_id, u.user_id, 1 + u.user_id % 3
      from category c
      join app_user u on (u.user_id + c.category_id) % 6 = 0;`);
}

/** Gives every ticket the beginning of a conversation, so that answers have something to show. */
export async function seedMessages(database: Database): Promise<void> {
  await database.query(`
    insert into message (ticket_id, created_at, created_by_id, author, security_level, person_id,
                         search_title)
    select t.ticket_id, t.created_at, t.created_by_id, 'Somebody', n, t.person_id, t.title
      from ticket t, generate_series(1, 2) n;

    update ticket set message_count = 2;`);
  await database.query("vacuum analyze");
}
