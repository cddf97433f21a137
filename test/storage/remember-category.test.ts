import { expect, test } from "vitest";
import { agents, rooms, savingDesk } from "../support/saving-desk.ts";
import { describeEachDatabase } from "../support/test-database.ts";

describeEachDatabase("the category of a creator's last ticket", (database) => {
  const desk = savingDesk(database);

  const create = (categoryId: number) => desk.create({ categoryId }, agents.carl);

  const remembered = async (): Promise<unknown> => {
    const { rows } = await database.db.query<{ last_category_id: number }>(
      "select last_category_id from user_activity where user_id = $1",
      [agents.carl],
    );
    return rows.map((row) => row.last_category_id);
  };

  test("is remembered once when the first ones are created at the same time", async () => {
    await Promise.all(Array.from({ length: 8 }, () => create(rooms.nobody)));
    expect(await remembered()).toEqual([rooms.nobody]);
  });

  test("is not waited for while another ticket of the creator is being stored", async () => {
    await create(rooms.nobody);
    await database.db.lease(async (client) => {
      await client.query("begin");
      await client.query("update user_activity set last_active_at = now() where user_id = $1", [
        agents.carl,
      ]);
      await create(rooms.even);
      await client.query("rollback");
    });
    expect(await remembered()).toEqual([rooms.nobody]);
    await create(rooms.even);
    expect(await remembered()).toEqual([rooms.even]);
  });
});
