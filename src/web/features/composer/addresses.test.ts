import { describe, expect, it } from "vitest";
import { badAddressesIn, promisesFile, readAddresses } from "./addresses.ts";

describe("a line of addresses", () => {
  it.each([
    ["", []],
    [" , ;", []],
    ["a@b.example", ["a@b.example"]],
    ["a@b.example; c@d.example", ["a@b.example", "c@d.example"]],
    ['"Berg, Ada" <a@b.example>, c@d.example', ['"Berg, Ada" <a@b.example>', "c@d.example"]],
  ])("%s", (line, addresses) => {
    expect(readAddresses(line)).toEqual(addresses);
  });

  it.each([
    ["a@b.example, Ada <c@d.example>", []],
    ["ada", ["ada"]],
    ["a@b", ["a@b"]],
    ["a@b.example, @d.example, e@f..example", ["@d.example", "e@f..example"]],
  ])("%s has these bad ones", (line, bad) => {
    expect(badAddressesIn(line)).toEqual(bad);
  });
});

describe("a text that speaks of a file", () => {
  it.each([
    ["See the attached file", true],
    ["Se vedlegget", true],
    ["Anbei die Rechnung", true],
    ["Zie bijlage", true],
    ["Bifogar loggen", true],
    ["Filen er vedlagt", true],
    ["Loggfilen bifogas", true],
    ["Se den vedhæftede fil", true],
    ["Im Anhang finden Sie alles", true],
    ["Die beigefügten Dateien", true],
    ["Zie de bijgevoegde bestanden", true],
    ["- see the attachment <https://a.example/>", true],
    ["I attacked it", false],
    ["> see the attachment", false],
    ["", false],
  ])("%s: %s", (text, promised) => {
    expect(promisesFile(text)).toBe(promised);
  });
});
