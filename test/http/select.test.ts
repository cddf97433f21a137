import { beforeAll, expect, it } from "vitest";
import { testApi } from "../support/test-api.ts";
import { describeOneDatabase } from "../support/test-database.ts";

const filled = (json: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(json).filter(([, value]) => value !== null));

/** A list of tags of which only names were selected. */
const namesOnly = (...names: string[]) =>
  names.map((name) => ({
    Id: null,
    Name: name,
    ToolTip: null,
    TableRight: null,
    FieldProperties: null,
  }));

describeOneDatabase("$select", (database) => {
  const api = testApi(database);
  let ticketId = 0;

  beforeAll(async () => {
    const body = {
      Title: "Chosen",
      Tags: [
        { Id: 0, Name: "VIP" },
        { Id: 0, Name: "Beta" },
      ],
    };
    ticketId = (await api.call("SaveTicketEntity", { body })).json.TicketId;
  });

  const read = async (query: string): Promise<Record<string, unknown>> => {
    const { json } = await api.call(`GetTicketEntity?ticketEntityId=${ticketId}&${query}`);
    return json as unknown as Record<string, unknown>;
  };
  it("row 25: nulls every other member, whatever its type, at both levels", async () => {
    const whole = await read("");
    const json = await read("$select=Title,Category/Name");
    expect(Object.keys(json)).toEqual(Object.keys(whole));
    const { Category: category, ...rest } = filled(json);
    expect(rest).toEqual({ Title: "Chosen" });
    const names = Object.keys(whole["Category"] as object);
    expect(Object.keys(category as object)).toEqual(names);
    expect(filled(category as Record<string, unknown>)).toEqual({ Name: "Support" });
  });

  it.each([
    ["%24SELECT=%20title%20,%20tags.NAME", { Title: "Chosen", Tags: namesOnly("VIP", "Beta") }],
    ["$select=Title&$select=Tags/Name", { Title: "Chosen", Tags: namesOnly("VIP", "Beta") }],
    ["$select=Title,Nonsense,Title/Deeper", { Title: "Chosen" }],
    ["$select=nonsense", {}],
    [
      "$select=FieldProperties/Title/FieldLength",
      { FieldProperties: { Title: expect.anything() } },
    ],
  ])("%s", async (query, expected) => {
    expect(filled(await read(query))).toEqual(expected);
  });

  it("leaves everything in when nothing is named", async () => {
    expect(await read("$select=")).toEqual(await read(""));
    expect(await read("$select=%20,")).toEqual(await read(""));
  });

  it("never affects what is saved", async () => {
    const body = { TicketId: ticketId, Author: "Anna" };
    const saved = await api.call("SaveTicketEntity?$select=TicketId", { body });
    expect(filled(saved.json as unknown as Record<string, unknown>)).toEqual({
      TicketId: ticketId,
    });
    expect((await read("$select=Author,Title"))["Author"]).toBe("Anna");
    expect((await read("$select=Author,Title"))["Title"]).toBe("Chosen");
  });
});
