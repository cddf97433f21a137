import { describe, expect, test } from "vitest";
import { AppError, type AppErrorCode } from "../../src/server/errors.ts";
import { errorKinds } from "../../src/server/http/error-body.ts";
import { inEveryLanguage } from "../support/in-every-language.ts";
import { sendRaw, startShell, type Shell } from "../support/start-shell.ts";

async function answerOf(shell: Shell, path: string, init: RequestInit = {}) {
  const response = await fetch(`${shell.url}${path}`, init);
  return { response, body: (await response.json()) as Record<string, unknown> };
}

function startFailing(error: Error): Promise<Shell> {
  return startShell({
    translateError: (thrown) =>
      thrown instanceof RangeError
        ? new AppError("unavailable", inEveryLanguage("Try again later."), { retryAfterSeconds: 5 })
        : thrown,
    register(api) {
      api.get("/fail", { config: { operation: "Ticket.SaveTicketEntity" } }, () => {
        throw error;
      });
    },
  });
}

describe("an unknown path or method", () => {
  test("is answered with the published union of error members, in order", async () => {
    const shell = await startShell();
    const { response, body } = await answerOf(shell, "/api/v1/Nothing?secret=1");
    expect(response.status).toBe(404);
    expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(Object.entries(body)).toEqual([
      ["Error", true],
      ["ErrorType", "SoNotFoundException"],
      ["ErrorMessage", "There is nothing at this path."],
      ["Message", "There is nothing at this path."],
      ["MessageDetail", null],
      ["ErrorSource", null],
      ["OperationId", response.headers.get("x-operation-id")],
    ]);
  });

  test.each(["DELETE", "PUT", "PROPFIND"])(
    "%s on a known path is 405 with Allow",
    async (method) => {
      const { response, body } = await answerOf(await startShell(), "/ECHO/", { method });
      expect(response.status).toBe(405);
      expect(response.headers.get("allow")).toBe("POST");
      expect(body["ErrorType"]).toBe("NotSupportedException");
    },
  );

  test.each([
    ["/Echo", 200],
    ["/echo/", 200],
    ["//echo", 404],
    ["/echo//", 404],
    ["/echo/more", 404],
  ])("the path %s is answered with %i", async (path, status) => {
    const shell = await startShell();
    const response = await fetch(`${shell.url}${path}`, { method: "POST" });
    expect(response.status).toBe(status);
  });

  test("a whole address may stand for the path", async () => {
    const { port } = await startShell();
    const get = (target: string) =>
      sendRaw(port, `GET ${target} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`);
    expect(await get("http://desk.example/health/live?a=//")).toMatch(/^HTTP\/1\.1 200 /);
    expect(await get("http://desk.example/echo")).toMatch(/^HTTP\/1\.1 405 /);
    expect(await get("http://desk.example//health/live")).toMatch(/^HTTP\/1\.1 404 /);
  });

  test("an empty path parameter is no parameter", async () => {
    const shell = await startShell({
      register: (api) => void api.get("/ticket/:id/people", () => "[]"),
    });
    expect((await fetch(`${shell.url}/ticket//people`)).status).toBe(404);
    expect((await fetch(`${shell.url}/ticket/7/people`)).status).toBe(200);
  });

  test("a path that cannot be decoded is 400 and not repeated", async () => {
    const { response, body } = await answerOf(await startShell(), "/caf%E9");
    expect(response.status).toBe(400);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(body).toMatchObject({
      ErrorType: "ArgumentException",
      OperationId: response.headers.get("x-operation-id"),
    });
    expect(JSON.stringify(body)).not.toContain("caf");
  });
});

test("HEAD is served where GET is", async () => {
  const shell = await startShell();
  const response = await fetch(`${shell.url}/health/live`, { method: "HEAD" });
  expect(response.status).toBe(200);
  expect(await response.text()).toBe("");
});

describe("a failed call", () => {
  const codes = Object.keys(errorKinds).filter((code) => code !== "unexpected") as AppErrorCode[];

  test.each(codes)("%s has its published status and type", async (code) => {
    const shell = await startFailing(new AppError(code, inEveryLanguage("Sentence.")));
    const { response, body } = await answerOf(shell, "/fail");
    const { status, errorType } = errorKinds[code];
    expect(response.status).toBe(status);
    expect(body).toMatchObject({ ErrorType: errorType, ErrorMessage: "Sentence." });
  });

  test("names the operation, the failing members and its own headers", async () => {
    const shell = await startFailing(
      new AppError("validation", inEveryLanguage("Title: too long."), {
        members: new Map([["Title", inEveryLanguage("too long.")]]),
        headers: { "x-extra": "1" },
      }),
    );
    const { response, body } = await answerOf(shell, "/fail");
    expect(response.headers.get("x-extra")).toBe("1");
    expect(body).toMatchObject({
      ErrorSource: "Ticket.SaveTicketEntity",
      ValidationErrors: { Title: "too long." },
    });
  });

  test("without an expected cause says nothing about the cause, and the log says all", async () => {
    const shell = await startFailing(new Error("column ticket.secret does not exist"));
    const { response, body } = await answerOf(shell, "/fail", {
      headers: { "x-operation-id": "my-id" },
    });
    expect(response.status).toBe(500);
    expect(body).toMatchObject({ ErrorType: "SoSystemException", OperationId: "my-id" });
    expect(JSON.stringify(body)).not.toMatch(/secret|column|\.ts|stack/);
    expect(shell.logged.find((line) => line["msg"] === "the call failed")).toMatchObject({
      operationId: "my-id",
      err: { message: "column ticket.secret does not exist" },
    });
  });

  test("for which the layers below have a meaning is answered by that meaning", async () => {
    const shell = await startFailing(new RangeError("no connection to 10.0.0.7"));
    const { response, body } = await answerOf(shell, "/fail");
    expect(response.status).toBe(503);
    expect(response.headers.get("retry-after")).toBe("5");
    expect(body).toMatchObject({ ErrorType: "SoSystemException", Message: "Try again later." });
  });

  test("is told in the accepted type, or in JSON when there is none", async () => {
    const shell = await startFailing(new AppError("conflict", inEveryLanguage("Sentence.")));
    const accepted = await answerOf(shell, "/fail", { headers: { accept: "text/json" } });
    expect(accepted.response.status).toBe(409);
    expect(accepted.response.headers.get("content-type")).toBe("text/json; charset=utf-8");
    const refused = await answerOf(shell, "/fail", { headers: { accept: "image/png" } });
    expect(refused.response.status).toBe(406);
    expect(refused.response.headers.get("content-type")).toBe("application/json; charset=utf-8");
  });
});

describe("every answer", () => {
  test.each(["/echo", "/nothing", "/health/live"])("of %s is safe to show", async (path) => {
    const shell = await startShell();
    const { headers } = await fetch(`${shell.url}${path}`);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("x-operation-id")).toMatch(/^[0-9a-f]{32}$/);
  });

  test("leaves a log line that names the route and never the query", async () => {
    const shell = await startShell({ register: (api) => void api.get("/ticket/:id", () => "{}") });
    await fetch(`${shell.url}/ticket/7?name=Astrid`);
    await expect
      .poll(() => shell.logged.find((line) => line["msg"] === "answered"))
      .toMatchObject({ method: "GET", route: "/ticket/:id", status: 200 });
    expect(JSON.stringify(shell.logged)).not.toContain("Astrid");
  });
});
