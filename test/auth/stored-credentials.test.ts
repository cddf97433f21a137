import { expect, it } from "vitest";
import { everyScope } from "../../src/domain/access/scope.ts";
import { createIdentify } from "../../src/server/auth/identify.ts";
import type { Context } from "../../src/server/context.ts";
import type { Queryable } from "../../src/server/storage/queryable.ts";
import { signOut } from "../../src/server/usecases/sessions/sign-out.ts";
import { startSession } from "../../src/server/usecases/sessions/start-session.ts";
import { issueAccessToken } from "../../src/server/usecases/tokens/issue-access-token.ts";
import { issueLoginTicket } from "../../src/server/usecases/tokens/issue-login-ticket.ts";
import { revokeToken } from "../../src/server/usecases/tokens/revoke-token.ts";
import { openSignInContext } from "../support/sign-in-context.ts";
import { describeEachDatabase } from "../support/test-database.ts";

const contextIdentifier = "Default";
const atOnce = async (): Promise<void> => {};

describeEachDatabase("a stored credential", (database) => {
  /** A desk with one user, and counted queries that can be held up after they have run. */
  async function start() {
    const opened = await openSignInContext(database);
    await database.db.query("delete from app_user");
    const { rows } = await database.db.query<{ user_id: number }>(
      `insert into app_user (login_name, name, full_name, role_id) values ('anna', 'A', 'Anna', 3)
       returning user_id`,
    );
    const userId = rows[0]?.user_id ?? 0;
    await expect.poll(() => opened.desk.current().users.has(userId)).toBe(true);
    let queries = 0;
    let afterQuery = atOnce;
    const query: Queryable["query"] = async (statement, parameters) => {
      queries += 1;
      const result = await database.db.query(statement, parameters);
      await afterQuery();
      return result;
    };
    const { db } = database;
    const counting = Object.create(db, {
      query: { value: query },
      lease: { value: db.lease.bind(db) },
    }) as Context["database"];
    const context = { ...opened, database: counting };
    const identify = createIdentify({ context, contextIdentifier });
    const wish = {
      userId,
      scopes: everyScope,
      applicationId: null,
      origin: { sessionId: null, grantId: null },
      contextIdentifier,
    };
    const newToken = () =>
      issueAccessToken(context, { ...wish, name: "x", createdByUserId: null, lifeSeconds: null });
    return {
      context,
      userId,
      identify,
      newTicket: () => issueLoginTicket(context, wish),
      newToken,
      queries: () => queries,
      holdQueries: (hold: () => Promise<void>) => (afterQuery = hold),
    };
  }

  it("is looked up once for all its calls", async () => {
    const { identify, newToken, newTicket, context, userId, queries } = await start();
    const { token } = await newToken();
    const { ticket } = await newTicket();
    const { secret } = await startSession(context, userId);
    const identifyAll = () =>
      Promise.all([identify.byToken(token), identify.byTicket(ticket), identify.bySession(secret)]);
    expect(await identifyAll()).not.toContain(null);
    // The first use of a token is written; tickets and sessions begin as used.
    await expect.poll(queries).toBe(3 + 3 + 1);
    for (let index = 0; index < 5; index += 1) await identifyAll();
    expect(queries()).toBe(3 + 3 + 1);
  });

  it("ends at once in the process that ends it", async () => {
    const { identify, newToken, newTicket, context, userId } = await start();
    for (let index = 0; index < 5; index += 1) {
      const { ticket } = await newTicket();
      const { secret } = await startSession(context, userId);
      const { token, tokenId } = await newToken();
      const withTicket = await identify.byTicket(ticket);
      const withSession = await identify.bySession(secret);
      const withToken = await identify.byToken(token);
      if (withTicket === null || withSession === null || withToken === null) {
        throw new Error("all of them hold");
      }
      await signOut(context, withTicket.credential);
      expect(await identify.byTicket(ticket)).toBeNull();
      await signOut(context, withSession.credential);
      expect(await identify.bySession(secret)).toBeNull();
      expect(await revokeToken(context, withToken.caller, tokenId)).toBe(true);
      expect(await identify.byToken(token)).toBeNull();
    }
  });

  it("is not remembered when it ends while it is looked up", async () => {
    const { context, identify, newToken, holdQueries } = await start();
    const { token, tokenId } = await newToken();
    holdQueries(async () => {
      holdQueries(atOnce);
      await database.db.query("delete from access_token where token_id = $1", [tokenId]);
      context.desk.tellTokensChanged();
    });
    expect(await identify.byToken(token)).not.toBeNull(); // it held when it was asked for
    expect(await identify.byToken(token)).toBeNull();
  });

  it("is looked up for each call while its end could go unnoticed", async () => {
    const { context, identify, newToken } = await start();
    const { token } = await newToken();
    expect(await identify.byToken(token)).not.toBeNull();
    await database.db.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'counterfoil listener' and datname = current_database()`,
    );
    await expect.poll(() => context.desk.hearsOfChanges()).toBe(false);
    await database.db.query("delete from access_token");
    expect(await identify.byToken(token)).toBeNull();
  });
});
