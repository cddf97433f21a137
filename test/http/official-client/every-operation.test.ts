import { describe, expect, it } from "vitest";
import { operations } from "../../../src/server/http/agents/operations.ts";
import { databaseFingerprints, tablesWritten } from "../../support/database-fingerprints.ts";
import { officialClient } from "../../support/official-client.ts";
import { describeEachDatabase } from "../../support/test-database.ts";
import { operationRows } from "./operations/operation-rows.ts";
import {
  operationOf,
  type Arguments,
  type IdArgument,
  type Method,
  type OperationRow,
  type WrongCall,
} from "./operations/operation-row.ts";
import { outcomeOf, refused, storesSomething, type Outcome } from "./operations/outcome.ts";
import { operationStage, type Scene } from "./operations/scene.ts";

/** Methods of the client that call an operation; those it calls itself begin with a line. */
const methods = Object.getOwnPropertyNames(officialClient.TicketAgent.prototype).filter((name) =>
  /^[a-z].*Async$/.test(name),
);
const rows = Object.entries(operationRows) as unknown as [Method, OperationRow][];

describe("the official client's Ticket agent", () => {
  it("has a method for each operation there is, and a row for each method", () => {
    const served = operations.filter(({ agent }) => agent === "Ticket").map(({ name }) => name);
    expect(methods.map(operationOf).sort()).toEqual(served.sort());
    expect(rows.map(([method]) => method).sort()).toEqual([...methods].sort());
  });

  it.each(rows)("%s has a row that knows every argument", (method, row) => {
    const parameters = officialClient.TicketAgent.prototype[method].length;
    // The last parameter is for options of the call.
    expect(row.missing).toHaveLength(parameters - 1);
  });
});

describeEachDatabase("the official client's Ticket agent", (database) => {
  const stage = operationStage(database);

  const play = (method: Method, args: Arguments, agent = stage.agent) => {
    const untyped = agent[method] as (...given: Arguments) => Promise<unknown>;
    return outcomeOf(`Ticket.${operationOf(method)}`, () => untyped.apply(agent, [...args]));
  };
  const setScene = async () => ({
    scene: await stage.makeScene(),
    fingerprints: await databaseFingerprints(database.db),
  });

  describe.each(rows)("%s", (method, row) => {
    let set: Awaited<ReturnType<typeof setScene>> | undefined;

    /** The tables that were written since the scene was set; if there are any, it is set anew. */
    const takeWritten = async (): Promise<readonly string[]> => {
      if (set === undefined) return [];
      const now = await databaseFingerprints(database.db);
      const written = tablesWritten(set.fingerprints, now);
      if (written.length > 0) set = undefined;
      return written;
    };

    /** Plays all that store nothing on one scene, and each of the others on a scene of its own. */
    async function expectOutcomes(cases: readonly WrongCall[], agent = stage.agent): Promise<void> {
      for (const { what, call, outcome } of cases.filter((one) => !storesSomething(one.outcome))) {
        set ??= await setScene();
        expect.soft(await play(method, call(set.scene), agent), what).toEqual(outcome);
      }
      expect.soft(await takeWritten(), "what was written").toEqual([]);
      for (const { what, call, outcome } of cases.filter((one) => storesSomething(one.outcome))) {
        set ??= await setScene();
        const played = await play(method, call(set.scene), agent);
        const stores = (await takeWritten()).length > 0;
        expect.soft({ ...played, stores }, what).toEqual(outcome);
      }
    }

    it("does what it is for", async () => {
      const scene = await stage.makeScene();
      const outcome = await play(method, row.call(scene));
      if ("never" in row) {
        expect(outcome).toEqual(row.never);
        return;
      }
      if ("refused" in outcome) expect.fail(`it was refused: ${JSON.stringify(outcome)}`);
      await row.look(outcome.told as never, scene, stage);
    });

    for (const argument of row.ids ?? []) {
      it(`knows ${argument.path} of nothing`, () => expectOutcomes(casesOfId(argument)));
    }
    if (row.wrong !== undefined) {
      const { wrong } = row;
      it("says what is wrong", () => expectOutcomes(wrong));
    }
    if (row.missing.length > 0) {
      it("takes a missing argument for the default of its type, or asks for it", () =>
        expectOutcomes(casesOfMissing(row)));
    }

    it("does no more for a user without rights than the rules say", () =>
      expectOutcomes([{ what: "right", call: row.call, outcome: row.powerless }], stage.powerless));
  });
});

function casesOfMissing({ call, missing }: OperationRow): readonly WrongCall[] {
  return missing.flatMap((outcome, index) =>
    [undefined, null].map((nothing) => ({
      what: `argument ${index} is ${nothing}`,
      call: (scene: Scene) => (call(scene) as Arguments).with(index, nothing),
      outcome,
    })),
  );
}

const UNKNOWN_ID = 987_654;
const INT32_MAX = 2_147_483_647;

/** Ids of nothing, of another kind, that stand for none, and that are no ids, with what comes of each. */
function casesOfId({
  path,
  call,
  nothing,
  except = {},
  another = ({ popUpId }) => popUpId,
}: IdArgument): readonly WrongCall[] {
  const unreadable = refused(400, path);
  const ids: readonly (readonly [unknown, Outcome])[] = [
    [UNKNOWN_ID, nothing],
    [INT32_MAX, nothing],
    [-7, except["-7"] ?? nothing],
    [0, except["0"] ?? nothing],
    [-1, except["-1"] ?? nothing],
    ["glops", unreadable],
    [INT32_MAX + 1, unreadable],
    [1.5, unreadable],
  ];
  return [
    ...ids.map(([id, outcome]) => ({
      what: String(id),
      call: (scene: Scene) => call(id, scene),
      outcome,
    })),
    {
      what: "the id of a record of another kind",
      call: (scene) => call(another(scene), scene),
      outcome: nothing,
    },
  ];
}
