import { pino } from "pino";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { createAttemptLimiter } from "../../src/server/auth/attempt-limiter.ts";
import type { PasswordHasher } from "../../src/server/auth/password-hasher.ts";
import { createSignIn, type SignIn } from "../../src/server/auth/sign-in.ts";
import { createVerifiedCredentials } from "../../src/server/auth/verified-credentials.ts";
import { createDeskCache } from "../../src/server/desk-cache.ts";
import { AppError } from "../../src/server/errors.ts";
import { DatabaseUnavailable } from "../../src/server/storage/database-errors.ts";
import { openDatabase } from "../../src/server/storage/database.ts";
import { addUser } from "../../src/server/usecases/add-user.ts";
import { changePassword } from "../../src/server/usecases/change-password.ts";
import { testDatabase } from "../support/test-database.ts";

const log = pino({ level: "silent" });
const address = "192.0.2.1";
const clock = { now: () => 1_772_442_000 };
const limits = { failuresPerUserAndAddress: 3, failuresPerAddress: 50, windowSeconds: 60 };

/** Hashes that can be read, and a count of how often the slow work was done. */
function createCountingHasher() {
  const compared: string[] = [];
  let hold: Promise<void> = Promise.resolve();
  const hasher: PasswordHasher = {
    hash: (password) => Promise.resolve(`hash of ${password}`),
    verify: async (storedHash, password) => {
      compared.push(storedHash);
      await hold;
      return storedHash === `hash of ${password}`;
    },
  };
  /** Comparisons do not end before the result is called. */
  const holdComparisons = (): (() => void) => {
    const { promise, resolve } = promiseToKeep();
    hold = promise;
    return resolve;
  };
  return { hasher, compared, holdComparisons };
}

function promiseToKeep() {
  const kept: { resolve: () => void } = { resolve: () => undefined };
  const promise = new Promise<void>((resolve) => {
    kept.resolve = resolve;
  });
  return { promise, resolve: () => kept.resolve() };
}

