import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import type { Text } from "../../src/server/texts/text.ts";
import { inEveryLanguage } from "../support/in-every-language.ts";
import { startShell } from "../support/start-shell.ts";

describe("health", () => {
  test.each([
    ["/health/live", "live"],
    ["/health/ready", "ready"],
    ["/healthz", "ready"],
    ["/Health/Ready/", "ready"],
  ])("%s is 200 while all is well", async (path, status) => {
    const shell = await startShell({
      healthChecks: [{ name: "database", findProblem: async () => null }],
    });
    const response = await fetch(`${shell.url}${path}`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status });
  });

  test("is not ready while something is missing, and says what without details", async () => {
    let problem: Text | null = inEveryLanguage("is not loaded");
    const shell = await startShell({
      healthChecks: [
        { name: "desk", findProblem: async () => problem },
        { name: "migrations", findProblem: async () => null },
        { name: "database", findProblem: () => Promise.reject(new Error("10.0.0.7 refused")) },
      ],
    });
    const response = await fetch(`${shell.url}/health/ready`);
    expect(response.status).toBe(503);
    expect(response.headers.get("retry-after")).toBe("5");
    expect(await response.json()).toEqual({
      status: "unavailable",
      reasons: { desk: "is not loaded", database: "cannot be reached" },
    });
    expect((await fetch(`${shell.url}/health/live`)).status).toBe(200);
    problem = null;
    const later = await fetch(`${shell.url}/health/ready`);
    expect(await later.json()).toEqual({
      status: "unavailable",
      reasons: { database: "cannot be reached" },
    });
  });

  test("does not wait for a check that never ends", async () => {
    const shell = await startShell({
      healthChecks: [{ name: "database", findProblem: () => new Promise(() => {}) }],
    });
    const response = await fetch(`${shell.url}/health/ready`);
    expect(await response.json()).toMatchObject({
      reasons: { database: "does not answer in time" },
    });
  });

  test("checks once for many questions at a time", async () => {
    let checks = 0;
    const shell = await startShell({
      healthChecks: [
        {
          name: "database",
          async findProblem() {
            checks += 1;
            await wait(300);
            return null;
          },
        },
      ],
    });
    const questions = Array.from({ length: 20 }, () => fetch(`${shell.url}/health/ready`));
    const statuses = (await Promise.all(questions)).map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect(checks).toBe(1);
  });
});
