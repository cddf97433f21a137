import { describe, expect, it } from "vitest";
import { openConnection } from "../../src/server/storage/connection.ts";
import { DatabaseUnusable } from "../../src/server/storage/database-errors.ts";
import { loadDesk } from "../../src/server/storage/desk/load-desk.ts";
import { runQuery } from "../../src/server/storage/queryable.ts";
import { readTogether } from "../../src/server/storage/read-together.ts";
import { readDesk } from "../../src/server/storage/desk/read-desk.ts";
import { describeEachDatabase, testDatabase } from "../support/test-database.ts";
import { watchConnection } from "../support/watch-connection.ts";

describeEachDatabase("the desk", (database) => {
  it("starts with the published lists", async () => {
    const desk = await readTogether(database.db, loadDesk);
    expect([...desk.priorities.keys()]).toEqual([1, 2, 3]);
    expect([...desk.statuses.values()].map((status) => status.baseStatus)).toEqual([
      "Active",
      "Closed",
      "Postponed",
      "Deleted",
      "Merged",
      "Spam",
    ]);
    expect(desk.categories.get(1)).toMatchObject({ fullName: "Support", assignmentMethod: "Even" });
    expect(desk.ticketTypes.get(1)).toMatchObject({ name: "Request", isDefault: true });
    expect(desk.settings).toMatchObject({ baseTimeZone: "UTC", externalAsDefault: true });
  });

  it("reads opening hours, holidays and levels of a priority", async () => {
    await database.db.query(
      `insert into priority (name, week_hours, holidays)
       values ('Round', '[[0,1440],[0,1440],[0,1440],[0,1440],[0,1440],[0,0],[0,0]]', '{12-25,2026-04-03}')`,
    );
    await database.db.query(
      `insert into escalation_level (priority_id, level, after_minutes, reply_template_ids)
       values (4, 2, 60, '{"userEmail": 7}'), (4, 1, 30, '{}')`,
    );
    const { priorities } = await readTogether(database.db, loadDesk);
    expect(priorities.get(4)).toMatchObject({
      holidays: [
        { year: null, month: 12, day: 25 },
        { year: 2026, month: 4, day: 3 },
      ],
      escalationLevels: [
        { level: 1, afterMinutes: 30 },
        { level: 2, afterMinutes: 60, replyTemplateIds: { userEmail: 7, userSms: 0 } },
      ],
    });
    expect(priorities.get(4)?.weekHours[0]).toEqual({ startMinute: 0, stopMinute: 1440 });
  });
});

describeEachDatabase("reading the desk", (database) => {
  it("takes one round trip, and one to end its transaction", async () => {
    const watched = await watchConnection(database.connection);
    const client = await openConnection({ ...watched.connection, pipeline: true }, "test");
    watched.takeRoundTrips();
    await readDesk(database.db, client);
    expect(watched.takeRoundTrips()).toBe(2);
    await client.end();
    await watched.close();
  });

  it("sees all tables as of one moment", async () => {
    const other = await openConnection(database.connection, "test");
    await other.query("begin");
    await other.query("lock table custom_field in access exclusive mode");
    const reading = readDesk(database.db);
    await expect
      .poll(async () => {
        const { rows } = await database.db.query(
          `select from pg_stat_activity
            where application_name = 'counterfoil desk' and wait_event_type = 'Lock'
              and datname = current_database()`,
        );
        return rows.length;
      })
      .toBe(1);
    // The categories have been read by now, the custom fields have not.
    await other.query("insert into category (name, full_name) values ('New', 'New')");
    await other.query("insert into custom_field (key, label, type) values ('x_new', 'New', 2)");
    await other.query("commit");
    await other.end();
    const before = await reading;
    expect([before.categories.size, before.customFields.size]).toEqual([1, 0]);
    const after = await readDesk(database.db);
    expect([after.categories.size, after.customFields.size]).toEqual([2, 1]);
    expect(after.version).toBeGreaterThan(before.version);
  });

  it("uses a new connection when the lent one is lost", async () => {
    const lost = await openConnection(database.connection, "test");
    await lost.end();
    expect((await readDesk(database.db, lost)).roles.size).toBe(5);
  });
});

