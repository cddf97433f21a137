import * as fc from "fast-check";
import { expect, it } from "vitest";
import { formatLoginTicket, parseLoginTicket } from "./login-ticket-text.ts";

const guid = "0b0c9f6e-2f6c-4d0a-9a52-8d5a5f4c1c11";

it("is written as published", () => {
  const ticket = formatLoginTicket({ guid, number: "42", contextIdentifier: "Cust1" });
  expect(ticket.startsWith("7T:")).toBe(true);
  expect(Buffer.from(ticket.slice(3), "base64").toString("utf16le")).toBe(`${guid};42;Cust1`);
});

it("is read back", () => {
  const contexts = fc.stringMatching(/^[\w-]{1,64}$/);
  const numbers = fc.bigInt({ min: 0n, max: 2n ** 128n - 1n }).map(String);
  fc.assert(
    fc.property(fc.uuid(), numbers, contexts, (id, number, contextIdentifier) => {
      const parts = { guid: id, number, contextIdentifier };
      expect(parseLoginTicket(formatLoginTicket(parts))).toEqual(parts);
    }),
  );
});

it("is never read from anything else without failing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(parseLoginTicket(text)).toBeNull();
      const read = parseLoginTicket(`7T:${text}`);
      expect(read === null || formatLoginTicket(read) === `7T:${text}`).toBe(true);
    }),
  );
});
