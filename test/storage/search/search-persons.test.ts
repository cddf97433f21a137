import { beforeAll, expect, it } from "vitest";
import { searchPersons } from "../../../src/server/storage/search/search-persons.ts";
import { describeEachDatabase } from "../../support/test-database.ts";

describeEachDatabase("people whom words find", (database) => {
  beforeAll(async () => {
    await database.db.query(`
      insert into person (person_id, first_name, last_name, emails, support_user_id)
      select n, 'Ada', 'Lund' || n, '{}', case when n = 3 then 1 end from generate_series(1, 4) n`);
  });

  const idsOf = async (candidates: number | null, limit: number) => {
    const wish = { personId: 0, contactId: 0, saleId: 0, projectId: 0, skipRetired: false };
    const search = { ...wish, words: "ada", id: null, userId: 1, candidates };
    return (await searchPersons(database.db, search, limit)).map(({ personId }) => personId);
  };

  it("are chosen among all of them, or among so many", async () => {
    expect(await idsOf(null, 2)).toEqual([3, 1]);
    expect(await idsOf(4, 2)).toEqual([3, 1]);
    expect(await idsOf(2, 10)).toHaveLength(2);
  });
});
