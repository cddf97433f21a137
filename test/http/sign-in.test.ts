import { describe, expect, it } from "vitest";
import { createPasswordHasher } from "../../src/server/auth/password-hasher.ts";
import { storeCredential } from "../../src/server/storage/credentials.ts";
import { sendRaw } from "../support/start-shell.ts";
import { describeEachDatabase, testDatabase } from "../support/test-database.ts";
import { testApi, testStart } from "../support/test-api.ts";

const read = { body: "null" } as const;

describeEachDatabase("signing in with Basic", (database) => {
  const api = testApi(database);
  const call = (as: string | null, headers: Record<string, string> = {}) =>
    api.call("GetTicketEntity?ticketEntityId=1", { ...read, as, headers });

  it("lets in who knows the password", async () => {
    expect(await call(api.administrator)).toMatchObject({ status: 200, text: "null" });
  });

  it("matches the login name in any case", async () => {
    expect((await call(api.administrator.replace("tje0", "TJE0"))).status).toBe(200);
  });

  it("answers a wrong password and an unknown user alike", async () => {
    const [wrong, unknown] = await Promise.all([call("tje0:wrong"), call("nobody:wrong")]);
    expect(wrong.status).toBe(401);
    const { OperationId: _one, ...wrongBody } = wrong.json;
    const { OperationId: _other, ...unknownBody } = unknown.json;
    expect(unknownBody).toEqual(wrongBody);
  });

  it("answers who does not sign in with an error that names no user", async () => {
    const { status, json } = await call(null);
    expect(status).toBe(401);
    expect(json).toMatchObject({ Error: true, ErrorType: "SoSessionException" });
  });

  it("offers Basic to a program", async () => {
    // The built-in fetch sends a header that browsers send, so this request is made by hand.
    const answer = await sendRaw(
      Number(new URL(api.url).port),
      "POST /api/v1/Agents/Ticket/GetTicketEntity?ticketEntityId=1 HTTP/1.1\r\nHost: x\r\n" +
        "Content-Length: 0\r\nConnection: close\r\n\r\n",
    );
    expect(answer).toMatch(/^HTTP\/1\.1 401 /);
    expect(answer).toContain('Basic realm="Default"');
  });

  it("does not offer Basic to a browser", async () => {
    const { headers } = await call(null, { "x-requested-with": "XMLHttpRequest" });
    expect(headers.get("www-authenticate")).not.toContain("Basic");
  });

  it.each(["Bearer 8A:Default.x", "SOTicket 7T:x", "Negotiate x", "Basic x"])(
    "refuses %s",
    async (authorization) => {
      expect((await call(null, { authorization })).status).toBe(401);
    },
  );

  it("refuses a request with two sets of credentials", async () => {
    const header = `Authorization: Basic ${btoa(api.administrator)}\r\n`;
    const answer = await sendRaw(
      Number(new URL(api.url).port),
      `POST /api/v1/Agents/Ticket/GetTicketEntity?ticketEntityId=1 HTTP/1.1\r\nHost: x\r\n${header}${header}` +
        "Content-Length: 0\r\nConnection: close\r\n\r\n",
    );
    expect(answer).toMatch(/^HTTP\/1\.1 401 /);
  });

  it("forgets a remembered password at once when it is changed", async () => {
    const credentials = await api.addUser("changing", "Agent");
    expect((await call(credentials)).status).toBe(200);
    const { rows } = await database.db.query<{ user_id: number }>(
      "select user_id from app_user where login_name = 'changing'",
    );
    const userId = rows[0]?.user_id ?? 0;
    const passwordHash = await createPasswordHasher().hash("another password");
    await storeCredential(database.db, { userId, passwordHash, changedAt: testStart });
    await expect.poll(async () => (await call(credentials)).status).toBe(401);
    expect((await call("changing:another password")).status).toBe(200);
  });

  it("shuts out a deleted user at once", async () => {
    const credentials = await api.addUser("leaving", "Agent");
    expect((await call(credentials)).status).toBe(200);
    await database.db.query("update app_user set deleted = true where login_name = 'leaving'");
    await expect.poll(async () => (await call(credentials)).status).toBe(401);
  });
});

describe("guessing a password", () => {
  const database = testDatabase();
  const api = testApi(database, {
    attemptLimits: { failuresPerUserAndAddress: 3, failuresPerAddress: 50, windowSeconds: 60 },
  });

  it("is stopped after a few failures, and the right password waits too", async () => {
    const statuses: number[] = [];
    for (const password of ["a", "b", "c", "d"]) {
      const { status } = await api.call("GetTicketEntity?ticketEntityId=1", {
        ...read,
        as: `tje0:${password}`,
      });
      statuses.push(status);
    }
    expect(statuses).toEqual([401, 401, 401, 429]);
    const late = await api.call("GetTicketEntity?ticketEntityId=1", read);
    expect(late.status).toBe(429);
    expect(Number(late.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(late.json).toMatchObject({ ErrorType: "SoThrottledException" });
  });
});
