import { beforeEach, describe, expect, it } from "vitest";
import type { PasswordHasher } from "../../src/server/auth/password-hasher.ts";
import { AppError } from "../../src/server/errors.ts";
import { findCredential } from "../../src/server/storage/credentials.ts";
import { listRoles } from "../../src/server/storage/desk/list-users.ts";
import { countUsers, listAllUsers } from "../../src/server/storage/users.ts";
import { addUser, type AddUserCommand } from "../../src/server/usecases/add-user.ts";
import { changePassword } from "../../src/server/usecases/change-password.ts";
import { wordsOf } from "../../src/server/texts/text.ts";
import { describeEachDatabase } from "../support/test-database.ts";

const clock = { now: () => 1_772_442_000 };
const hasher: PasswordHasher = {
  hash: (password) => Promise.resolve(`hash of ${password}`),
  verify: (storedHash, password) => Promise.resolve(storedHash === `hash of ${password}`),
};

const anna: AddUserCommand = {
  loginName: "anna",
  fullName: "Anna Berg",
  roleName: "Agent",
  password: "twelve chars",
};

/** The fields that a refused command names; null when it was not refused. */
async function faultsOf(work: Promise<unknown>): Promise<Record<string, string> | null> {
  try {
    await work;
    return null;
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "validation") throw error;
    const members = [...(error.details.members ?? [])];
    return Object.fromEntries(members.map(([path, text]) => [path, wordsOf(text, null)]));
  }
}

describeEachDatabase("users", (database) => {
  const add = async (wishes: Partial<AddUserCommand> = {}) =>
    addUser(
      { database: database.db, roles: await listRoles(database.db), hasher, clock },
      { ...anna, ...wishes },
    );
  const change = (loginName: string, password: string) =>
    changePassword({ database: database.db, hasher, clock }, { loginName, password });

  beforeEach(async () => {
    await database.db.query("delete from app_user");
  });

  describe("adding one", () => {
    it("stores the user and his password's hash", async () => {
      expect(await countUsers(database.db)).toBe(0);
      const userId = await add({ loginName: " Anna ", fullName: " Anna Berg " });
      expect(await countUsers(database.db)).toBe(1);
      expect(await listAllUsers(database.db)).toEqual([
        { userId, loginName: "Anna", fullName: "Anna Berg", roleName: "Agent", deleted: false },
      ]);
      const { rows } = await database.db.query(
        "select name, password_hash, changed_at from app_user join credential using (user_id)",
      );
      expect(rows).toEqual([
        { name: "ANNA", password_hash: "hash of twelve chars", changed_at: clock.now() },
      ]);
    });

    it.each<[Partial<AddUserCommand>, Record<string, string>]>([
      [{ loginName: " " }, { login: "A value is required." }],
      [{ loginName: "a:b" }, { login: "A login name cannot contain a colon." }],
      [{ loginName: "7T" }, { login: "This login name is reserved." }],
      [{ loginName: "a\0b" }, { login: "Control characters are not allowed." }],
      [{ loginName: "a".repeat(240) }, { login: "At most 239 characters are allowed." }],
      [{ fullName: "" }, { "full-name": "A value is required." }],
      [{ name: "\t" }, { name: "A value is required." }],
      [
        { roleName: "Boss" },
        { role: "The roles are: Administrator, Team lead, Agent, Agent, own categories, Reader." },
      ],
      [{ password: "eleven char" }, { password: "A password has at least 12 characters." }],
      [
        { password: "\u{1F511}".repeat(11) },
        { password: "A password has at least 12 characters." },
      ],
      [{ password: "a\u030a".repeat(11) }, { password: "A password has at least 12 characters." }],
      [{ password: "a".repeat(257) }, { password: "A password has at most 256 characters." }],
      [
        { password: "twelve chars\n" },
        { password: "A password cannot contain control characters." },
      ],
      [{ password: "", allowWeakPassword: true }, { password: "A value is required." }],
      [
        { loginName: "", fullName: "", password: "x" },
        {
          login: "A value is required.",
          "full-name": "A value is required.",
          password: "A password has at least 12 characters.",
        },
      ],
    ])("is refused for %j, and names every field", async (wishes, faults) => {
      expect(await faultsOf(add(wishes))).toEqual(faults);
      expect(await countUsers(database.db)).toBe(0);
    });

    it.each<Partial<AddUserCommand>>([
      { loginName: "a".repeat(239) },
      { roleName: "aGENT, own CATEGORIES" },
      { password: "a".repeat(256) },
      { password: "short", allowWeakPassword: true },
    ])("is possible with %j", async (wishes) => {
      expect(await faultsOf(add(wishes))).toBeNull();
    });

    it("is refused for a login name that somebody has, in any case", async () => {
      await add();
      expect(await faultsOf(add({ loginName: "ANNA" }))).toEqual({
        login: "This login name is taken.",
      });
    });

    it("succeeds once when several try at the same time", async () => {
      const outcomes = await Promise.all(Array.from({ length: 4 }, () => faultsOf(add())));
      expect(outcomes.filter((faults) => faults === null)).toHaveLength(1);
      expect(await countUsers(database.db)).toBe(1);
    });

    it("stores nothing when the password cannot be stored", async () => {
      await database.db.query("alter table credential add constraint none check (false) not valid");
      await expect(add()).rejects.toMatchObject({ code: "23514" });
      await database.db.query("alter table credential drop constraint none");
      expect(await countUsers(database.db)).toBe(0);
    });
  });

  describe("changing a password", () => {
    it("replaces the hash, whoever writes the login name how", async () => {
      const userId = await add();
      await change(" ANNA", "another password");
      expect(await findCredential(database.db, "anna")).toMatchObject({
        userId,
        passwordHash: "hash of another password",
      });
    });

    it("gives a password to a user who had none", async () => {
      await add();
      await database.db.query("delete from credential");
      await change("anna", "first password");
      expect(await findCredential(database.db, "anna")).toMatchObject({
        passwordHash: "hash of first password",
      });
    });

    it.each([
      ["nobody", "long enough here", { login: "There is no such user." }],
      ["anna", "short", { password: "A password has at least 12 characters." }],
    ])("of %j to %j is refused", async (loginName, password, faults) => {
      await add();
      expect(await faultsOf(change(loginName, password))).toEqual(faults);
    });

    it("of a deleted user is refused", async () => {
      await add();
      await database.db.query("update app_user set deleted = true");
      expect(await faultsOf(change("anna", "long enough here"))).toEqual({
        login: "There is no such user.",
      });
    });
  });

  it("are counted without the deleted ones, and listed with them", async () => {
    await add();
    await database.db.query("update app_user set deleted = true");
    expect(await countUsers(database.db)).toBe(0);
    expect(await listAllUsers(database.db)).toMatchObject([{ deleted: true }]);
  });
});
