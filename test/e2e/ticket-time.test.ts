import { beforeAll, describe, expect, it } from "vitest";
import { at } from "../support/instant.ts";
import { testApi } from "../support/test-api.ts";
import { testDatabase } from "../support/test-database.ts";
import { workspacePages } from "./support/workspace-pages.ts";

const OFFICE = 10;

describe("the time that a ticket has", () => {
  const database = testDatabase();
  const api = testApi(database);
  const pages = workspacePages(api);

  beforeAll(async () => {
    await database.db.query(`
      update setting set value = 'Europe/Oslo' where name = 'BaseTimeZone';
      insert into priority (priority_id, name, flags, sort_order, reaction_new, deadline_minutes, week_hours)
        values (${OFFICE}, 'Office', 4, 10, 2, 480,
          '[[540,1020],[540,1020],[540,1020],[540,1020],[540,1020],[0,0],[0,0]]');
      update desk_version set desk = desk + 1`);
  });

  it("is office time, says when it pauses and until when, and tells why", async () => {
    // A Friday; the office closes at 17, so one of eight hours has passed by then. Minutes are told when
    // they are full, so half a one is left for the page to be opened in.
    api.clock.set(at("2026-03-06T16:00+01:00"));
    const { json } = await api.call("SaveTicketEntity", {
      body: { Title: "No light", Slevel: "Internal", Priority: { TicketPriorityId: OFFICE } },
    });
    const show = async (time: string) => {
      api.clock.set(at(time));
      const page = await pages.open(`tickets/${json.TicketId}`, {
        as: api.administrator,
        timezoneId: "Europe/Oslo",
      });
      return { page, timers: page.getByRole("list", { name: "Deadlines" }) };
    };
    const open = await show("2026-03-06T16:29:30+01:00");
    await open.timers.getByText("7h 30m left").waitFor();

    const night = await show("2026-03-07T12:00+01:00");
    await night.timers.getByText(/^7h left, paused until Mon,? 0?9:00: closed day$/).waitFor();
    await night.timers.getByRole("button", { name: /^Why Close:/ }).click();
    const why = night.page.getByRole("dialog", { name: /^Why Close:/ });
    await why.getByText("9 Mar 2026, 16:00").waitFor();
    await why.getByText("Opening hours of Office: 8h in all").waitFor();
    expect(await why.getByRole("listitem").allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringMatching(/6 Mar 2026, 16:00, open\s+1h/)]),
    );
    await night.page.getByRole("button", { name: "Why Priority?" }).click();
    await night.page
      .getByRole("dialog", { name: "Why Priority?" })
      .getByText(/^Full tje0, 6 Mar 2026, 16:00$/)
      .waitFor();

    const late = await show("2026-03-09T16:20:15+01:00");
    await late.timers.getByText("20m late").waitFor();
  });
});
