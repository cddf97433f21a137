import { pino } from "pino";
import { createPasswordHasher } from "../../../src/server/auth/password-hasher.ts";
import { systemClock } from "../../../src/server/clock.ts";
import { createDeskCache } from "../../../src/server/desk-cache.ts";
import type { Database } from "../../../src/server/storage/database.ts";
import { addUser } from "../../../src/server/usecases/add-user.ts";
import { fuzzIds } from "../../fuzz/desk/fuzz-ids.ts";

const LOGIN = "crash";
const PASSWORD = "not afraid of anything";

/** Records of the desk on which servers are killed. */
export const crashIds = {
  /** Who makes all calls. */
  user: 700,
  customer: 500,
  /** Tickets of this priority escalate three times within a minute, each time with a mail to the owner. */
  hasty: 30,
  /** Escalates an hour after whatever happens, so that its chains are set and moved, but do not fire. */
  calm: 31,
  levels: [1, 2, 3],
  /** Hears of everything; the judge of databases knows it by this number. */
  listener: fuzzIds.listener,
} as const;

/** Fills an empty desk and returns the Authorization header of an administrator. */
export async function fillCrashDesk(db: Database, listenerUrl: string): Promise<string> {
  const always = "'[[0,1440],[0,1440],[0,1440],[0,1440],[0,1440],[0,1440],[0,1440]]'";
  const { hasty, calm, customer, listener } = crashIds;
  await db.query(`
    insert into person (person_id, first_name, last_name, emails)
      values (${customer}, 'Ada', 'Lovelace', '{ada@customer.example}');
    update setting set value = 'Help desk <help@desk.example>' where name = 'DefaultMail';
    insert into priority (priority_id, name, flags, reaction_new, reaction_closed, week_hours) values
      (${hasty}, 'Hasty', 0, 2, 0, ${always}), (${calm}, 'Calm', 0, 2, 0, ${always});
    insert into escalation_level (priority_id, level, after_minutes, action, reply_template_ids) values
      (${hasty}, 1, 0, 16, '{"userEmail": 100}'), (${hasty}, 2, 0, 16, '{"userEmail": 100}'),
      (${hasty}, 3, 1, 16, '{"userEmail": 100}'), (${calm}, 1, 6000, 0, '{}')`);
  await db.query("select setval(pg_get_serial_sequence('app_user', 'user_id'), $1, false)", [
    crashIds.user,
  ]);
  await addAdministrator(db);
  await db.query(
    `insert into webhook (webhook_id, version, name, events, target_url, secret, state, type, headers,
                          properties, description, error_emails, error_user_ids, notify_via, notify_when,
                          registered_at, updated_at)
     values (${listener}, 1, 'Listener', '{*}', $1, '', 1, 'webhook', '{}', '{}', '', '{}', '{}', 0, 0,
             now(), now())`,
    [listenerUrl],
  );
  return `Basic ${btoa(`${LOGIN}:${PASSWORD}`)}`;
}

async function addAdministrator(database: Database): Promise<void> {
  const desk = await createDeskCache(database, pino({ level: "silent" }));
  try {
    await addUser(
      {
        database,
        roles: desk.current().roles.values(),
        hasher: createPasswordHasher(),
        clock: systemClock,
      },
      {
        loginName: LOGIN,
        fullName: "Carla Crash",
        roleName: "Administrator",
        password: PASSWORD,
      },
    );
  } finally {
    await desk.close();
  }
}
