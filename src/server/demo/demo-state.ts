import type { Queryable } from "../storage/queryable.ts";
import { demoUsers, intakeAccount } from "./catalogue/users.ts";

/** `empty`: nothing stands against loading. `cutOff`: a load began and did not end. */
export type DemoState = "empty" | "cutOff" | "loaded" | "inUse";

const MARKER = "DemoDataLoaded";
const BEGUN = "0";
const DONE = "1";

/**
 * How far the demo data is, and whether the desk holds anything but what every desk begins with. Users
 * do not count, unless they have a login that the demo data needs: somebody may have been added before.
 */
export async function readDemoState(db: Queryable): Promise<DemoState> {
  const logins = [...demoUsers.map(({ login }) => login), intakeAccount.login];
  const { rows } = await db.query<{ marker: string | null; in_use: boolean }>(
    `select (select value from setting where name = $1) as marker,
            exists (select from ticket) or exists (select from person)
              or exists (select from contact) or exists (select from sale)
              or exists (select from project) or exists (select from tag)
              or exists (select from custom_field)
              or exists (select from category where category_id > 1)
              or exists (select from ticket_status where status_id > 6)
              or exists (select from priority where priority_id > 3)
              or exists (select from ticket_type where ticket_type_id > 1)
              or exists (select from app_user where lower(login_name) = any ($2::text[]))
              as in_use`,
    [MARKER, logins],
  );
  const [row] = rows;
  if (row?.marker === DONE) return "loaded";
  if (row?.marker === BEGUN) return "cutOff";
  return row?.in_use === true ? "inUse" : "empty";
}

/** Marks that everything but the tickets is there. */
export async function markBegun(db: Queryable): Promise<void> {
  await db.query("insert into setting (name, value) values ($1, $2)", [MARKER, BEGUN]);
}

/** Marks that nothing is missing any more. Once this is on the disk, so is all that came before. */
export async function markLoaded(db: Queryable): Promise<void> {
  await db.query("update setting set value = $2 where name = $1", [MARKER, DONE]);
}

/**
 * Removes the tickets of a load that was cut off, with all that tickets leave behind, and starts their
 * numbering anew. Only for a desk that had no ticket when the load began.
 */
export async function removeTickets(db: Queryable): Promise<void> {
  await db.query("truncate ticket restart identity cascade");
  await db.query("update category_counter set delegate_counter = 0 where delegate_counter <> 0");
  await db.query(
    "update user_activity set last_category_id = null where last_category_id is not null",
  );
}