describe("a row that cannot be read", () => {
  const database = testDatabase();

  const closedWeek = JSON.stringify(Array.from({ length: 7 }, () => [0, 0]));
  const level = (templates: string) => `
    with one as (insert into priority (name, week_hours) values ('P', '${closedWeek}') returning *)
    insert into escalation_level (priority_id, level, after_minutes, reply_template_ids)
    select priority_id, 1, 1, '${templates}' from one`;

  it.each([
    ["update setting set value = 'Europe/Nowhere' where name = 'BaseTimeZone'", "value", "setting"],
    ["update setting set value = 'soon' where name = 'RetainDeletedDataDays'", "value", "setting"],
    ["update setting set value = '-1' where name = 'UserInactivityLimitHours'", "value", "setting"],
    ["update setting set value = 'yes' where name = 'ExternalAsDefault'", "value", "setting"],
    [
      "update ticket_status set base_status = 7 where status_id = 6",
      "base_status",
      "ticket_status",
    ],
    ["update ticket_status set time_counter = 4", "time_counter", "ticket_status"],
    ["update category set assignment_method = 5", "assignment_method", "category"],
    ["update priority set reaction_closed = 3", "reaction_closed", "priority"],
    ["update priority set week_hours = '[[0,1440]]'", "week_hours", "priority"],
    [
      "update priority set week_hours = jsonb_set(week_hours, '{3,1}', '1441')",
      "week_hours",
      "priority",
    ],
    [
      "update priority set week_hours = jsonb_set(week_hours, '{0,0}', '961')",
      "week_hours",
      "priority",
    ],
    ["update priority set holidays = '{12-24,02-30}'", "holidays", "priority"],
    ["update priority set holidays = '{2026-02-29}'", "holidays", "priority"],
    [level('{"userEmial": 7}'), "reply_template_ids", "escalation_level"],
    [level('{"userEmail": "7"}'), "reply_template_ids", "escalation_level"],
    ["insert into custom_field (key, label, type) values ('x_a', 'A', 16)", "type", "custom_field"],
    [
      "insert into custom_field (key, label, type, default_value) values ('x_a', 'A', 2, '[]')",
      "default_value",
      "custom_field",
    ],
    [
      `insert into custom_field (key, label, type, options) values ('x_a', 'A', 7, '[{"id": 1}]')`,
      "options",
      "custom_field",
    ],
    [
      `insert into app_user (name, login_name, full_name, role_id, status) values ('A', 'a', 'A', 1, 6)`,
      "status",
      "app_user",
    ],
  ])("is named: %s", async (sql, column, table) => {
    const spoiling = database.db.lease(async (client) => {
      await client.query("begin");
      try {
        await client.query(sql);
        return await loadDesk({
          kysely: database.db.kysely,
          query: (statement, parameters) => runQuery(client, statement, parameters ?? []),
        });
      } finally {
        await client.query("rollback");
      }
    });
    await expect(spoiling).rejects.toThrow(DatabaseUnusable);
    await expect(spoiling).rejects.toThrow(`Correct column ${column} of row `);
    await expect(spoiling).rejects.toThrow(` in table ${table}: it holds `);
  });

  it("is named by its key", async () => {
    await database.db.query("update setting set value = '' where name = 'BaseTimeZone'");
    await expect(readDesk(database.db)).rejects.toThrow("row BaseTimeZone in table setting");
  });
});

describe("what may repeat every year", () => {
  const database = testDatabase();

  it("includes the leap day", async () => {
    await database.db.query("update priority set holidays = '{02-29,2028-02-29}'");
    const { priorities } = await readDesk(database.db);
    expect(priorities.get(1)?.holidays).toEqual([
      { year: null, month: 2, day: 29 },
      { year: 2028, month: 2, day: 29 },
    ]);
  });
});
