import { beforeAll, describe, expect, it } from "vitest";
import { testApi } from "../../support/test-api.ts";
import { testDatabase } from "../../support/test-database.ts";
import { archiveDesk } from "./archive-desk.ts";

const database = testDatabase();
const api = testApi(database);
const desk = archiveDesk(api, database);
let reader = "";

beforeAll(async () => {
  reader = await api.addUser("reader", "Reader");
  const numbers = { "Printer on fire": 4, "printer is cold": 2, "100% noise_free": 3, Done: 1 };
  for (const [title, count] of Object.entries(numbers)) {
    await database.db.query("update ticket set message_count = $1 where title = $2", [
      count,
      title,
    ]);
  }
  await database.db.query(
    "update ticket set created_at = '2026-02-28T23:30:00Z' where title like 'Printer%' or title = 'Hidden'",
  );
});

const headers = { "SO-Language": "en", "SO-TimeZone": "NO" };

/** Rows as they are shown, without their keys. */
async function rows(
  $select: string,
  options: Readonly<Record<string, string>> = {},
  as?: string,
): Promise<readonly unknown[][]> {
  const call = { headers, ...(as === undefined ? {} : { as }) };
  const { status, json, text } = await desk.list("/Archive/Ticket", { $select, ...options }, call);
  if (status !== 200) throw new Error(text);
  return json.value.map(({ PrimaryKey: _key, EntityName, ...shown }) => [
    EntityName,
    ...Object.values(shown),
  ]);
}

describe("groups of rows", () => {
  it("are told without their rows", async () => {
    const select =
      "GroupBy(categoryFullName):Footer,HideDetail,CountAll(ticketId):Footer,HideDetail,Sum(numberOfMessages):Footer,HideDetail,Avg(numberOfMessages):Footer,HideDetail,Count(priorityName):Footer,HideDetail";
    expect(await rows(select)).toEqual([
      ["footer", "Other", 1, 2, 2, 1],
      ["footer", "Secret", 1, 0, 0, 1],
      ["footer", "Support", 3, 8, 8 / 3, 2],
    ]);
    // Nobody learns of more than he may see.
    expect(await rows(select, {}, reader)).toEqual([
      ["footer", "Other", 1, 2, 2, 1],
      ["footer", "Support", 3, 8, 8 / 3, 2],
    ]);
    const { json } = await desk.list("/Archive/Ticket", { $select: select, $top: "1" });
    expect(json.value[0]).toMatchObject({
      PrimaryKey: "0",
      "Sum(numberOfMessages):Footer,HideDetail": 2,
    });
  });

  it("come page by page, and what all come to at the very end", async () => {
    const $select =
      "GroupBy(categoryFullName):Header,HideDetail,CountAll(ticketId):Header,HideDetail";
    const options = { $select, $top: "2", $options: "GrandTotal=true" };
    const { json } = await desk.list("/Archive/Ticket", options, { headers });
    expect(json.value).toHaveLength(2);
    const link = new URL(json["odata.nextLink"] ?? "");
    const next = await desk.list("/Archive/Ticket", Object.fromEntries(link.searchParams), {
      headers,
    });
    expect(
      next.json.value.map((row) => [row["EntityName"], ...Object.values(row).slice(2)]),
    ).toEqual([
      ["header", "Support", 3],
      ["grandtotal", 5],
    ]);
    expect(next.json["odata.nextLink"]).toBeNull();
  });

  it.each<[string, readonly unknown[]]>([
    ["YearMonth", ["2026-03"]],
    ["Year", [2026]],
    ["Quarter", [1]],
    ["YearQuarter", ["2026-Q1"]],
    ["Month", [3]],
    ["Day", [1, 2]],
    ["DayOfYear", [60, 61]],
    ["ISODate", ["2026-03-01", "2026-03-02"]],
  ])("are made by the caller's clocks: %s", async (part, keys) => {
    const hidden = `GroupBy(DatePart(createdAt):${part}):Footer,HideDetail`;
    expect((await rows(hidden)).map(([, key]) => key)).toEqual(keys);
    // The same where the rows are gone through one by one.
    const shown = `GroupBy(DatePart(createdAt):${part}):Footer,title`;
    const footers = (await rows(shown)).filter(([entity]) => entity === "footer");
    expect(footers.map(([, key]) => key)).toEqual(keys);
  });

  it("stand around their rows, which show what they come to so far", async () => {
    const select =
      "GroupBy(ownedBy):Header,HideDetail,title,Sum(numberOfMessages):Footer,Count(priorityName):HideDetail,Footer";
    expect(await rows(select, { $orderBy: "title", $options: "GrandTotal=true" })).toEqual([
      ["header", "Full tje0"],
      ["ticket", "Printer on fire", 4],
      ["footer", 4, 1],
      ["header", null],
      ["ticket", "100% noise_free", 3],
      ["ticket", "Done", 4],
      ["ticket", "Hidden", 4],
      ["ticket", "printer is cold", 6],
      ["footer", 6, 2],
      ["grandtotal", 10, 2],
    ]);
  });

  it("are one where nothing puts rows together", async () => {
    expect(await rows("CountAll(ticketId):Footer,HideDetail", { $filter: "ticketId < 0" })).toEqual(
      [["footer", 0]],
    );
    expect(await rows("title,DatePart(createdAt):Day", { $filter: "title = 'Done'" })).toEqual([
      ["ticket", "Done", 2],
    ]);
  });

  it.each<[string, number]>([
    ["Median(numberOfMessages):Footer", 501],
    ["Percent(numberOfMessages)", 501],
    ["Weighted(a;b)", 501],
    ["GroupBy(ownedBy),GroupBy(status)", 501],
    ["GroupBy(DatePart(createdAt):Century)", 501],
    ["Count(ticketId):2", 501],
    ["Sum(Count(ticketId))", 501],
    ["Sum(title)", 400],
    ["GroupBy(content)", 400],
    ["GroupBy(DatePart(title):Year)", 400],
    ["Count(nothing)", 400],
    ["Nothing(ticketId)", 400],
    ["Count(ticketId", 400],
    ["Count(ticketId):Sideways", 400],
  ])("%s cannot be computed: %d", async ($select, status) => {
    expect((await desk.list("/Archive/Ticket", { $select })).status).toBe(status);
  });

  it("are computed in one form only", async () => {
    const answer = await desk.list("/Archive/Ticket", {
      $select: "Count(ticketId)",
      $mode: "Full",
    });
    expect(answer.status).toBe(501);
  });
});
