import { describe, expect, it } from "vitest";
import { operations } from "../../../src/server/http/agents/operations.ts";
import { tablesWritten, traceTables } from "../../support/table-traces.ts";
import { officialClient } from "../../support/official-client.ts";
import { describeOneDatabase } from "../../support/test-database.ts";
import { operationRows } from "./operations/operation-rows.ts";
import {
  operationOf,
  type Arguments,
  type IdArgument,
  type Method,
  type OperationRow,
  type WrongCall,
} from "./operations/operation-row.ts";
import {
  outcomeOf,
  refused,
  storesSomething,
  tells,
  whatWasTold,
  type Outcome,
} from "./operations/outcome.ts";
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

describeOneDatabase("the official client's Ticket agent", (database) => {
  const stage = operationStage(database);

  const play = (method: Method, args: Arguments, agent = stage.agent) => {
    const untyped = agent[method] as (...given: Arguments) => Promise<unknown>;
    return outcomeOf(`Ticket.${operationOf(method)}`, () => untyped.apply(agent, [...args]));
  };
  const setScene = async () => ({
    scene: await stage.makeScene(),
    traces: await traceTables(database.db),
  });

  describe.each(rows)("%s", (method, row) => {
    let set: Awaited<ReturnType<typeof setScene>> | undefined;

    /** Plays a case on a scene in which nothing has been written. */
    const playCase = async ({ call }: WrongCall, who: Trial["who"] = "agent") => {
      set ??= await setScene();
      return play(method, call(set.scene), stage[who]);
    };
    /** The tables that were written since the scene was set; if there are any, it is set anew. */
    const takeWritten = async (): Promise<readonly string[]> => {
      if (set === undefined) return [];
      const now = await traceTables(database.db);
      const written = tablesWritten(set.traces, now);
      if (written.length > 0) set = undefined;
      return written;
    };

    it("does what it is for", async () => {
      const scene = await stage.makeScene();
      const outcome = await play(method, row.call(scene));
      expect(outcome).toEqual("never" in row ? row.never : tells(whatWasTold(outcome)));
      if ("look" in row) await row.look(whatWasTold(outcome) as never, scene, stage);
    });

    it.each(trialsOf(row))("$title", async ({ cases, who }) => {
      for (const one of cases.filter(({ outcome }) => !storesSomething(outcome))) {
        expect.soft(await playCase(one, who), one.what).toEqual(one.outcome);
      }
      expect.soft(await takeWritten(), "what was written").toEqual([]);
      for (const one of cases.filter(({ outcome }) => storesSomething(outcome))) {
        const played = await playCase(one, who);
        const stores = (await takeWritten()).length > 0;
        expect.soft({ ...played, stores }, one.what).toEqual(one.outcome);
      }
    });
  });
});

/** Calls of one operation that belong together. */
interface Trial {
  readonly title: string;
  readonly cases: readonly WrongCall[];
  /** Default: the administrator's client. */
  readonly who?: "agent" | "powerless";
}

function trialsOf(row: OperationRow): readonly Trial[] {
  const { ids = [], wrong = [], call, powerless } = row;
  const trials: readonly Trial[] = [
    ...ids.map((id) => ({ title: `knows ${id.path} of nothing`, cases: casesOfId(id) })),
    { title: "says what is wrong", cases: wrong },
    {
      title: "takes a missing argument for the default of its type, or asks for it",
      cases: casesOfMissing(row),
    },
    {
      title: "does no more for a user without rights than the rules say",
      cases: [{ what: "the right call", call, outcome: powerless }],
      who: "powerless",
    },
  ];
  return trials.filter(({ cases }) => cases.length > 0);
}

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
