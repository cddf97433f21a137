import { afterAll, afterEach, beforeAll } from "vitest";
import { createOpenIdProvider } from "../../src/server/openid/create-openid-provider.ts";
import type { OpenIdSettings } from "../../src/server/openid/openid-settings.ts";
import { openPageBrowser, type PageBrowser, type SeenPage } from "./page-browser.ts";
import {
  CLIENT_ID,
  CLIENT_SECRET,
  startOpenIdProvider,
  type TestProvider,
} from "./start-openid-provider.ts";
import { testApi, type TestApi } from "./test-api.ts";
import type { TestDatabase } from "./test-database.ts";

/** More than any provider needs. */
const WAYS_MAX = 10;

/** A desk at which users can sign in at a provider, with the lines of its log. */
export interface OpenIdDesk {
  readonly api: TestApi;
  readonly provider: TestProvider;
  readonly logged: string[];
  /** Makes a user, with a person who has these addresses when there are any. Returns his id. */
  addUser(loginName: string, emails?: readonly string[]): Promise<number>;
  /** Goes out to the provider and back until something of ours is shown or led to. */
  signIn(account: string | null, browser?: PageBrowser, query?: string): Promise<SeenPage>;
  /** Goes out only: what the browser is sent back with. */
  comeBack(account: string | null, browser: PageBrowser): Promise<string>;
}

/** Call it while tests are collected. */
export function openIdDesk(
  database: TestDatabase,
  settings: Partial<OpenIdSettings> = {},
): OpenIdDesk {
  let provider: TestProvider | undefined;
  const running = (): TestProvider => {
    if (provider === undefined) throw new Error("the provider starts before the first test");
    return provider;
  };
  beforeAll(async () => {
    provider = await startOpenIdProvider();
  });
  const logged: string[] = [];
  const api = testApi(database, {
    logged,
    openid: () =>
      createOpenIdProvider({
        settings: {
          issuer: running().issuer,
          clientId: CLIENT_ID,
          clientSecret: CLIENT_SECRET,
          scopes: "openid email profile",
          userClaim: "email",
          buttonLabel: null,
          ...settings,
        },
      }),
  });
  beforeAll(() => running().accept(`${api.url}/login/openid/callback`));
  afterEach(() => {
    running().tamper = null;
    logged.length = 0;
  });
  afterAll(() => running().stop());

  const comeBack = async (account: string | null, browser: PageBrowser, query = "") => {
    running().next = account;
    let { location } = await browser.open(`${api.url}/login/openid/start${query}`);
    const ways = [location];
    while (location.startsWith(running().issuer)) {
      ({ location } = await browser.open(location));
      ways.push(location);
      if (ways.length > WAYS_MAX)
        throw new Error(`the provider leads on and on: ${ways.join(" ")}`);
    }
    return location;
  };
  return {
    api,
    logged,
    get provider() {
      return running();
    },
    addUser: (loginName, emails = []) => addUserWithPerson(database, api, { loginName, emails }),
    comeBack,
    signIn: async (account, browser = openPageBrowser(), query = "") =>
      browser.open(await comeBack(account, browser, query)),
  };
}

async function addUserWithPerson(
  { db }: TestDatabase,
  api: TestApi,
  { loginName, emails }: { readonly loginName: string; readonly emails: readonly string[] },
): Promise<number> {
  await api.addUser(loginName, "Administrator");
  const { rows } = await db.query<{ user_id: number }>(
    `with added as (insert into person (emails) values ($2) returning person_id)
     update app_user set person_id = added.person_id from added where login_name = $1
     returning user_id`,
    [loginName, [...emails]],
  );
  return rows[0]?.user_id ?? 0;
}
