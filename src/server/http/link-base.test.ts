import type { FastifyRequest } from "fastify";
import { describe, expect, it } from "vitest";
import { linkBase } from "./link-base.ts";

const baseOf = (originalUrl: string, host = "desk.example:8080"): string =>
  linkBase({ protocol: "https", host, originalUrl } as FastifyRequest);

describe("linkBase", () => {
  it.each([
    ["/api/v1/Ticket/7", ""],
    ["/API/V1/ticket", ""],
    ["/Cust12345/api/v1/Ticket/7?x=/api/", "/Cust12345"],
    ["https://other.example/Cust12345/api/v1/Ticket", "/Cust12345"],
    ["/a/b/api/v1/Ticket", ""],
    ["/?x=/api/", ""],
    ["/apiary/Ticket", ""],
  ])("%s: %j", (url, tenant) => {
    expect(baseOf(url)).toBe(`https://desk.example:8080${tenant}`);
  });

  it("makes do without a host, as the oldest clients send none", () => {
    expect(baseOf("/api/v1/Ticket", "")).toBe("https://localhost");
  });
});
