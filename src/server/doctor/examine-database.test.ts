import { describe, expect, it } from "vitest";
import { examineDatabase, examineDesk, type DatabaseFacts } from "./examine-database.ts";

const database: DatabaseFacts = {
  serverVersion: "18.4",
  nowSeconds: 1000,
  ownSeconds: 1000,
  sizeBytes: 0,
  fsync: true,
  synchronousCommit: "on",
  connectionsMax: 100,
  connectionsUsed: 1,
  poolSize: 10,
};
const desk = {
  ticketCount: 3,
  userCount: 2,
  outboxWaiting: 0,
  hasSender: true,
  searchBacklog: 0,
  webhooksGivenUp: 0,
  deliveriesWaiting: 0,
  overdueSeconds: 0,
};

describe("examineDatabase", () => {
  it.each<[Partial<DatabaseFacts>, string, string]>([
    [{}, "durability", "good"],
    [{ fsync: false }, "durability", "bad"],
    [{ synchronousCommit: "off" }, "durability", "bad"],
    [{ synchronousCommit: "local" }, "durability", "good"],
    [{ connectionsUsed: 86 }, "connections", "good"],
    [{ connectionsUsed: 87 }, "connections", "warning"],
    [{ ownSeconds: 1002 }, "clocks", "good"],
    [{ ownSeconds: 1002.1 }, "clocks", "warning"],
    [{ ownSeconds: 997.9 }, "clocks", "warning"],
  ])("%j: %s is %s", (facts, subject, state) => {
    const found = examineDatabase({ ...database, ...facts });
    expect(found.find((each) => each.subject === subject)?.state).toBe(state);
    expect(found.filter((each) => each.state !== "good").length).toBe(state === "good" ? 0 : 1);
  });
});

describe("examineDesk", () => {
  it.each<[Partial<typeof desk>, string, string]>([
    [{}, "jobs", "good"],
    [{ overdueSeconds: 300 }, "jobs", "good"],
    [{ overdueSeconds: 301 }, "jobs", "warning"],
    [{ userCount: 0 }, "users", "warning"],
    [{ hasSender: false }, "mail", "warning"],
    [{ webhooksGivenUp: 1 }, "webhooks", "warning"],
    [{ searchBacklog: 10_000 }, "search", "good"],
    [{ searchBacklog: 10_001 }, "search", "warning"],
  ])("%j: %s is %s", (facts, subject, state) => {
    const found = examineDesk({ ...desk, ...facts });
    expect(found.find((each) => each.subject === subject)?.state).toBe(state);
    expect(found.filter((each) => each.advice !== null).length).toBe(state === "good" ? 0 : 1);
  });
});
