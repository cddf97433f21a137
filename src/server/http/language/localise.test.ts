import { describe, expect, it } from "vitest";
import {
  TicketBaseStatus,
  TicketOrigin,
  TicketReadStatus,
  TicketSecurityLevel,
} from "../../../contract/enums/ticket.ts";
import { localise, localisePath } from "./localise.ts";
import { resourceTexts } from "./resource-texts.ts";

describe("localise", () => {
  const open = 'US:"Open";NO:"Åpen"';

  it.each([
    [open, "no", "Åpen"],
    [open, "en", "Open"],
    [open, "sv", "Open"],
    [`${open};`, "no", "Åpen"],
    ['NO:"Åpen";GE:"Offen"', "sv", "Åpen"],
    ['GE:"Offen"', "de", "Offen"],
    ['pt:"Aberto"', "pt", "Aberto"],
    ['US:"Say ""hi"""', "en", 'Say "hi"'],
    ['US:""', "en", ""],
    ['us:"Open";no:"Åpen"', "no", "Åpen"],
    ['EN:"Open";NB:"Åpen"', "no", "Åpen"],
    ['US:"Open";SW:"Öppen"', "sv", "Öppen"],
    ['US:"Open";SV:"Öppen"', "sv", "Öppen"],
    ['US:"Open";SP:"Abierto"', "es", "Abierto"],
    ['US:"Open";CZ:"Otevřeno";JP:"未着手"', "ja", "未着手"],
    ['US:"Open";UK:"Відкрито"', "uk", "Відкрито"],
    // The text of the language goes before the English one of its region.
    ['US:"Open";GE:"Offen"', "de-ch", "Offen"],
    ['US:"Open";PT:"Aberto"', "pt-br", "Aberto"],
    ['US:"Open";CN:"打开"', "zh-cn", "打开"],
    ['US:"a/b; c:d";NO:"x"', "en", "a/b; c:d"],
    ['US:"line\nline"', "en", "line\nline"],
  ])("reads %j in %j as %j", (text, language, expected) => {
    expect(localise(text, language)).toBe(expected);
  });

  it.each([
    "Open",
    "",
    "US:",
    'US:"Open',
    'US:"Open" and more',
    'see US:"Open"',
    'US:"a"NO:"b"',
    'US:"a";;',
    'US:"a"; NO:"b"',
    'USA:"Open"',
    'US:"a"b"',
    "[SR_X]",
    "[sr_yes]",
    "SR_YES",
    "[SR_YES",
    "[SR_constructor]",
  ])("leaves %j as it is", (text) => {
    expect(localise(text, "no")).toBe(text);
  });

  it("translates nothing without a language", () => {
    expect(localise(open, null)).toBe(open);
    expect(localise("[SR_YES]", null)).toBe("[SR_YES]");
  });

  it.each([
    ["[SR_YES]", "no", "Ja"],
    ["[SR_NO]", "nl", "Nee"],
    ["[SR_YES]", "fr", "Yes"],
    ["[SR_YES]", "de-ch", "Ja"],
    ["[SR_MANDATORY_FIELD_1281]", "sv", "Det här fältet är obligatoriskt"],
    ["[SR_YES] / [SR_UNKNOWN_THING] / [SR_NO]", "en", "Yes / [SR_UNKNOWN_THING] / No"],
    ['US:"Say [SR_YES]";NO:"Si [SR_YES]"', "no", "Si Ja"],
  ])("reads the references of %j in %j as %j", (text, language, expected) => {
    expect(localise(text, language)).toBe(expected);
  });
});

describe("localisePath", () => {
  it.each([
    ["Support/Hardware", "no", "Support/Hardware"],
    ['US:"Support";NO:"Kundestøtte"/US:"Printers";NO:"Skrivere"', "no", "Kundestøtte/Skrivere"],
    ['Support/US:"In/out";NO:"Inn/ut"', "no", "Support/Inn/ut"],
    ['US:"Only";NO:"Bare"', "no", "Bare"],
    ['US:"Only";NO:"Bare"', null, 'US:"Only";NO:"Bare"'],
    ['19" racks/Cables', "no", '19" racks/Cables'],
  ])("reads %j in %j as %j", (path, language, expected) => {
    expect(localisePath(path, language)).toBe(expected);
  });
});

describe("the referenced texts", () => {
  it.each([
    ["SR_BASE_STATUS_", Object.keys(TicketBaseStatus.values).slice(1, 7)],
    ["SR_READ_STATUS_", Object.keys(TicketReadStatus.values)],
    ["SR_SECURITY_LEVEL_", Object.keys(TicketSecurityLevel.values).slice(1)],
    ["SR_ORIGIN_", Object.keys(TicketOrigin.values)],
  ])("have %s for every published name", (prefix, names) => {
    const known = Object.keys(resourceTexts).filter((name) => name.startsWith(prefix));
    expect(known.sort()).toEqual(names.map((name) => prefix + name.toUpperCase()).sort());
  });
});
