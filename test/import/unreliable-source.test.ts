import { isDeepStrictEqual } from "node:util";
import { describe, expect, test } from "vitest";
import { targetDesk } from "./import-desks.ts";
import { startFlakyProxy, type Fault } from "./flaky-proxy.ts";
import { importFrom } from "./import-from.ts";
import { readDesk } from "./read-desk.ts";
import { smallDesk } from "./small-desk.ts";

const faults: readonly Fault[] = ["429", "500", "cut before", "cut within"];

describe("a source that fails now and then", () => {
  const source = smallDesk(12);
  const target = targetDesk();

  test("is read all the same", async () => {
    const as = source.api.administrator;
    // Every third call fails, each time in another way.
    const proxy = await startFlakyProxy(source.api.url, (_path, count) =>
      count % 3 === 0 ? (faults[(count / 3) % faults.length] ?? "none") : "none",
    );
    const tally = await importFrom(source.api, target.api, { address: proxy.address, as });
    for (const fault of faults) expect(proxy.dealt.get(fault)).toBeGreaterThan(3);
    expect(tally.remarks).toEqual([]);
    expect(tally.of("ticket", "created")).toBe(12);
    const there = await readDesk(source.api, as);
    const here = await readDesk(target.api, target.administrator());
    const different = [...there.keys()].filter(
      (ticketId) => !isDeepStrictEqual(here.get(ticketId), there.get(ticketId)),
    );
    expect(different).toEqual([]);
  });
});

describe("a source of which something cannot be read", () => {
  const source = smallDesk(4);
  const target = targetDesk();

  test("is read apart from that, and it is told what is missing", async () => {
    const as = source.api.administrator;
    const proxy = await startFlakyProxy(source.api.url, (path) => {
      if (path.endsWith("GetTicketEntity?ticketEntityId=2")) return "500";
      if (path.endsWith("GetTicketEntity?ticketEntityId=3")) return "403";
      return path.endsWith("/GetTicketTypes") ? "403" : "none";
    });
    const tally = await importFrom(source.api, target.api, { address: proxy.address, as });
    expect(tally.isComplete).toBe(false);
    expect(tally.of("ticket", "created")).toBe(2);
    expect(tally.remarks).toEqual([
      {
        kind: "ticketType",
        sourceId: "all",
        reason: "Whoever is signed in may not call /api/v1/Agents/List/GetTicketTypes (403).",
      },
      {
        kind: "ticket",
        sourceId: 3,
        reason: "Whoever is signed in may not call /api/v1/Agents/Ticket/GetTicketEntity (403).",
      },
      {
        kind: "ticket",
        sourceId: 2,
        reason:
          "The source answers /api/v1/Agents/Ticket/GetTicketEntity with 500, 8 times in a row.",
      },
    ]);
  });

  test("leaves a ticket for the next run when a file of it does not arrive whole", async () => {
    const as = source.api.administrator;
    let isCut = true;
    const { address } = await startFlakyProxy(source.api.url, (path) =>
      isCut && path.endsWith("/GetAttachmentStream") ? "cut within" : "none",
    );
    const cut = await importFrom(source.api, target.api, { address, as });
    expect(cut.of("ticket", "skipped")).toBe(4);
    expect(cut.remarks[0]?.reason).toBe("a file of it did not arrive whole");
    isCut = false;
    const whole = await importFrom(source.api, target.api, { address, as });
    expect(whole.of("ticket", "created")).toBe(4);
    expect(whole.remarks).toEqual([]);
  });

  test.each([
    ["leads elsewhere", (): Fault => "redirect", "leads elsewhere (302)"],
    ["never answers", (): Fault => "cut before", "gives no answer at"],
  ])("and one that %s ends the import", async (_what, fault, message) => {
    const { address } = await startFlakyProxy(source.api.url, fault);
    const as = source.api.administrator;
    await expect(importFrom(source.api, target.api, { address, as })).rejects.toThrow(message);
  });

  test("and one that does not accept the credentials ends it, too", async () => {
    const wrong = importFrom(source.api, target.api, { as: "tje0:wrong" });
    await expect(wrong).rejects.toThrow("does not accept these credentials (401)");
  });

  test("and an address where there is something else", async () => {
    const address = `${source.api.url}/health`;
    const as = source.api.administrator;
    await expect(importFrom(source.api, target.api, { address, as })).rejects.toThrow(
      `There is no SuperOffice WebAPI at ${address}/api/v1`,
    );
  });
});
