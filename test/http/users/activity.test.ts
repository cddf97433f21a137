import { expect, it, vi } from "vitest";
import { testApi, testStart } from "../../support/test-api.ts";
import { describeEachDatabase } from "../../support/test-database.ts";

describeEachDatabase("the activity of users", (database) => {
  const api = testApi(database);
  const activeAt = async () => {
    const { rows } = await database.db.query<{ last_active_at: number | null }>(
      "select last_active_at from user_activity where user_id = 1",
    );
    return rows[0]?.last_active_at ?? null;
  };
  const call = (as = api.administrator) =>
    api.call("GetFunctionRights", { agent: "Sentry", as }).then(({ status }) => status);

  it("is noted at most once a minute, whatever they call", async () => {
    await call();
    await vi.waitFor(async () => expect(await activeAt()).toBe(testStart));
    api.clock.set(testStart + 59);
    await call();
    api.clock.set(testStart + 60);
    await call();
    await vi.waitFor(async () => expect(await activeAt()).toBe(testStart + 60));
  });

  it("is not that of whoever is turned away", async () => {
    api.clock.set(testStart + 600);
    expect(await call("tje0:wrong")).toBe(401);
    api.clock.set(testStart + 1200);
    expect(await call()).toBe(200);
    await vi.waitFor(async () => expect(await activeAt()).toBe(testStart + 1200));
  });

  it("waits for nobody, and nobody waits for it", async () => {
    await database.db.lease(async (client) => {
      await client.query("begin");
      await client.query("update user_activity set last_category_id = 1 where user_id = 1");
      api.clock.set(testStart + 1800);
      // Answered while another transaction holds the row.
      expect(await call()).toBe(200);
      const { json } = await api.call("SaveTicketEntity", { body: { Title: "Meanwhile" } });
      expect(json.Title).toBe("Meanwhile");
      await client.query("commit");
    });
    expect(await activeAt()).toBe(testStart + 1200);
    api.clock.set(testStart + 1860);
    await call();
    await vi.waitFor(async () => expect(await activeAt()).toBe(testStart + 1860));
  });
});
