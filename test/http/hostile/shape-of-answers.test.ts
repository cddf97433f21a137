import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { testApi } from "../../support/test-api.ts";
import { describeOneDatabase } from "../../support/test-database.ts";
import { hostileClient, refusalOf, SAVE } from "./hostile-client.ts";

const CLOSE = "Connection: close";
const PAGE = "https://desk.example.com";

/** The name of the root; throws unless the document is well-formed. */
function rootOf(xml: string): string {
  let root = "";
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name }) => {
    root ||= name;
  });
  parser.write(xml).close();
  return root;
}

describeOneDatabase("an answer", (database) => {
  const api = testApi(database, { corsOrigins: [PAGE], credentials: { systemUsers: true } });
  const client = hostileClient(api, database);

  it.each([
    ["GET", "/api/v1/User/currentPrincipal", "SoPrincipalCarrier"],
    ["GET", "/api/v1/User/currentAssociate", "Associate"],
    ["GET", "/api/v1/User/currentToken", "string"],
    ["GET", "/api/v1/Session", "Session"],
    ["POST", "/api/v1/Session/Ticket", "SessionTicket"],
    ["GET", "/api/counterfoil/v1/tokens", "ArrayOfAccessToken"],
    ["POST", "/Login/api/PartnerSystemUser/Authenticate", "SystemUserAnswer"],
    ["GET", "/api/v1/TimeZone", "ODataResponse"],
    ["GET", "/api/v1/TimeZone/base", "TimeZoneData"],
    ["GET", "/api/v1/TimeZone/current", "TimeZoneData"],
    ["GET", "/api/v1/TimeZone/261", "TimeZoneData"],
  ])("of %s %s is XML where XML was asked for", async (method, path, root) => {
    const [answer] = await client.exchange(client.head(method, path, ["Accept: text/xml", CLOSE]));
    expect(answer?.status).toBe(200);
    expect(answer?.headers["content-type"]).toBe("text/xml; charset=utf-8");
    expect(rootOf(answer?.body ?? "")).toBe(root);
  });

  describe("to a body of a type that is none", () => {
    it.each(["", "a", "/", ";", "a/b;c", "a/b/c", "\u00E6/x"])("is a refusal: %j", async (type) => {
      const send = (method: string, target: string) =>
        client.exchange(
          client.head(method, target, [`Content-Type: ${type}`, "Content-Length: 2", CLOSE]),
          "{}",
        );
      const [unknown] = await send("POST", "/api/v1/Nothing");
      expect(refusalOf(unknown)).toBe(404);
      const [otherMethod] = await send("PUT", SAVE);
      expect(refusalOf(otherMethod)).toBe(405);
      const [upload] = await send("POST", "/api/v1/Attachment/1/Content");
      expect([404, 415]).toContain(refusalOf(upload));
    });
  });

  it("to a page that asks for no method is given like any other", async () => {
    const [answer] = await client.exchange(
      client.head("OPTIONS", SAVE, [`Origin: ${PAGE}`, CLOSE]),
    );
    expect(answer?.status).toBe(204);
    expect(answer?.headers["access-control-allow-origin"]).toBe(PAGE);
    expect(answer?.body).toBe("");
  });
});
