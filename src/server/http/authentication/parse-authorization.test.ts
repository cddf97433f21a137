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
    [`Basic ${base64(":b")}`, "", "b"],
    [`Basic ${base64("blåbær:søt")}`, "blåbær", "søt"],
    [`Basic ${base64("blåbær:søt", "latin1")}`, "blåbær", "søt"],
  ])("reads %j as user %j with password %j", (header, loginName, password) => {
    expect(parseAuthorization(header)).toEqual({ scheme: "basic", loginName, password });
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
    "dGplMDpUamUw",
    "Negotiate abc",
    "Basic !!!",
    `Basic ${base64("x")}`,
  ])("cannot read %j", (header) => {
    expect(parseAuthorization(header)).toEqual({ scheme: "unreadable" });
  });

  it("tells a missing header from one it cannot read", () => {
    expect(parseAuthorization(undefined)).toEqual({ scheme: "none" });
  });
});
