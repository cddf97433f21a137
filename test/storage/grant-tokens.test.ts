import { expect, it } from "vitest";
import { createIdentify } from "../../src/server/auth/identify.ts";
import type { Context } from "../../src/server/context.ts";
import { everyScope, scopesOf } from "../../src/domain/access/scope.ts";
import { listAccessTokens } from "../../src/server/storage/tokens/access-tokens.ts";
import { withTransaction } from "../../src/server/storage/transaction.ts";
import { findExpiredCredentials } from "../../src/server/usecases/sweep-credentials.ts";
import { grantTokens, renewTokens } from "../../src/server/usecases/tokens/grant-tokens.ts";
import { issueLoginTicket } from "../../src/server/usecases/tokens/issue-login-ticket.ts";
import { newApplication, openSignInContext } from "../support/sign-in-context.ts";
import { testStart } from "../support/test-api.ts";
import { describeEachDatabase } from "../support/test-database.ts";

const DAY = 86_400;
const contextIdentifier = "Default";

describeEachDatabase("a consent", (database) => {
  async function start(applicationScopes = ["write"]) {
    const context = await openSignInContext(database);
    await database.db.query("delete from app_user");
    const { rows } = await database.db.query<{ user_id: number; desk: number }>(
      `with added as (
         insert into app_user (login_name, name, full_name, role_id) values ('anna', 'A', 'Anna', 3)
         returning user_id)
       select user_id, desk + 1 as desk from added, desk_version`,
    );
    const userId = rows[0]?.user_id ?? 0;
    await context.desk.refreshIfOlderThan(rows[0]?.desk ?? 0);
    const { stored: application } = await newApplication(context, { scopes: applicationScopes });
    const identify = createIdentify({ context, contextIdentifier });
    const holds = async (token: string) => (await identify.byToken(token)) !== null;
    const grant = () =>
      withTransaction(context.database, (tx) =>
        grantTokens(context, tx, { userId, application, scopes: everyScope, contextIdentifier }),
      );
    const renew = (refreshToken: string, by = application) =>
      renewTokens(context, { refreshToken, application: by, contextIdentifier });
    return { context, userId, application, identify, holds, grant, renew };
  }

  it("gives an access token of an hour, and the next ones for each refresh token", async () => {
    const { context, userId, identify, grant, renew } = await start();
    const first = await grant();
    expect(first).toMatchObject({ userId, expiresAt: testStart + 3600 });
    context.clock.set(testStart + 3600);
    expect(await identify.byToken(first.token)).toBeNull();
    const second = await renew(first.refreshToken);
    const third = await renew(second?.refreshToken ?? "");
    expect(new Set([first.grantId, second?.grantId, third?.grantId]).size).toBe(1);
    const identity = await identify.byToken(third?.token ?? "");
    expect(identity?.credential).toMatchObject({ kind: "token", scopes: everyScope });
    expect(identity?.caller.user.userId).toBe(userId);
  });

  it("ends as a whole when a refresh token is used twice", async () => {
    const { context, userId, application, identify, holds, grant, renew } = await start();
    const [first, unconcerned] = [await grant(), await grant()];
    const second = await renew(first.refreshToken);
    const { ticket } = await issueLoginTicket(context, {
      userId,
      scopes: everyScope,
      applicationId: application.applicationId,
      origin: { sessionId: null, grantId: first.grantId },
      contextIdentifier,
    });
    expect(await identify.byTicket(ticket)).not.toBeNull();
    expect(await holds(second?.token ?? "")).toBe(true);
    expect(await renew(first.refreshToken)).toBeNull();
    for (const token of [first.token, second?.token ?? ""]) expect(await holds(token)).toBe(false);
    expect(await identify.byTicket(ticket)).toBeNull();
    expect(await renew(second?.refreshToken ?? "")).toBeNull();
    expect(await holds(unconcerned.token)).toBe(true);
  });

  it("lets one of several uses at once be the first, which is the last", async () => {
    const { holds, grant, renew } = await start();
    const first = await grant();
    const outcomes = await Promise.all([1, 2, 3].map(() => renew(first.refreshToken)));
    const renewed = outcomes.filter((outcome) => outcome !== null);
    expect(renewed).toHaveLength(1);
    expect(await holds(renewed[0]?.token ?? "")).toBe(false);
  });

  it("is nothing to another application, which does not end it either", async () => {
    const { context, holds, grant, renew } = await start();
    const { stored: stranger } = await newApplication(context, { name: "Stranger" });
    const first = await grant();
    expect(await renew(first.refreshToken, stranger)).toBeNull();
    expect(await renew("unknown")).toBeNull();
    expect(await holds(first.token)).toBe(true);
    expect(await renew(first.refreshToken)).not.toBeNull();
  });

  it("ends thirty days after it was last renewed", async () => {
    const { context, grant, renew } = await start();
    const first = await grant();
    context.clock.set(testStart + 30 * DAY - 1);
    const second = await renew(first.refreshToken);
    context.clock.set(testStart + 60 * DAY - 1);
    expect(await renew(second?.refreshToken ?? "")).toBeNull();
  });

  it("gives no more than the application may have by now, and nothing to a retired user", async () => {
    const { context, application, identify, grant, renew } = await start();
    const first = await grant();
    const second = await renew(first.refreshToken, { ...application, scopes: scopesOf(["read"]) });
    expect(second?.scopes).toEqual(new Set(["read"]));
    const identity = await identify.byToken(second?.token ?? "");
    expect(identity?.credential.scopes).toEqual(new Set(["read"]));
    await database.db.query("update app_user set deleted = true");
    await expect.poll(() => [...context.desk.current().users.values()][0]?.deleted).toBe(true);
    expect(await renew(second?.refreshToken ?? "")).toBeNull();
  });

  it("stays listed by its last token for as long as more can come of it, and is swept then", async () => {
    const { context, userId, grant, renew } = await start();
    const sweep = async (now: number) => {
      context.clock.set(now);
      const due = await findExpiredCredentials(context, { now, after: null, limit: 1 });
      let count = 0;
      for (const work of due) count += await work.handle();
      return count;
    };
    const listed = async (now: number) => {
      const idle = { now, idleCutoff: now - 6 * 3600 };
      const tokens = await listAccessTokens(database.db, userId, idle);
      return tokens.map(({ tokenId }) => tokenId);
    };
    const first = await grant();
    const second = await renew(first.refreshToken);
    expect(await listed(testStart + 3599)).toEqual([first.tokenId, second?.tokenId]);
    expect(await sweep(testStart + 3599)).toBe(0);
    expect(await listed(testStart + 3600)).toEqual([second?.tokenId]);
    expect(await sweep(testStart + 3600)).toBe(1);
    expect(await listed(testStart + 30 * DAY - 1)).toEqual([second?.tokenId]);
    expect(await sweep(testStart + 30 * DAY - 1)).toBe(0);
    expect(await listed(testStart + 30 * DAY)).toEqual([]);
    // The two refresh tokens, and the access token that stood for the consent.
    expect(await sweep(testStart + 30 * DAY)).toBe(3);
    expect(await sweep(testStart + 31 * DAY)).toBe(0);
  });
});

