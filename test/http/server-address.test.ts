import { describe, expect, it } from "vitest";
import {
  addressesAsRequested,
  serverAddressOf,
  urlOf,
  type AddressOverrides,
} from "../../src/server/http/server-address.ts";
import { startShell } from "../support/start-shell.ts";

/** What the server calls itself when it is asked at an address. */
async function addressAt(
  path: string,
  overrides: Partial<AddressOverrides> = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { app, url } = await startShell({
    contextIdentifier: "Cust12345",
    trustProxy: ["loopback"],
    addresses: { ...addressesAsRequested, ...overrides },
    register: (api) => {
      api.get("/api/address", (request, reply) => reply.send(urlOf(serverAddressOf(request))));
    },
  });
  const { payload } = await app.inject({
    url: path,
    headers: { host: new URL(url).host, ...headers },
  });
  return payload.replace(new URL(url).host, "HOST");
}

describe("the address of the server", () => {
  it.each([
    ["/api/address", "http://HOST"],
    ["/API/address/", "http://HOST"],
    ["/Cust12345/api/address?x=/api/", "http://HOST/Cust12345"],
    ["/cust12345/api/address", "http://HOST/cust12345"],
  ])("at %s is %s", async (path, address) => {
    expect(await addressAt(path)).toBe(address);
  });

  it.each<[Partial<AddressOverrides>, Readonly<Record<string, string>>, string]>([
    [{}, { host: "desk.example:80" }, "http://desk.example"],
    [{}, { host: "desk.example:443" }, "http://desk.example:443"],
    [{}, { host: "[::1]:8080" }, "http://[::1]:8080"],
    [{}, { host: "" }, "http://localhost"],
    [
      {},
      { "x-forwarded-proto": "https", "x-forwarded-host": "desk.example" },
      "https://desk.example",
    ],
    [{ linkScheme: "https" }, { host: "desk.example" }, "https://desk.example"],
    [{ linkScheme: "https" }, { host: "desk.example:443" }, "https://desk.example"],
    [{ linkHost: "desk.example" }, { host: "10.0.0.7:8080" }, "http://desk.example:8080"],
    [{ linkPort: 8443 }, { host: "desk.example:8080" }, "http://desk.example:8443"],
    [
      { linkScheme: "https", linkHost: "desk.example", linkPort: 443 },
      { host: "10.0.0.7:8080" },
      "https://desk.example",
    ],
  ])("with %j asked with %j is %s", async (overrides, headers, address) => {
    expect(await addressAt("/api/address", overrides, headers)).toBe(address);
  });
});
