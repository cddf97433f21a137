import { describe, expect, it } from "vitest";
import { operations } from "../../../src/server/http/agents/operations.ts";
import { tablesWritten, traceTables } from "../../support/table-traces.ts";
import { officialClient } from "../../support/official-client.ts";
import { describeOneDatabase } from "../../support/test-database.ts";
import { agentNames, type AgentName, type AgentRow } from "./agents/agent-row.ts";
import { agentRows } from "./agents/agent-rows.ts";
import { agentStage } from "./agents/agent-stage.ts";
import { operationOf } from "./operations/operation-row.ts";
import { outcomeOf, tells, whatWasTold } from "./operations/outcome.ts";

const rows = agentNames.flatMap((agent) =>
  Object.entries(agentRows[agent]).map(([method, row]) => ({
    agent,
    method,
    row: row as unknown as AgentRow,
    name: `${agent}.${operationOf(method)}`,
  })),
);

describe("the other agents of the official client", () => {
  it("have a row for each operation there is, and a method for each row", () => {
    const served = operations.filter(({ agent }) => agent !== "Ticket");
    expect(rows.map(({ name }) => name).sort()).toEqual(
      served.map(({ agent, name }) => `${agent}.${name}`).sort(),
    );
    const unknown = rows.filter(
      ({ agent, method }) => !(method in officialClient[`${agent}Agent`].prototype),
    );
    expect(unknown).toEqual([]);
  });
});

describeOneDatabase("the other agents of the official client", (database) => {
  const stage = agentStage(database);

  const play = (agent: AgentName, method: string, args: readonly unknown[]) => {
    const client = stage.agents[agent] as unknown as Record<
      string,
      (...given: readonly unknown[]) => Promise<unknown>
    >;
    return outcomeOf(`${agent}.${operationOf(method)}`, async () => client[method]?.(...args));
  };

  describe.each(rows)("$name", ({ agent, method, row }) => {
    it("does what it is for", async () => {
      const args = await row.call(stage);
      const outcome = await play(agent, method, args);
      expect(outcome).toEqual("never" in row ? row.never : tells(whatWasTold(outcome)));
      if ("look" in row) await row.look(whatWasTold(outcome) as never, stage, args);
    });

    it("knows what to do without an argument", async () => {
      const before = await traceTables(database.db);
      const outcome = await play(agent, method, []);
      const written = tablesWritten(before, await traceTables(database.db));
      expect({ ...outcome, ...(written.length > 0 && { stores: true }) }).toEqual(row.nothing);
    });
  });
});
