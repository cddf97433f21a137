import { describe, expect, test } from "vitest";
import { addressOf, runCounterfoil } from "../support/run-counterfoil.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

describe("counterfoil token and app", { timeout: 90_000 }, () => {
  test("make what programs sign in with, beside a running server", async () => {
    const data = await temporaryFolder();
    const run = async (...args: string[]) => {
      const input = "a password long enough";
      const { ended, stdout, stderr } = runCounterfoil([...args, "--data", data], { input });
      return { code: await ended, stdout: stdout(), stderr: stderr() };
    };
    const server = runCounterfoil(["serve", "--port", "0", "--data", data]);
    const address = await addressOf(server);
    expect((await run("user", "add", "anna")).code).toBe(0);
    const added = await run("token", "add", "ANNA", "--read", "--days", "1", "--name", "report");
    expect(added).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^8A:Default\.\S{43}\n$/),
    });
    const statusOf = async (headers: Record<string, string>) =>
      (await fetch(`${address}/api/v1/User/currentPrincipal`, { headers })).status;
    const bearer = { authorization: `Bearer ${added.stdout.trim()}` };
    await expect.poll(() => statusOf(bearer)).toBe(200);

    const list = await run("token", "list");
    expect(list.stdout).toMatch(/^1\tanna\tread\t\d{4}-\S+Z\treport\n$/);
    expect(await run("token", "revoke", "1")).toMatchObject({
      code: 0,
      stdout: "token 1 revoked\n",
    });
    await expect.poll(() => statusOf(bearer)).toBe(401);

    const app = await run("app", "add", "Robot", "--redirect-uri", "https://a.example/back");
    expect(app.stdout.split("\n").map((line) => line.split("\t")[0])).toEqual([
      "client-id",
      "app-token",
      "client-secret",
      "",
    ]);
    expect((await run("app", "list")).stdout).toMatch(/^1\t[0-9a-f]{32}\tread,write\tRobot\n$/);
    expect((await run("app", "revoke", "1")).stdout).toBe("application 1 revoked\n");

    const refusals = [
      await run("token", "add", "nobody"),
      await run("token", "add", "anna", "--days", "0"),
      await run("token", "revoke", "1"),
      await run("token", "revoke", "x"),
      await run("app", "revoke", "1"),
      await run("app", "add", "Robot", "--public-key", "/nowhere"),
      await run("app", "add", "Robot", "--redirect-uri", "http://a.example"),
    ];
    expect(refusals.map(({ code }) => code)).toEqual([2, 2, 2, 2, 2, 2, 2]);
    expect(refusals.map(({ stderr }) => stderr.trim().split("\n").at(-1))).toEqual([
      "counterfoil: There is no user nobody.",
      "counterfoil: Give a whole number of days from 1 to 3650, or leave it out for a token without an end.",
      "counterfoil: There is no token 1.",
      "counterfoil: The id is the number that the list shows first.",
      "counterfoil: There is no application 1.",
      "counterfoil: The key file /nowhere cannot be read.",
      "counterfoil: redirect-uri: A redirect URI is a whole https address without a fragment; http only for this machine.",
    ]);
  });

  test("say in their help what to do", async () => {
    const { ended, stdout } = runCounterfoil(["token", "add", "--help"]);
    expect(await ended).toBe(0);
    expect(stdout()).toContain("print it once");
    expect(stdout()).toContain("counterfoil token add anna --name");
  });
});
