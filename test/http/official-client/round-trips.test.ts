import { beforeAll, describe, expect, it } from "vitest";
import { runInTimeZone } from "../../support/official-client.ts";
import { testApi } from "../../support/test-api.ts";
import { describeOneDatabase } from "../../support/test-database.ts";
import { createFullTicket, desk, fillDesk, traceOf } from "../conformance/full-ticket.ts";
import type { RoundTrips } from "./round-trips.ts";
import { wayNames, waysInto } from "./ways-in.ts";

const DAY_SECONDS = 86_400;
const script = new URL("round-trips.ts", import.meta.url);
const zones = [
  { zone: "Europe/Oslo", januaryOffset: -60 },
  { zone: "America/New_York", januaryOffset: 300 },
  { zone: "Asia/Kolkata", januaryOffset: -330 },
];

describeOneDatabase("the official client of a desk in Oslo", (database) => {
  beforeAll(() => fillDesk(database.db));
  const api = testApi(database);
  const reports = new Map<string, RoundTrips>();
  let ticketIds: readonly number[] = [];
  const tracesOf = () => Promise.all(ticketIds.map((id) => traceOf(database, id)));
  let before: Awaited<ReturnType<typeof tracesOf>>;

  beforeAll(async () => {
    ticketIds = [
      await createFullTicket(api, database, "active"),
      await createFullTicket(api, database, "postponed"),
    ];
    before = await tracesOf();
    api.clock.set(api.clock.now() + DAY_SECONDS);
    const toApi = waysInto(api);
    const waysIn = await Promise.all(wayNames.map((way) => toApi[way]()));
    const orders = { url: api.url, credentials: api.administrator, ticketIds, waysIn };
    await Promise.all(
      zones.map(async ({ zone }) => {
        reports.set(zone, (await runInTimeZone(script, zone, orders)) as RoundTrips);
      }),
    );
  });

  describe.each(zones)("in a process in $zone", ({ zone, januaryOffset }) => {
    let report: RoundTrips;

    beforeAll(() => {
      const found = reports.get(zone);
      if (found === undefined) throw new Error(`nothing was reported from ${zone}`);
      report = found;
    });

    it("has that zone's time", () => {
      expect(report.januaryOffset).toBe(januaryOffset);
    });

    it("creates a ticket from the default one", () => {
      const { draft, created, read } = report;
      expect(draft).toMatchObject({ ticketId: 0, title: "", category: { ticketCategoryId: 1 } });
      expect(created.ticketId).toBeGreaterThan(Math.max(...ticketIds));
      expect(created).toMatchObject({
        title: "Made by a program",
        createdBy: { userName: "tje0" },
        createdAt: new Date(api.clock.now() * 1000).toISOString(),
        category: draft.category,
        priority: draft.priority,
        status: draft.status,
        baseStatus: "Active",
        origin: "API",
      });
      expect(read).toEqual(created);
    });

    it("changes the title of a ticket it has read, and nothing else", async () => {
      const { read, renamed, reread } = report;
      expect(renamed).toEqual({ ...read, title: "Renamed by a program" });
      expect(reread).toEqual(renamed);
      const { ticket, log } = await traceOf(database, reread.ticketId ?? 0);
      expect(ticket).toMatchObject([{ title: "Renamed by a program", version: 2 }]);
      expect(log.map(({ changes }) => changes)).toEqual([
        expect.arrayContaining([{ field: 2, from: "", to: "Made by a program" }]),
        [{ field: 2, from: "Made by a program", to: "Renamed by a program" }],
      ]);
    });

    it("understands every member of a full ticket", () => {
      const [active, postponed] = report.echoes;
      expect([active?.unreadable, postponed?.unreadable]).toEqual([[], []]);
      expect(active?.read.alertTimeout).toBe("2026-07-01T08:05:00.000Z");
      expect(postponed?.read).toMatchObject({
        activate: "2026-10-25T01:30:00.000Z",
        deadline: "2026-07-03T10:11:12.000Z",
        alertTimeout: "0001-01-01T00:00:00.000Z",
        baseStatus: "Postponed",
        category: { flags: 9 },
        person: { personId: desk.customer },
        secondaryPersons: desk.secondaryPersons.map((personId) => ({ personId })),
        tags: desk.tags.map((id) => ({ id })),
        tableRight: { mask: 15 },
        customFields: { x_moment: "[DT:10/26/2025 02:30:00.0000000]" },
      });
    });

    it("row 5: changes nothing by saving what it has read, and leaves no trace", async () => {
      expect(report.echoes).toHaveLength(ticketIds.length);
      for (const { read, saved } of report.echoes) expect(saved).toEqual(read);
      expect(await tracesOf()).toEqual(before);
    });

    it("row 5: changes nothing whoever lets it in, and whether it asks for a zone or not", () => {
      const zonesAsked = 2;
      const { echoesByWay } = report;
      expect(echoesByWay).toHaveLength(wayNames.length * zonesAsked * ticketIds.length);
      for (const { read, saved } of echoesByWay) expect(saved).toEqual(read);
      expect(echoesByWay.map(({ read }) => read.deadline)).toEqual(
        echoesByWay.map(() => "2026-07-03T10:11:12.000Z"),
      );
    });
  });

  /** Bare, the second 02:30 of an October night is told like the first, and the postponed ticket returns then. */
  it.each([
    { zone: "NO,includeTZOffset", whose: ["active", "postponed"] },
    { zone: "", whose: ["active", "postponed"] },
    { zone: "NO", whose: ["active"] },
  ])(
    "row 5: is in company of programs that send back what they read under SO-TimeZone: $zone",
    async ({ zone, whose }) => {
      const headers = { "so-timezone": zone };
      for (const ticketId of ticketIds.slice(0, whose.length)) {
        const read = await api.call(`GetTicketEntity?ticketEntityId=${ticketId}`, { headers });
        const saved = await api.call("SaveTicketEntity", { body: read.text, headers });
        expect(saved.text).toBe(read.text);
      }
      expect(await tracesOf()).toEqual(before);
    },
  );
});
