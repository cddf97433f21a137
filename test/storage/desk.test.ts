import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDeskCache, type DeskCache } from "../../src/server/desk-cache.ts";
import { loadDesk } from "../../src/server/storage/desk/load-desk.ts";
import { readTogether } from "../../src/server/storage/read-together.ts";
import { describeEachDatabase, testDatabase } from "../support/test-database.ts";

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

describe("settings that cannot be read", () => {
  const database = testDatabase();

  it.each([
    ["BaseTimeZone", "Europe/Nowhere", 'row BaseTimeZone in table setting'],
    ["RetainDeletedDataDays", "soon", 'row RetainDeletedDataDays in table setting'],
  ])("are named: %s", async (name, value, message) => {
    await database.db.query("update setting set value = $2 where name = $1", [name, value]);
    await expect(readTogether(database.db, loadDesk)).rejects.toThrow(message);
    await database.db.query("update setting set value = '14' where name = $1", [name]);
    await database.db.query("update setting set value = 'UTC' where name = 'BaseTimeZone'");
  });
});

describeEachDatabase("the copy of the desk", (database) => {
  let cache: DeskCache;
  let credentialChanges = 0;

  beforeAll(async () => {
    cache = await createDeskCache(database.db, pino({ level: "silent" }));
    cache.onCredentialsChanged(() => {
      credentialChanges += 1;
    });
  });
  afterAll(() => cache.close());

  it("is replaced as a whole when the configuration changes anywhere", async () => {
    const before = cache.current();
    await database.db.query("update category set name = 'Help' where category_id = 1");
    await expect.poll(() => cache.current().categories.get(1)?.name).toBe("Help");
    expect(before.categories.get(1)?.name).toBe("Support");
    expect(cache.current().version).toBeGreaterThan(before.version);
  });

  it("is replaced before use when stored data is newer", async () => {
    await database.db.query("update category set name = 'Desk' where category_id = 1");
    const { rows } = await database.db.query<{ desk: number }>("select desk from desk_version");
    const desk = await cache.refreshIfOlderThan(rows[0]?.desk ?? 0);
    expect(desk.categories.get(1)?.name).toBe("Desk");
  });

  it("does not look for a version that nobody has stored", async () => {
    await expect(cache.refreshIfOlderThan(1_000_000)).resolves.toBe(cache.current());
  });

  it("tells of changed credentials, and listens again after its connection was lost", async () => {
    const before = credentialChanges;
    await database.db.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'counterfoil listener' and datname = current_database()`,
    );
    await expect.poll(() => cache.hearsOfChanges()).toBe(false);
    await expect.poll(() => cache.hearsOfChanges(), { timeout: 5000 }).toBe(true);
    expect(credentialChanges).toBeGreaterThan(before);
  });
});
