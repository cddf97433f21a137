import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseAuthorization } from "./parse-authorization.ts";

const base64 = (text: string, encoding: BufferEncoding = "utf8"): string =>
  Buffer.from(text, encoding).toString("base64");

describe("parseAuthorization", () => {
  it.each([
    ["Basic dGplMDpUamUw", "tje0", "Tje0"],
    ["basic dGplMDpUamUw", "tje0", "Tje0"],
    ["BASIC   dGplMDpUamUw  ", "tje0", "Tje0"],
    [`Basic ${base64("a:b:c")}`, "a", "b:c"],
    [`Basic ${base64("a:")}`, "a", ""],
    [`Basic ${base64("ab:c").replace("=", "")}`, "ab", "c"],
    [`Basic ${base64("blåbær:søt")}`, "blåbær", "søt"],
    [`Basic ${base64("blåbær:søt", "latin1")}`, "blåbær", "søt"],
    [`Basic ${base64("€:\uD83D\uDD11")}`, "€", "\uD83D\uDD11"],
    [`Basic ${base64("\uFEFFa:b")}`, "\uFEFFa", "b"],
  ])("reads %j as user %j with password %j", (header, loginName, password) => {
    expect(parseAuthorization(header)).toEqual({ scheme: "basic", loginName, password });
  });

  it("reads back every login name without a colon and every password", () => {
    const printable = fc.string({ unit: "grapheme" }).filter((text) => !/\p{Cc}/u.test(text));
    const loginNames = printable.filter((text) => text !== "" && !text.includes(":"));
    fc.assert(
      fc.property(loginNames, printable, (loginName, password) => {
        fc.pre(loginName !== "7T");
        const header = `Basic ${base64(`${loginName}:${password}`)}`;
        expect(parseAuthorization(header)).toEqual({ scheme: "basic", loginName, password });
      }),
    );
  });

  it.each([
    [`Basic ${base64("7T:abc:")}`, "7T:abc"],
    [`Basic ${base64("7T:abc")}`, "7T:abc"],
    ["SOTicket 7T:abc", "7T:abc"],
    ["soticket 7T:abc", "7T:abc"],
  ])("reads %j as ticket %j", (header, ticket) => {
    expect(parseAuthorization(header)).toEqual({ scheme: "ticket", ticket });
  });

  it("reads a bearer token as it is", () => {
    expect(parseAuthorization("bearer 8A:Default.x")).toEqual({
      scheme: "bearer",
      token: "8A:Default.x",
    });
  });

  it.each([
    "",
    "Basic",
    "Basic ",
    "Basic dGplMDpUamUw dGplMDpUamUw",
    "dGplMDpUamUw",
    "Negotiate abc",
    "Basic !!!",
    "Basic dGpl=MDpUamUw",
    `Basic ${base64("x")}`,
    `Basic ${base64(":password")}`,
    `Basic ${base64("a\0b:c")}`,
    `Basic ${base64("a:b\n")}`,
    `Basic ${base64("a:b\u0080", "latin1")}`,
  ])("cannot read %j", (header) => {
    expect(parseAuthorization(header)).toEqual({ scheme: "unreadable" });
  });

  it("tells a missing header from one it cannot read", () => {
    expect(parseAuthorization(undefined)).toEqual({ scheme: "none" });
  });
});
