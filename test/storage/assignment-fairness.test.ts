import { expect, test } from "vitest";
import { agents, rooms, savingDesk } from "../support/saving-desk.ts";
import { describeEachDatabase } from "../support/test-database.ts";

const CLIENTS = 32;
const TICKETS = 10_000;

describeEachDatabase("a category that assigns evenly", (database) => {
  const desk = savingDesk(database);

  test(
    `gives equal shares of ${TICKETS} tickets that ${CLIENTS} clients create at once`,
    { timeout: 300_000 },
    async () => {
      let left = TICKETS;
      const createUntilDone = async (): Promise<void> => {
        while (left > 0) {
          left -= 1;
          await desk.create({ categoryId: rooms.even, owner: "automatic" });
        }
      };
      await Promise.all(Array.from({ length: CLIENTS }, createUntilDone));
      const { rows } = await database.db.query<{ owner_id: number; count: number }>(
        "select owner_id, count(*) as count from ticket group by owner_id order by owner_id",
      );
      expect(rows.map((row) => row.owner_id)).toEqual([agents.admin, agents.agnes, agents.carl]);
      const counts = rows.map((row) => row.count);
      expect(counts.reduce((sum, count) => sum + count)).toBe(TICKETS);
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    },
  );
});
