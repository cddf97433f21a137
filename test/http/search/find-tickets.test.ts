import { beforeAll, describe, expect, it } from "vitest";
import type { TicketInfo } from "../../../src/contract/carriers/ticket-info.ts";
import type { ErrorBody } from "../../../src/server/http/error-body.ts";
import type { JsonOf } from "../../support/json-of.ts";
import { testApi } from "../../support/test-api.ts";
import { describeEachDatabase } from "../../support/test-database.ts";
import { company, people, searchDesk, SECRET_CATEGORY } from "./search-desk.ts";

type Found = readonly JsonOf<typeof TicketInfo>[] & Partial<ErrorBody>;

describeEachDatabase("tickets found by title or id", (database) => {
  const api = testApi(database);
  const desk = searchDesk(api, database);
  let reader = "";
  const ids: number[] = [];
  const find = (TitleOrId: unknown, MaxRows = 0, as = api.administrator) =>
    api.call<Found>("FindTicketsByTitleOrId", {
      agent: "CustomerService",
      body: { TitleOrId, MaxRows },
      as,
    });
  const idsOf = async (...call: Parameters<typeof find>) =>
    (await find(...call)).json.map(({ TicketId }) => TicketId);

  beforeAll(async () => {
    reader = await api.addUser("reader", "Reader");
    await database.db.query(
      "update setting set value = 'https://desk.example/t/{id}' where name = 'TicketUrl'",
    );
    const { rows } = await database.db.query<{ desk: number }>("select desk from desk_version");
    await api.context.desk.refreshIfOlderThan(rows[0]?.desk ?? 0);
    const support = { Category: { TicketCategoryId: 1 } };
    ids.push(
      await desk.createTicket({ Title: "Blækpatron mangler", ...support }),
      await desk.createTicket({
        Title: "Blæk og papir",
        ...support,
        OwnedBy: { AssociateId: 1 },
        Person: { PersonId: people.hanne },
        Contact: { ContactId: company },
      }),
      await desk.createTicket({
        Title: "Blæk til chefen",
        Category: { TicketCategoryId: SECRET_CATEGORY },
      }),
    );
    await desk.addMessage(ids[0] ?? 0, { Body: "papir" });
  });

  it("are told with everything about them", async () => {
    const { json, status } = await find("BLAEK papir");
    expect(status).toBe(200);
    expect(json).toEqual([
      {
        TicketId: ids[1],
        Title: "Blæk og papir",
        OwnerName: "Full tje0",
        CategoryName: "Support",
        PriorityName: expect.any(String) as string,
        TicketUrl: `https://desk.example/t/${ids[1]}`,
        PersonName: "Hanne Bærum",
        ContactName: "Sørensen Trykk",
        TableRight: null,
        FieldProperties: {},
      },
    ]);
    expect(json[0]?.PriorityName).not.toBe("");
    expect((await find(`${ids[0]}`)).json).toMatchObject([{ TicketId: ids[0], OwnerName: "" }]);
  });

  it("are those that the caller sees in lists, the newest first, as many as he asks for", async () => {
    expect(await idsOf("blæk")).toEqual([ids[2], ids[1], ids[0]]);
    expect(await idsOf("blæk", -1)).toHaveLength(3);
    expect(await idsOf("blæk", 1)).toEqual([ids[2]]);
    expect(await idsOf("blæk", 0, reader)).toEqual([ids[1], ids[0]]);
    expect(await idsOf(`${ids[2]}`, 0, reader)).toEqual([]);
    expect(await idsOf("nothing")).toEqual([]);
  });

  it("need something to look for", async () => {
    const { status, json } = await find(null);
    expect([status, Object.keys(json.ValidationErrors ?? {})]).toEqual([400, ["TitleOrId"]]);
  });

  const freetextIds = async (words: string) => {
    const answer = await fetch(
      `${api.url}/api/v1/Archive/FreetextTicket?${new URLSearchParams({
        $select: "ticketId",
        $filter: `searchwords contains '${words}'`,
        $orderBy: "ticketId",
      }).toString()}`,
      { headers: { authorization: `Basic ${btoa(api.administrator)}` } },
    );
    const { value } = (await answer.json()) as { value: { ticketId: number }[] };
    return value.map(({ ticketId }) => ticketId);
  };

  describe("in the list of the full-text search", () => {
    it("are found by titles, messages, people and ids, just after they were saved", async () => {
      expect(await freetextIds("papir")).toEqual([ids[0], ids[1]]);
      expect(await freetextIds("papir -mangler")).toEqual([ids[1]]);
      expect(await freetextIds('"og papir"')).toEqual([ids[1]]);
      expect(await freetextIds(`#${ids[2]}`)).toEqual([ids[2]]);
      expect(await freetextIds("")).toEqual([]);
      const id = await desk.createTicket({ Title: "Straks" });
      expect(await freetextIds("straks")).toEqual([id]);
    });
  });
});