describeEachDatabase("what has ended", (database) => {
  const rows = {
    session: `insert into session (secret_hash, user_id, created_at, last_used_at)
              values (sha256($1::text::bytea), 1, to_timestamp($2), to_timestamp($3))`,
    login_ticket: `insert into login_ticket
                     (ticket_guid, number_hash, user_id, scopes, created_at, last_used_at)
                   values (gen_random_uuid(), sha256($1::text::bytea), 1, '{read}', to_timestamp($2), to_timestamp($3))`,
  } as const;
  const HOUR = 3600;

  it.each([
    ["session", -HOUR, -6 * HOUR + 1, 0],
    ["session", -7 * HOUR, -6 * HOUR, 1],
    ["session", -24 * HOUR + 1, 0, 0],
    ["session", -24 * HOUR, 0, 1],
    ["login_ticket", -100 * HOUR, -6 * HOUR + 1, 0],
    ["login_ticket", -100 * HOUR, -6 * HOUR, 1],
  ] as const)(
    "is removed: a %s begun %i and used %i seconds ago",
    async (table, begun, used, count) => {
      const context: Context = await openSignInContext(database);
      await database.db.query(
        "insert into app_user (user_id, login_name, name, full_name, role_id) values (1, 'a', 'A', 'A', 3) on conflict do nothing",
      );
      await database.db.query(`delete from ${table}`);
      await database.db.query(rows[table], ["x", testStart + begun, testStart + used]);
      const search = { now: testStart, after: null, limit: 10 };
      const due = await findExpiredCredentials(context, search);
      expect(due).toHaveLength(count);
      for (const work of due) expect(await work.handle()).toBe(1);
      const { rows: left } = await database.db.query(`select 1 from ${table}`);
      expect(left).toHaveLength(1 - count);
    },
  );
});
