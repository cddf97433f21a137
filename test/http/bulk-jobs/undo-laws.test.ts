import * as fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { testApi } from "../../support/test-api.ts";
import { describeEachDatabase } from "../../support/test-database.ts";
import { jobDesk } from "./job-desk.ts";

const members = {
  Title: fc.constantFrom("Lamp", "Door"),
  OwnedBy: fc.constantFrom(0, 1).map((AssociateId) => ({ AssociateId })),
  Category: fc.constantFrom(1, 40).map((TicketCategoryId) => ({ TicketCategoryId })),
  Priority: fc.constantFrom(1, 2, 3).map((TicketPriorityId) => ({ TicketPriorityId })),
  Status: fc.constantFrom(1, 2, 4, 6).map((TicketStatusId) => ({ TicketStatusId })),
  Person: fc.constantFrom(0, 500).map((PersonId) => ({ PersonId })),
  Deadline: fc.constantFrom("2026-04-01T10:00:00Z", "2026-05-01T10:00:00Z"),
  CustomFields: fc.constantFrom("A", "B", "").map((text) => ({ x_serial: text })),
};
const tagIds = fc.subarray([164, 165, 166]);
const tickets = fc.array(
  fc
    .record({ body: fc.record(members, { requiredKeys: [] }), tagIds })
    .map(({ body, tagIds: ids }) => ({ ...body, Tags: ids.map((Id) => ({ Id })) })),
  { minLength: 1, maxLength: 4 },
);
const changes = fc.record(
  { ...members, AddTagIds: tagIds, RemoveTagIds: tagIds },
  { requiredKeys: ["AddTagIds", "RemoveTagIds", "Title"] },
);

describeEachDatabase("a change of many that is stopped and undone", (database) => {
  const api = testApi(database);
  const desk = jobDesk(api, database);

  beforeAll(async () => {
    await database.db.query(
      `insert into tag (tag_id, name, folded_name)
       values (164, 'VIP', 'vip'), (165, 'New', 'new'), (166, 'Old', 'old')`,
    );
    await database.db.query(
      `insert into category (category_id, name, full_name, flags, assignment_method)
       values (40, 'Other', 'Other', 0, 1)`,
    );
    await database.db.query(
      "insert into custom_field (key, label, type, options) values ('x_serial', 'Serial', 2, '[]')",
    );
    await database.db.query(
      "insert into person (person_id, first_name, last_name, emails) values (500, 'Ada', 'L', '{}')",
    );
    const { rows } = await database.db.query<{ desk: number }>("select desk from desk_version");
    await api.context.desk.refreshIfOlderThan(rows[0]?.desk ?? 0);
  });

  it("leaves every ticket as it was, whatever was changed and whenever it was stopped", async () => {
    await fc.assert(
      fc.asyncProperty(tickets, changes, fc.nat({ max: 4 }), async (bodies, change, turns) => {
        const ids: number[] = [];
        for (const body of bodies) ids.push(await desk.create(body));
        const before = await desk.stored(ids);
        const { json } = await desk.start({ TicketIds: ids, Change: change });
        if (turns > 0) await desk.work(turns);
        await desk.end(json.BulkJobId, "stop");
        await desk.end(json.BulkJobId, "undo");
        await desk.work();
        expect((await desk.get(json.BulkJobId)).json).toMatchObject({
          State: "Undone",
          Done: 0,
          Failures: [],
        });
        expect(await desk.stored(ids)).toEqual(before);
      }),
      { numRuns: 40 },
    );
  });
});
