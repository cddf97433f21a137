import { describe, expect, it } from "vitest";
import { testApi } from "../../support/test-api.ts";
import { describeOneDatabase } from "../../support/test-database.ts";
import { refusalOf, hostileClient } from "./hostile-client.ts";

const xml = "application/xml";
const form = "application/x-www-form-urlencoded";
const merge = "application/merge-patch+json";

const titleOf = (body: string): unknown => (JSON.parse(body) as { Title: unknown }).Title;
const digits = "9".repeat(400);

describeOneDatabase("members that come twice", (database) => {
  const api = testApi(database);
  const client = hostileClient(api, database);

  it.each([
    ["application/json", '{"Title":"first","Title":"last"}'],
    ["application/json", '{"Title":"first","TITLE":"second","title":"last"}'],
    ["application/json", '{"title":"first","Title":"second","title":"last"}'],
    ["application/json", '{"Title":"first","\\u0054itle":"last"}'],
    [merge, '{"Title":"first","title":"last"}'],
    [xml, "<a><Title>first</Title><title>last</title></a>"],
    [form, "Title=first&title=last"],
  ])("in %s count as they came last: %s", async (type, body) => {
    const answer = await client.post(body, { type });
    expect([answer.status, titleOf(answer.body)]).toEqual([200, "last"]);
  });

  it.each([
    ["application/json", '{"Title":"a","TicketId":0,"TicketId":"x"}'],
    [xml, "<a><Title>a</Title><TicketId>0</TicketId><TicketId>x</TicketId></a>"],
    [form, "Title=a&TicketId=0&ticketid=x"],
  ])("in %s are refused where the last one is broken: %s", async (type, body) => {
    expect(refusalOf(await client.withoutEffect(() => client.post(body, { type })))).toBe(400);
  });
});

describeOneDatabase("numbers", (database) => {
  const api = testApi(database);
  const client = hostileClient(api, database);

  describe.each([
    ["application/json", (text: string) => `{"Title":"a","TicketId":${text}}`],
    ["application/json", (text: string) => `{"Title":"a","TicketId":"${text}"}`],
    ["application/json", (text: string) => `{"Title":"a","Category":{"TicketCategoryId":${text}}}`],
    ["application/json", (text: string) => `{"Title":"a","Tags":[{"Id":${text}}]}`],
    [merge, (text: string) => `{"Title":"a","Person":{"PersonId":${text}}}`],
    [xml, (text: string) => `<a><Title>a</Title><TicketId>${text}</TicketId></a>`],
    [form, (text: string) => `Title=a&TicketId=${encodeURIComponent(text)}`],
  ])("in %s", (type, bodyOf) => {
    it.each([
      "1e400",
      "-1e400",
      digits,
      `-${digits}`,
      "2147483648",
      "-2147483649",
      "9007199254740993",
      "0.5",
      "1e-5",
    ])("that no id can be are refused: %s", async (text) => {
      const answer = await client.withoutEffect(() => client.post(bodyOf(text), { type }));
      expect(refusalOf(answer)).toBe(400);
    });
  });

  it("below nought and yet nought are nought", async () => {
    const answer = await client.post('{"Title":"a","TicketId":-0}');
    expect(answer.status).toBe(200);
    expect(answer.body).not.toMatch(/:-0[,}]/);
  });

  it.each(["01", "+1", "0x10", ".5", "5.", "1e", "NaN", "Infinity", "1_000", "--1"])(
    "that JSON has not are refused: %s",
    async (text) => {
      const body = `{"Title":"a","TicketId":${text}}`;
      expect(refusalOf(await client.withoutEffect(() => client.post(body)))).toBe(400);
    },
  );

  it.each(["1e400", digits, "2147483648", "0.5", "0x1", "", "%00", "1%00"])(
    "that no id can be are refused in an address: %s",
    async (text) => {
      const target = `/api/v1/Agents/Ticket/GetTicketEntity?ticketEntityId=${text}`;
      expect(refusalOf(await client.withoutEffect(() => client.post("null", { target })))).toBe(
        400,
      );
    },
  );
});
