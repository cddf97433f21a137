import { describe, expect, it } from "vitest";
import { elementNameOf, encodeXmlObject } from "./encode-xml-object.ts";

const declaration = '<?xml version="1.0" encoding="utf-8"?>';
const nilNamespace = 'xmlns:i="http://www.w3.org/2001/XMLSchema-instance"';

describe("encodeXmlObject", () => {
  it("writes an error with the paths of its members as keys", () => {
    const error = {
      Error: true,
      Message: "a < b",
      MessageDetail: null,
      ErrorSource: "Ticket.SaveTicketEntity",
      ValidationErrors: { "Tags/0/Name": "Too long.", Title: "Missing." },
    };
    expect(encodeXmlObject("Error", error, { dictionaries: ["ValidationErrors"] })).toBe(
      `${declaration}<Error ${nilNamespace}><Error>true</Error><Message>a &lt; b</Message>` +
        '<MessageDetail i:nil="true"/><ErrorSource>Ticket.SaveTicketEntity</ErrorSource>' +
        "<ValidationErrors><StringKeyValuePair><Key>Tags/0/Name</Key><Value>Too long.</Value>" +
        "</StringKeyValuePair><StringKeyValuePair><Key>Title</Key><Value>Missing.</Value>" +
        "</StringKeyValuePair></ValidationErrors></Error>",
    );
  });

  it("writes lists as items, which may be named", () => {
    const value = { value: [{ id: 1 }, { id: 2 }], names: ["a", null], none: [], nested: [[1]] };
    expect(encodeXmlObject("Answer", value, { itemNames: { value: "row" } })).toBe(
      `${declaration}<Answer ${nilNamespace}><value><row><id>1</id></row><row><id>2</id></row></value>` +
        '<names><item>a</item><item i:nil="true"/></names><none/>' +
        "<nested><item><item>1</item></item></nested></Answer>",
    );
  });

  it("leaves out what is undefined, as JSON does", () => {
    expect(encodeXmlObject("A", { b: undefined, c: "", d: {}, e: { f: false } })).toBe(
      `${declaration}<A><c/><d/><e><f>false</f></e></A>`,
    );
  });

  it("writes a list as the whole", () => {
    expect(encodeXmlObject("Names", ["a"], { itemNames: { Names: "Name" } })).toBe(
      `${declaration}<Names><Name>a</Name></Names>`,
    );
  });

  it("makes names safe, the root's too, and finds the root by its safe name", () => {
    expect(encodeXmlObject("a b", { "odata.count": null, "1st": 1 })).toBe(
      `${declaration}<a_b ${nilNamespace}><odata_count i:nil="true"/><_1st>1</_1st></a_b>`,
    );
  });

  it("calls elements otherwise than their members where it is told to", () => {
    const form = { elementNames: { "odata.count": "count" }, itemNames: { value: "row" } };
    expect(encodeXmlObject("A", { "odata.count": 1, value: [{ "a/b": 2 }] }, form)).toBe(
      `${declaration}<A><count>1</count><value><row><a_b>2</a_b></row></value></A>`,
    );
  });

  it.each([Symbol("s"), () => 1, 1n, Number.NaN, Infinity])("refuses %s", (value) => {
    expect(() => encodeXmlObject("A", { value })).toThrow(/XML/);
  });
});

describe("elementNameOf", () => {
  it.each([
    ["Title", "Title"],
    ["_Links", "_Links"],
    ["person/fullName", "person_fullName"],
    ["Count(ticketId):Footer", "Count_ticketId__Footer"],
    ["9lives", "_9lives"],
    ["ærlig", "_rlig"],
    ["a😀b", "a_b"],
    ["", "_"],
  ])("makes an element's name of %j", (name, safe) => {
    expect(elementNameOf(name)).toBe(safe);
  });
});
