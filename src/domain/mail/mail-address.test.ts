import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseMailAddress, writeMailAddress } from "./mail-address.ts";
import { parseAddressList } from "./parse-address-list.ts";

describe("parseMailAddress", () => {
  const local = "l".repeat(64);
  const label = "d".repeat(63);
  it.each<[string, string, string]>([
    ["a@b", "", "a@b"],
    ["  a@b  ", "", "a@b"],
    ["<a@b>", "", "a@b"],
    ["Ada <a@b>", "Ada", "a@b"],
    ["Ada Lovelace<ada.l+x@mail.example.com>", "Ada Lovelace", "ada.l+x@mail.example.com"],
    ["Lovelace, Ada <a@b>", "Lovelace, Ada", "a@b"],
    ['"Lovelace, \\"Ada\\" <x>" <a@b>', 'Lovelace, "Ada" <x>', "a@b"],
    ["Åse Ø <åse@x>".replace("åse@x", "ase@åse.example"), "Åse Ø", "ase@åse.example"],
    [`${local}@${label}.no`, "", `${local}@${label}.no`],
  ])("reads %j", (text, name, address) => {
    expect(parseMailAddress(text)).toEqual({ name, address });
  });

  it.each([
    "",
    "a",
    "a@",
    "@b",
    "a@b@c",
    "a b@c",
    "a..b@c",
    ".a@c",
    "a.@c",
    "a@b..c",
    "a@-b",
    "a@b-",
    "a@b c",
    "a@b,c@d",
    "a@b;c@d",
    "a@[127.0.0.1]",
    "Ada <a@b",
    "a@b>",
    "<<a@b>>",
    'A "B" <a@b>',
    '"Ada <a@b>',
    "Ada <a@b> x",
    "a@b\r\nBcc: c@d",
    "Ada\nBcc: c@d <a@b>",
    "Ada\0 <a@b>",
    "\uD800 <a@b>",
    "Ada\u2028 <a@b>",
    `${"l".repeat(65)}@b`,
    `a@${"d".repeat(64)}`,
    `a@${"d".repeat(63)}.${"d".repeat(63)}.${"d".repeat(63)}.${"d".repeat(63)}`,
    `${"n".repeat(256)} <a@b>`,
    `${" ".repeat(600)}a@b`,
  ])("refuses %j", (text) => {
    expect(parseMailAddress(text)).toBeNull();
  });

  it("reads what writeMailAddress writes", () => {
    const name = fc.string({ unit: "grapheme", maxLength: 40 });
    fc.assert(
      fc.property(name, (given) => {
        const address = parseMailAddress(`"${given.replace(/["\\]/g, "\\$&")}" <a@b>`);
        fc.pre(address !== null);
        expect(parseMailAddress(writeMailAddress(address))).toEqual(address);
      }),
    );
  });

  it("never lets a header go on", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
        const address = parseMailAddress(text) ?? parseMailAddress(`${text} <a@b>`);
        fc.pre(address !== null);
        expect(writeMailAddress(address)).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
      }),
    );
  });
});

describe("parseAddressList", () => {
  it("separates at commas that belong to nobody's name, and passes over what is no address", () => {
    const text = 'a@b, "Lovelace, Ada" <c@d>,\r\n nobody, Bo <e@f>,, "x\\", y" <g@h>';
    expect(parseAddressList(text).map(writeMailAddress)).toEqual([
      "a@b",
      '"Lovelace, Ada" <c@d>',
      "Bo <e@f>",
      '"x\\", y" <g@h>',
    ]);
  });

  it("reads the first thousand", () => {
    expect(parseAddressList("a@b,".repeat(1001))).toHaveLength(1000);
    expect(parseAddressList('"'.repeat(100_000))).toEqual([]);
  });
});
