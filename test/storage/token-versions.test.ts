import { beforeAll, expect, test } from "vitest";
import { describeEachDatabase } from "../support/test-database.ts";

describeEachDatabase("what processes remember of credentials", (database) => {
  beforeAll(async () => {
    await database.db.query(`
      insert into app_user (user_id, name, login_name, full_name, role_id)
        values (10, 'AG', 'agnes', 'Agnes Agent', 1);
      insert into access_token (secret_hash, name, user_id, grant_id, scopes, created_at)
        select decode(md5(n::text), 'hex'), 'token ' || n, 10, gen_random_uuid(), '{read}', now()
          from generate_series(1, 4) as n;
      insert into session (secret_hash, user_id, created_at, last_used_at)
        values ('\\x01', 10, now(), now());
      insert into login_ticket (ticket_guid, number_hash, user_id, scopes, created_at, last_used_at)
        values (gen_random_uuid(), '\\x01', 10, '{read}', now(), now());
      insert into application (client_id, name, token_hash, scopes, created_at)
        values ('a', 'App', '\\x01', '{read}', now())`);
  });

  const versionAfter = async (sql: string) => {
    const version = async () =>
      (await database.db.query<{ tokens: number }>("select tokens from desk_version")).rows[0]
        ?.tokens ?? 0;
    const before = await version();
    await database.db.query(sql);
    return (await version()) - before;
  };

  test.each([
    ["delete from access_token where token_id = 987654", 0],
    ["delete from session where user_id = 987654", 0],
    ["delete from login_ticket where user_id = 987654", 0],
    ["delete from application where application_id = 987654", 0],
    ["update access_token set last_used_at = now()", 0],
    ["update access_token set scopes = scopes", 0],
    ["update login_ticket set last_used_at = now()", 0],
    ["update login_ticket set scopes = '{read}'", 0],
    ["update application set name = name", 0],
    ["update access_token set expires_at = now() where token_id = 1", 1],
    ["update login_ticket set scopes = '{write}'", 1],
    ["update application set name = 'Other'", 1],
    ["delete from access_token where name in ('token 1', 'token 2')", 1],
    ["truncate access_token", 1],
    ["delete from session", 1],
    ["delete from login_ticket", 1],
    ["delete from application", 1],
  ])("grows old by %s: %i", async (sql, times) => {
    expect(await versionAfter(sql)).toBe(times);
  });
});
