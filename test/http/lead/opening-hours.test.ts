import { beforeAll, expect, it } from "vitest";
import { callResource } from "../../support/call-resource.ts";
import { testApi } from "../../support/test-api.ts";
import { describeEachDatabase } from "../../support/test-database.ts";
import { listDesk, type RowJson } from "../lists/list-desk.ts";

const HOURS = "/../counterfoil/v1/priorities/1/opening-hours";
const interval = (Start: string, Stop: string) => ({ Start, Stop });
const monday = (...Intervals: readonly object[]) => [{ Day: "Monday", Intervals }];

describeEachDatabase("opening hours of priorities", (database) => {
  const api = testApi(database);
  const { call } = listDesk(api, database);
  let agent = "";

  beforeAll(async () => {
    agent = await api.addUser("anna", "Agent");
  });

  const put = (Days: unknown, as = api.administrator) =>
    callResource<RowJson>(api, `PUT ${HOURS}`, { body: { Days }, as });
  const read = async () => (await callResource<{ Days: object[] }>(api, `GET ${HOURS}`)).json.Days;
  const faultsOf = async (Days: unknown) => {
    const { status, json } = await put(Days);
    expect(status).toBe(400);
    return Object.keys(json.ValidationErrors ?? {});
  };

  it("have as many breaks as there are, in any order, and the published members both ends", async () => {
    const day = [
      interval("12:00", "16:00"),
      interval("08:00", "11:30"),
      interval("16:00", "24:00"),
    ];
    expect((await put(monday(...day))).status).toBe(200);
    expect((await read())[0]).toEqual({
      Day: "Monday",
      Intervals: [interval("08:00", "11:30"), interval("12:00", "24:00")],
    });
    expect((await read())[1]).toEqual({ Day: "Tuesday", Intervals: [] });
    const { json } = await call<RowJson>("GetTicketPriorityEntity?ticketPriorityEntityId=1");
    expect(json).toMatchObject({
      MonStart: expect.stringContaining("T08:00:00"),
      TueStart: expect.stringContaining("T00:00:00"),
    });
  });

  it("stay when the published members are echoed, and lose breaks that no longer fit", async () => {
    await put(
      monday(interval("08:00", "11:30"), interval("12:00", "13:00"), interval("14:00", "16:00")),
    );
    const { json } = await call<RowJson>("GetTicketPriorityEntity?ticketPriorityEntityId=1");
    await call("SaveTicketPriorityEntity", { ...json, Name: "Echo" });
    expect((await read())[0]).toMatchObject({ Intervals: [{}, {}, {}] });
    const shorter = { TicketPriorityId: 1, MonStart: "2001-01-01T11:30:00" };
    expect((await call("SaveTicketPriorityEntity", shorter)).status).toBe(200);
    expect((await read())[0]).toEqual({
      Day: "Monday",
      Intervals: [interval("11:30", "13:00"), interval("14:00", "16:00")],
    });
  });

  it.each([
    { what: "touching ends", day: [interval("08:00", "12:00"), interval("12:00", "16:00")] },
    { what: "the whole day", day: [interval("00:00", "24:00")] },
    { what: "24 intervals", day: quarters(24) },
  ])("may have $what", async ({ day }) => {
    expect((await put(monday(...day))).status).toBe(200);
  });

  it.each([
    {
      what: "one minute of overlap",
      day: [interval("08:00", "12:01"), interval("12:00", "16:00")],
      at: "/1",
    },
    {
      what: "the same twice",
      day: [interval("08:00", "12:00"), interval("08:00", "12:00")],
      at: "/1",
    },
    { what: "no length", day: [interval("08:00", "08:00")], at: "/0" },
    { what: "an end before the start", day: [interval("22:00", "06:00")], at: "/0" },
    { what: "more than a day", day: [interval("00:00", "24:01")], at: "/0" },
    { what: "no time", day: [interval("08:00", "8 pm")], at: "/0" },
    { what: "25 intervals", day: quarters(25), at: null },
  ])("refuse $what, and stay as they are", async ({ day, at }) => {
    await put(monday(interval("01:00", "02:00")));
    expect(await faultsOf(monday(...day))).toEqual([
      at === null ? "Days" : `Days/0/Intervals${at}`,
    ]);
    expect((await read())[0]).toMatchObject({ Intervals: [interval("01:00", "02:00")] });
  });

  it("are for administrators to change, and of priorities that there are", async () => {
    expect((await put([], agent)).status).toBe(403);
    const none = HOURS.replace("/1/", "/987654/");
    expect((await callResource(api, `PUT ${none}`, { body: { Days: [] } })).status).toBe(404);
    expect((await callResource(api, `GET ${none}`)).status).toBe(404);
  });
});

/** A quarter of an hour in each half hour. */
function quarters(count: number): readonly object[] {
  return Array.from({ length: count }, (_, number) => {
    const hour = String(Math.floor(number / 2)).padStart(2, "0");
    return number % 2 === 0
      ? interval(`${hour}:00`, `${hour}:15`)
      : interval(`${hour}:30`, `${hour}:45`);
  });
}
