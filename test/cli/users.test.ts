import { describe, expect, test } from "vitest";
import { runCounterfoil } from "../support/run-counterfoil.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const PASSWORD = "a password long enough";

describe("counterfoil user", { timeout: 60_000 }, () => {
  test("adds users without a running server, and lists them", async () => {
    const data = await temporaryFolder();
    const add = async (input: string, ...args: string[]) => {
      const run = runCounterfoil(["user", "add", ...args, "--data", data], { input });
      return { code: await run.ended, stdout: run.stdout(), stderr: run.stderr() };
    };
    expect(await add(`${PASSWORD}\n`, "anna", "--full-name", "Anna Lind")).toMatchObject({
      code: 0,
      stdout: "user anna added with id 1\n",
    });
    expect(await add(PASSWORD, "bert", "--role", "agent", "--password-stdin")).toMatchObject({
      code: 0,
    });
    const refusals = [
      await add(PASSWORD, "ANNA"),
      await add("short", "carl"),
      await add(PASSWORD, "carl", "--role", "king"),
      await add("", "carl"),
    ];
    expect(refusals.map(({ code }) => code)).toEqual([2, 2, 2, 2]);
    expect(refusals.map(({ stderr }) => stderr.trim().split("\n").at(-1))).toEqual([
      "counterfoil: login: This login name is taken.",
      "counterfoil: password: A password has at least 12 characters.",
      "counterfoil: role: The roles are: Administrator, Team lead, Agent, Agent, own categories, Reader.",
      "counterfoil: A password is needed: type it at the prompt, or pipe it in.",
    ]);

    const unlinking = runCounterfoil(["user", "unlink", "anna", "--data", data]);
    expect([await unlinking.ended, unlinking.stderr().trim()]).toEqual([
      2,
      "counterfoil: There is no user anna who is linked to an OpenID provider.",
    ]);

    const listing = runCounterfoil(["user", "list", "--data", data]);
    expect(await listing.ended).toBe(0);
    expect(listing.stdout()).toBe("1\tanna\tAnna Lind\tAdministrator\n2\tbert\tbert\tAgent\n");
  });
});
