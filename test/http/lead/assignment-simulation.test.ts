import { beforeAll, expect, it } from "vitest";
import { callResource } from "../../support/call-resource.ts";
import { storedContents } from "../../support/database-contents.ts";
import { seededRandom } from "../../support/seeded-random.ts";
import { testApi } from "../../support/test-api.ts";
import { describeEachDatabase } from "../../support/test-database.ts";
import { idIn, listDesk, type RowJson } from "../lists/list-desk.ts";

const SIMULATION = "POST /../counterfoil/v1/assignment-simulation";
const [ANNA, BEN, CARL, DORA] = [2, 3, 4, 5] as const;
const AUTOMATIC = 2_147_483_647;

interface Simulation {
  readonly Users: readonly {
    readonly AssociateId: number;
    readonly Count: number;
    readonly Reason: string | null;
  }[];
  readonly Explanation: string;
}

const countsOf = (json: Simulation) =>
  Object.fromEntries(json.Users.map(({ AssociateId, Count }) => [AssociateId, Count]));

describeEachDatabase("simulations of assignment", (database) => {
  const api = testApi(database);
  const { call, ticket, createTicket } = listDesk(api, database);

  beforeAll(async () => {
    for (const name of ["anna", "ben", "carl", "dora"]) await api.addUser(name, "Agent");
    await database.db.query(`update app_user set status = 2 where user_id = ${DORA}`);
    const { rows } = await database.db.query<{ desk: number }>("select desk from desk_version");
    await api.context.desk.refreshIfOlderThan(rows[0]?.desk ?? 0);
  });

  const members = [
    { AssociateId: ANNA, Weight: 1 },
    { AssociateId: BEN, Weight: 2 },
    { AssociateId: CARL, Weight: 5 },
    { AssociateId: DORA, Weight: 100 },
  ];
  const category = { Name: "Simulated", DelegateMethod: "Weighted" };
  const simulate = (body: object, headers = {}) =>
    callResource<Simulation & RowJson>(api, SIMULATION, { body, headers });

  it("share 800 tickets by weights 1, 2 and 5, and give none to who is away", async () => {
    const wish = { Category: category, Members: members, Tickets: 800, Seed: 7 };
    const before = await storedContents(database.db);
    const { status, json } = await simulate(wish);
    expect(status).toBe(200);
    const counts = countsOf(json);
    expect(Math.abs((counts[ANNA] ?? 0) - 100)).toBeLessThan(30);
    expect(Math.abs((counts[BEN] ?? 0) - 200)).toBeLessThan(40);
    expect(Math.abs((counts[CARL] ?? 0) - 500)).toBeLessThan(50);
    expect(counts[DORA]).toBe(0);
    expect(json.Users.find(({ AssociateId }) => AssociateId === DORA)?.Reason).toBe(
      "The user is not present.",
    );
    expect((await simulate(wish)).json).toEqual(json);
    expect(await storedContents(database.db)).toEqual(before);
    const german = await simulate(wish, { "so-language": "de" });
    expect(german.json.Explanation).toContain("Gewicht");
  });

  it.each(["Weighted", "Even", "Unfair", "Not"])(
    "come out as real tickets do: %s",
    async (DelegateMethod) => {
      const form = { ...category, Name: DelegateMethod, DelegateMethod };
      const id = idIn(await call("SaveTicketCategoryEntity", form), "TicketCategoryId");
      await callResource(api, `PUT /../counterfoil/v1/categories/${id}/members`, { body: members });
      const stored = { Category: { TicketCategoryId: id }, Tickets: 40, Seed: 11 };
      const { json } = await simulate(stored);
      Object.assign(api.context, { random: seededRandom(11) });
      const real: Record<string, number> = { [ANNA]: 0, [BEN]: 0, [CARL]: 0, [DORA]: 0 };
      for (let made = 0; made < 40; made += 1) {
        const ticketId = await createTicket({
          Category: { TicketCategoryId: id },
          OwnedBy: { AssociateId: AUTOMATIC },
        });
        const { OwnedBy } = await ticket(ticketId);
        const owner = OwnedBy?.AssociateId ?? 0;
        real[owner] = (real[owner] ?? 0) + 1;
      }
      expect(countsOf(json)).toEqual(real);
    },
  );

  it("refuse what could not be saved, each fault at its place", async () => {
    const faults = async (body: object) => {
      const { status, json } = await simulate(body);
      expect(status).toBe(400);
      return Object.keys(json.ValidationErrors ?? {}).sort();
    };
    expect(await faults({ Category: { Name: "" } })).toEqual(["Category/Name"]);
    expect(await faults({ Category: { ...category, ParentId: 987_654 } })).toEqual([
      "Category/ParentId",
    ]);
    const twice = [
      { AssociateId: ANNA, Weight: -1 },
      { AssociateId: ANNA, Weight: 1 },
    ];
    expect(await faults({ Category: category, Members: twice })).toEqual([
      "Members/0/Weight",
      "Members/1/AssociateId",
    ]);
    expect(await faults({ Category: category, Tickets: 0 })).toEqual(["Tickets"]);
    expect(await faults({ Category: category, Tickets: 10_001 })).toEqual(["Tickets"]);
    const gone = await simulate({ Category: { TicketCategoryId: 987_654 } });
    expect(gone.status).toBe(404);
  });
});