describe("sign-in by password", () => {
  const database = testDatabase();

  beforeEach(async () => {
    await database.db.query("delete from app_user");
  });

  async function start() {
    let nowMs = 0;
    const db = await openDatabase(database.connection, { poolSize: 2, log });
    const desk = await createDeskCache(db, log);
    onTestFinished(async () => {
      await desk.close();
      await db.close();
    });
    const counting = createCountingHasher();
    const { hasher } = counting;
    const signIn = createSignIn({
      database: db,
      desk,
      hasher,
      verified: createVerifiedCredentials({ monotonicMs: () => nowMs }),
      limiter: createAttemptLimiter(limits, () => nowMs),
    });
    const enter = (loginName: string, password: string) =>
      signIn.byPassword({ loginName, password }, address);
    const enteredAs = (loginName: string, password: string) =>
      enter(loginName, password).then(
        (caller) => caller.user.loginName,
        (error: unknown) => (error instanceof AppError ? error.code : error),
      );
    let changesHeard = 0;
    desk.onCredentialsChanged(() => {
      changesHeard += 1;
    });
    const addUnheard = (loginName: string, password: string, roleName = "Agent") =>
      addUser(
        { database: db, roles: desk.current().roles.values(), hasher, clock },
        { loginName, fullName: loginName, roleName, password, allowWeakPassword: true },
      );
    /** Adds a user and waits until it has got about, so that it disturbs nothing later. */
    const add = async (loginName: string, password: string) => {
      const before = changesHeard;
      await addUnheard(loginName, password);
      await expect.poll(() => changesHeard).toBeGreaterThan(before);
    };
    const change = (loginName: string, password: string, own: { signIn?: SignIn } = {}) =>
      changePassword(
        { database: db, hasher, clock, ...own },
        { loginName, password, allowWeakPassword: true },
      );
    return {
      ...counting,
      db,
      desk,
      signIn,
      enter,
      enteredAs,
      addUnheard,
      add,
      changesHeard: () => changesHeard,
      change,
      passMs: (ms: number) => (nowMs += ms),
    };
  }

  it("knows a user who was added a moment ago, with role and categories", async () => {
    const { db, desk, enter, addUnheard } = await start();
    for (const index of [1, 2, 3]) {
      const userId = await addUnheard(`user${index}`, "secret", "Team lead");
      await db.query("insert into category_member (category_id, user_id) values (1, $1)", [userId]);
      const caller = await enter(`USER${index}`, "secret");
      expect(caller).toMatchObject({ user: { userId }, role: { name: "Team lead" } });
      expect(caller.categoryIds).toEqual(new Set([1]));
    }
    expect(desk.current().users.size).toBe(3);
  });

  it("compares once for five minutes, and then again", async () => {
    const { enteredAs, add, compared, passMs } = await start();
    await add("anna", "secret");
    for (const ms of [0, 1, 299_998]) {
      passMs(ms);
      expect(await enteredAs("anna", "secret")).toBe("anna");
    }
    expect(compared).toHaveLength(1);
    passMs(1);
    expect(await enteredAs("anna", "secret")).toBe("anna");
    expect(compared).toHaveLength(2);
  });

  it("gives the same caller again while the desk stays the same", async () => {
    const { enter, add } = await start();
    await add("anna", "secret");
    expect(await enter("anna", "secret")).toBe(await enter("anna", "secret"));
  });

  it("compares once for calls that arrive together", async () => {
    const { enteredAs, add, compared, holdComparisons } = await start();
    await add("anna", "secret");
    const release = holdComparisons();
    const entering = Array.from({ length: 20 }, () => enteredAs("anna", "secret"));
    await expect.poll(() => compared).toHaveLength(1);
    release();
    expect(await Promise.all(entering)).toEqual(Array.from({ length: 20 }, () => "anna"));
    expect(compared).toHaveLength(1);
  });

  it("never remembers what was wrong", async () => {
    const { enteredAs, add, compared } = await start();
    await add("anna", "secret");
    expect(await enteredAs("anna", "Secret")).toBe("unauthenticated");
    expect(await enteredAs("anna", "Secret")).toBe("unauthenticated");
    expect(compared).toHaveLength(2);
  });

  it("compares for an unknown user, too, with the same words in the end", async () => {
    const { enter, add, compared } = await start();
    await add("anna", "secret");
    const messages = await Promise.all(
      ["anna", "nobody"].map((loginName) =>
        enter(loginName, "wrong").catch((error: unknown) => String(error)),
      ),
    );
    expect(new Set(messages).size).toBe(1);
    expect(compared).toHaveLength(2);
  });

  it.each([
    ["deleted", "deleted = true"],
    ["deleted on the service side", "status = 3"],
    ["without a service login", "status = 0"],
    ["reserved for the system", "service_user_id = 1"],
    ["of an outsider", "type = 3"],
    [
      "deleted and in a system role",
      "deleted = true, role_id = (select role_id from role where is_system)",
    ],
  ])("refuses an account that is %s, like a wrong password", async (_what, assignment) => {
    const { db, enter, enteredAs, add } = await start();
    await db.query(
      "insert into role (name, is_system) select 'System', true where not exists (select from role where is_system)",
    );
    await add("anna", "secret");
    await add("other", "secret");
    await db.query(`update app_user set ${assignment} where login_name = 'anna'`);
    expect(await enteredAs("anna", "secret")).toBe("unauthenticated");
    const [refused, wrong] = await Promise.all(
      [enter("anna", "secret"), enter("other", "wrong")].map((entering) =>
        entering.catch((error: unknown) => String(error)),
      ),
    );
    expect(refused).toBe(wrong);
  });

  it.each([
    ["away", "status = 2"],
    ["a reader", "status = 4"],
    [
      "the system",
      "status = 127, service_user_id = 1, type = 5, role_id = (select role_id from role where is_system)",
    ],
  ])("lets in somebody who is %s", async (_what, assignment) => {
    const { db, enteredAs, add } = await start();
    await db.query(
      "insert into role (name, is_system) select 'System', true where not exists (select from role where is_system)",
    );
    await add("anna", "secret");
    await db.query(`update app_user set ${assignment} where login_name = 'anna'`);
    expect(await enteredAs("anna", "secret")).toBe("anna");
  });

  it("finds a login name and a password in either Unicode composition", async () => {
    const { enteredAs, add } = await start();
    await add("bl\u00e5b\u00e6r", "secret");
    expect(await enteredAs("bla\u030ab\u00e6r", "secret")).toBe("bl\u00e5b\u00e6r");
  });

  describe("when something changes", () => {
    it("forgets an old password and knows the new one", async () => {
      const { enteredAs, add, change } = await start();
      await add("anna", "secret");
      expect(await enteredAs("anna", "secret")).toBe("anna");
      await change("ANNA", "changed");
      await expect.poll(() => enteredAs("anna", "secret")).toBe("unauthenticated");
      expect(await enteredAs("anna", "changed")).toBe("anna");
    });

    it("does not accept an old password for a moment after a change of its own", async () => {
      const { signIn, enteredAs, add, change } = await start();
      for (const index of [1, 2, 3, 4, 5]) {
        await add(`user${index}`, "secret");
        expect(await enteredAs(`user${index}`, "secret")).toBe(`user${index}`);
        await change(`user${index}`, "changed", { signIn });
        expect(await enteredAs(`user${index}`, "secret")).toBe("unauthenticated");
      }
    });

    it("does not remember an old password whose comparison ends after the change", async () => {
      const { enteredAs, add, change, changesHeard, compared, holdComparisons } = await start();
      await add("anna", "secret");
      await enteredAs("anna", "secret");
      await change("anna", "second");
      await expect.poll(changesHeard).toBe(2);
      const release = holdComparisons();
      const entering = enteredAs("anna", "second");
      await expect.poll(() => compared).toHaveLength(2);
      await change("anna", "third");
      await expect.poll(changesHeard).toBe(3);
      release();
      expect(await entering).toBe("anna"); // it was right when it was asked
      expect(await enteredAs("anna", "second")).toBe("unauthenticated");
    });

    it("shuts out a user at once, however he is remembered", async () => {
      const { db, enteredAs, add } = await start();
      await add("anna", "secret");
      expect(await enteredAs("anna", "secret")).toBe("anna");
      await db.query("update app_user set status = 3 where login_name = 'anna'");
      await expect.poll(() => enteredAs("anna", "secret")).toBe("unauthenticated");
    });

    it("trusts nothing remembered while changes may go unnoticed", async () => {
      const { db, desk, enteredAs, add, compared } = await start();
      await add("anna", "secret");
      await enteredAs("anna", "secret");
      await db.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
          where application_name = 'counterfoil listener' and datname = current_database()`,
      );
      await expect.poll(() => desk.hearsOfChanges()).toBe(false);
      expect(await enteredAs("anna", "secret")).toBe("anna");
      expect(compared).toHaveLength(2);
    });
  });

  describe("that fails too often", () => {
    it("is refused before the password is looked at, until time has passed", async () => {
      const { enteredAs, add, compared, passMs } = await start();
      await add("anna", "secret");
      for (const password of ["a", "b", "c"]) await enteredAs("anna", password);
      expect(await enteredAs("anna", "secret")).toBe("throttled");
      expect(compared).toHaveLength(3);
      passMs(60_000);
      expect(await enteredAs("anna", "secret")).toBe("anna");
    });

    it("is refused also when all guesses come at once", async () => {
      const { enteredAs, add, compared } = await start();
      await add("anna", "secret");
      const guesses = Array.from({ length: 10 }, (_, index) => enteredAs("anna", `guess ${index}`));
      const codes = await Promise.all(guesses);
      expect(codes.filter((code) => code === "throttled")).toHaveLength(7);
      expect(compared).toHaveLength(3);
    });

    it("does not hold up a program whose password is remembered", async () => {
      const { enteredAs, add } = await start();
      await add("anna", "secret");
      expect(await enteredAs("anna", "secret")).toBe("anna");
      for (const password of ["a", "b", "c", "d"]) await enteredAs("anna", password);
      expect(await enteredAs("anna", "secret")).toBe("anna");
    });

    it("starts from nothing after a success", async () => {
      const { enteredAs, add } = await start();
      await add("anna", "secret");
      for (const password of ["a", "b", "secret", "c", "d"]) await enteredAs("anna", password);
      expect(await enteredAs("anna", "e")).toBe("unauthenticated");
      expect(await enteredAs("anna", "f")).toBe("throttled");
    });
  });

  it("does not count what could not be found out", async () => {
    const { db, enter } = await start();
    await db.close();
    for (let index = 0; index < 5; index += 1) {
      await expect(enter("anna", `${index}`)).rejects.toThrow(DatabaseUnavailable);
    }
  });
});
