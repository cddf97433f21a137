import { describe, expect, it } from "vitest";
import { unlinkUser } from "../../src/server/usecases/openid/unlink-user.ts";
import { openIdDesk } from "../support/openid-desk.ts";
import { openPageBrowser, whoIsSignedIn } from "../support/page-browser.ts";
import { testStart } from "../support/test-api.ts";
import { describeEachDatabase, testDatabase } from "../support/test-database.ts";

const refusal = "You could not be signed in this way.";

describeEachDatabase("a sign-in at an OpenID provider", (database) => {
  const desk = openIdDesk(database);
  const { api } = desk;
  const account = (sub: string, email: string, verified: boolean | null = true): string => {
    desk.provider.accounts.set(sub, {
      email,
      ...(verified === null ? {} : { email_verified: verified }),
    });
    return sub;
  };

  it("signs in the user with that address, and leads on to where he wanted to go", async () => {
    await desk.addUser("anna", ["other@example.com", "Anna@Example.com"]);
    const browser = openPageBrowser();
    const sub = account("sub-anna", "anna@example.COM");
    const page = await desk.signIn(sub, browser, "?returnTo=/app/tickets/5%3Ftab%3Dlog");
    expect([page.status, page.location]).toEqual([302, `${api.url}/app/tickets/5?tab=log`]);
    expect(await whoIsSignedIn(api, browser)).toBe("anna");
    expect(page.headers.getSetCookie()).toEqual([
      "so_openid=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax; Secure",
      expect.stringMatching(/^so_session=[\w-]{43}; Path=\/; SameSite=Lax; Secure; HttpOnly$/),
      expect.stringMatching(/^XSRF-TOKEN=[\w-]{43}; Path=\/; SameSite=Lax; Secure$/),
    ]);
  });

  it("finds a user by his login name as well, in any case", async () => {
    await desk.addUser("bo@example.com");
    const browser = openPageBrowser();
    await desk.signIn(account("sub-bo", "BO@example.com"), browser);
    expect(await whoIsSignedIn(api, browser)).toBe("bo@example.com");
  });

  it("ends the session that the browser had", async () => {
    await desk.addUser("cy", ["cy@example.com"]);
    const browser = openPageBrowser();
    account("sub-cy", "cy@example.com");
    await desk.signIn("sub-cy", browser);
    const before = openPageBrowser(new Map(browser.cookies));
    await desk.signIn("sub-cy", browser);
    expect(await whoIsSignedIn(api, browser)).toBe("cy");
    expect(await whoIsSignedIn(api, before)).toBeNull();
  });

  it("knows a user again by who he is at the provider, whatever his address is now", async () => {
    await desk.addUser("dora", ["dora@example.com"]);
    await desk.addUser("emil", ["emil@example.com"]);
    const comesAs = async (sub: string) => {
      const browser = openPageBrowser();
      const { status } = await desk.signIn(sub, browser);
      return [status, await whoIsSignedIn(api, browser)];
    };
    expect(await comesAs(account("sub-dora", "dora@example.com"))).toEqual([302, "dora"]);
    // She gets the address of somebody who has never signed in this way.
    expect(await comesAs(account("sub-dora", "emil@example.com"))).toEqual([302, "dora"]);
    // What is claimed does not matter any longer, and may be gone.
    expect(await comesAs(account("sub-dora", "", false))).toEqual([302, "dora"]);
  });

  it("does not let in as a user who gets the address that he had", async () => {
    await desk.addUser("finn", ["finn@example.com"]);
    await desk.signIn(account("sub-finn", "finn@example.com"));
    const browser = openPageBrowser();
    const page = await desk.signIn(account("sub-successor", "finn@example.com"), browser);
    expect([page.status, await whoIsSignedIn(api, browser)]).toEqual([403, null]);
    expect(desk.logged.join()).toContain("is somebody else at the provider");
  });

  it("lets in another account once its user was unlinked, and ends what he had", async () => {
    await desk.addUser("geir", ["geir@example.com"]);
    const before = openPageBrowser();
    await desk.signIn(account("sub-geir", "geir@example.com"), before);
    account("sub-new", "geir@example.com");
    expect((await desk.signIn("sub-new")).status).toBe(403);
    expect(await unlinkUser(api.context, "GEIR")).toBe(true);
    api.context.desk.tellTokensChanged();
    const browser = openPageBrowser();
    await desk.signIn("sub-new", browser);
    expect([await whoIsSignedIn(api, before), await whoIsSignedIn(api, browser)]).toEqual([
      null,
      "geir",
    ]);
    expect((await desk.signIn("sub-geir")).status).toBe(403);
    expect([await unlinkUser(api.context, "tje0"), await unlinkUser(api.context, "?")]).toEqual([
      false,
      false,
    ]);
  });

  it("links somebody who comes with two browsers at once a single time", async () => {
    const userId = await desk.addUser("gro", ["gro@example.com"]);
    account("sub-gro", "gro@example.com");
    const pages = await Promise.all([1, 2, 3].map(() => desk.signIn("sub-gro")));
    expect(pages.map(({ status }) => status)).toEqual([302, 302, 302]);
    const { rows } = await database.db.query(
      "select issuer, subject from openid_identity where user_id = $1",
      [userId],
    );
    expect(rows).toEqual([{ issuer: desk.provider.issuer, subject: "sub-gro" }]);
  });

  describe("shows one page, whoever it is that cannot be signed in:", () => {
    it.each([
      ["nobody here", "nobody@example.com", true, "no active user has that name or address"],
      ["somebody who may have made the address up", "hans@example.com", false, "not verified"],
      ["somebody whose address nobody vouches for", "hans@example.com", null, "not verified"],
      ["somebody without an address", "", true, "does not tell the claim"],
      ["one of two", "twin@example.com", true, "several users have that name or address"],
      ["one by name and one by address", "ida@example.com", true, "several users"],
      ["somebody who has left", "kim@example.com", true, "no active user"],
    ])("%s", async (who, email, verified, reason) => {
      if (who === "nobody here") {
        await desk.addUser("hans", ["hans@example.com"]);
        await desk.addUser("twin1", ["twin@example.com"]);
        await desk.addUser("twin2", ["x@example.com", "TWIN@example.com"]);
        await desk.addUser("ida@example.com");
        await desk.addUser("ida2", ["ida@example.com"]);
        await desk.addUser("kim", ["kim@example.com"]);
        await database.db.query("update app_user set status = 3 where login_name = 'kim'");
      }
      const browser = openPageBrowser();
      const page = await desk.signIn(account(`sub of ${who}`, email, verified), browser);
      expect([page.status, await whoIsSignedIn(api, browser)]).toEqual([403, null]);
      const operationId = page.headers.get("x-operation-id") ?? "";
      expect(page.html).toContain(refusal);
      expect(page.html).toContain(operationId);
      expect(desk.logged.join()).toContain(reason);
      const unknown = await desk.signIn(account("sub of a stranger", "stranger@example.com"));
      const strangers = unknown.headers.get("x-operation-id") ?? "";
      expect(page.html.replaceAll(operationId, "")).toBe(unknown.html.replaceAll(strangers, ""));
    });
  });

  it("lets in one of two whose namesake has left", async () => {
    await desk.addUser("lars1", ["lars@example.com"]);
    await desk.addUser("lars2", ["lars@example.com"]);
    await database.db.query("update app_user set status = 3 where login_name = 'lars1'");
    const browser = openPageBrowser();
    await desk.signIn(account("sub-lars", "lars@example.com"), browser);
    expect(await whoIsSignedIn(api, browser)).toBe("lars2");
    await database.db.query("update app_user set status = 3 where login_name = 'lars2'");
    const page = await desk.signIn("sub-lars", openPageBrowser());
    expect(page.status).toBe(403);
  });

  it("refuses who says no at the provider", async () => {
    const page = await desk.signIn(null);
    expect([page.status, page.html.includes(refusal)]).toEqual([403, true]);
  });

  it("takes a browser back once", async () => {
    await desk.addUser("mia", ["mia@example.com"]);
    const browser = openPageBrowser();
    const address = await desk.comeBack(account("sub-mia", "mia@example.com"), browser);
    const copy = openPageBrowser(new Map(browser.cookies));
    expect((await browser.open(address)).status).toBe(302);
    const asked = desk.provider.asked.length;
    expect((await copy.open(address)).status).toBe(403);
    expect((await browser.open(address)).status).toBe(403);
    expect(desk.provider.asked.length).toBe(asked);
  });

  it.each([
    [599, 302],
    [600, 403],
  ])("answers a browser that comes back after %i seconds with %i", async (seconds, status) => {
    await desk.addUser(`nils${seconds}`, [`nils${seconds}@example.com`]);
    const browser = openPageBrowser();
    api.clock.set(testStart);
    const sub = account(`sub-nils${seconds}`, `nils${seconds}@example.com`);
    const address = await desk.comeBack(sub, browser);
    api.clock.set(testStart + seconds);
    expect((await browser.open(address)).status).toBe(status);
    api.clock.set(testStart);
  });

  it("takes back no other browser, and none with another state", async () => {
    await desk.addUser("olga", ["olga@example.com"]);
    const sub = account("sub-olga", "olga@example.com");
    const browser = openPageBrowser();
    const address = await desk.comeBack(sub, browser);
    expect((await openPageBrowser().open(address)).status).toBe(403);
    const other = openPageBrowser();
    await desk.comeBack(sub, other);
    expect((await other.open(address)).status).toBe(403);
    const wrong = address.replace(/state=[\w-]+/, "state=another");
    expect((await browser.open(wrong)).status).toBe(403);
  });

  it("keeps no secret of a sign-in that is under way", async () => {
    const browser = openPageBrowser();
    const { location } = await browser.open(`${api.url}/login/openid/start`);
    const { rows } = await database.db.query("select * from openid_sign_in");
    const stored = JSON.stringify(rows);
    for (const secret of [
      browser.cookies.get("so_openid"),
      new URL(location).searchParams.get("state"),
      new URL(location).searchParams.get("nonce"),
    ]) {
      expect(secret).toMatch(/^[\w-]{43}$/);
      expect(stored).not.toContain(secret);
    }
  });
});

describe("the address to return to", () => {
  const desk = openIdDesk(testDatabase());
  it.each([
    "//evil.example",
    "/\\evil.example",
    "https://evil.example/app/",
    "%2F%2Fevil.example",
    "/api",
  ])("is refused when it is %s", async (returnTo) => {
    const query = new URLSearchParams({ returnTo }).toString();
    const page = await openPageBrowser().open(`${desk.api.url}/login/openid/start?${query}`);
    expect([page.status, page.location]).toEqual([400, ""]);
    expect(page.headers.getSetCookie()).toEqual([]);
  });

  it("is refused when there are two", async () => {
    const address = `${desk.api.url}/login/openid/start?returnTo=/app/&returnTo=/app/`;
    expect((await openPageBrowser().open(address)).status).toBe(400);
  });
});
