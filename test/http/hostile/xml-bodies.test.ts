import { describe, expect, it } from "vitest";
import { testApi } from "../../support/test-api.ts";
import { describeOneDatabase } from "../../support/test-database.ts";
import { refusalOf, hostileClient } from "./hostile-client.ts";

const root = (title: string): string => `<TicketEntity><Title>${title}</Title></TicketEntity>`;
const laughs = Array.from(
  { length: 9 },
  (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`,
).join("");
const bigEntity = `<!DOCTYPE a [<!ENTITY e "${"x".repeat(50_000)}">]>${root("&e;".repeat(5000))}`;

describeOneDatabase("hostile XML", (database) => {
  const api = testApi(database);
  const client = hostileClient(api, database);
  const send = (xml: string) =>
    client.withoutEffect(() => client.post(xml, { type: "application/xml" }));

  describe("is refused", () => {
    it.each([
      ["entities within entities", `<!DOCTYPE a [<!ENTITY l0 "lol">${laughs}]>${root("&l9;")}`],
      ["one large entity many times", bigEntity],
      [
        "an external entity",
        `<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]>${root("&e;")}`,
      ],
      [
        "an external entity of the network",
        `<!DOCTYPE a [<!ENTITY e SYSTEM "http://127.0.0.1:1/">]>${root("&e;")}`,
      ],
      [
        "a parameter entity",
        `<!DOCTYPE a [<!ENTITY % p SYSTEM "file:///etc/passwd"> %p;]>${root("a")}`,
      ],
      ["an external document type", `<!DOCTYPE a SYSTEM "http://127.0.0.1:1/a.dtd">${root("a")}`],
      ["a document type without anything in it", `<!DOCTYPE TicketEntity>${root("a")}`],
      ["a document type in lower case", `<!doctype a>${root("a")}`],
      [
        "a document type within the root",
        "<TicketEntity><!DOCTYPE a><Title>a</Title></TicketEntity>",
      ],
      ["an entity that nobody declared", root("&unknown;")],
      ["an entity of HTML", root("&nbsp;")],
      ["a style sheet", `<?xml-stylesheet href="http://127.0.0.1:1/a.xsl"?>${root("a")}`],
      ["another processing instruction", root("<?php echo 1 ?>")],
      ["a declaration that is not at the begin", ` <?xml version="1.0"?>${root("a")}`],
      ["a character that XML has not", root("&#0;")],
      ["half of a surrogate pair", root("&#xD800;")],
      ["a character beyond all", root("&#x110000;")],
      ["a number that is none", root("&#x;")],
      ["a raw control character", root("\u0001")],
      ["an element that is left open", "<TicketEntity><Title>a</TicketEntity>"],
      ["two roots", root("a") + root("b")],
      ["text behind the root", `${root("a")}b`],
      ["an attribute twice", '<TicketEntity a="1" a="2"><Title>a</Title></TicketEntity>'],
      ["a bracket in an attribute", '<TicketEntity a="<"><Title>a</Title></TicketEntity>'],
      ["a comment with two dashes", root("a<!-- -- -->")],
      ["an open section of characters", root("<![CDATA[a")],
      ["a mark of no document", "\u0000"],
    ])("%s", async (_what, xml) => {
      expect(refusalOf(await send(xml))).toBe(400);
    });
  });

  it("takes what looks like markup in a section of characters for text", async () => {
    const title = "<!DOCTYPE a [<!ENTITY e 'x'>]>&e;";
    const answer = await client.post(root(`<![CDATA[${title}]]>`), { type: "text/xml" });
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body)).toMatchObject({ Title: title });
  });

  it("neither follows an inclusion nor a schema", async () => {
    const xml =
      '<TicketEntity xmlns:xi="http://www.w3.org/2001/XInclude"' +
      ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"' +
      ' xsi:schemaLocation="a http://127.0.0.1:1/a.xsd">' +
      '<Title>a</Title><xi:include href="file:///etc/passwd" parse="text"/></TicketEntity>';
    const answer = await client.post(xml, { type: "text/xml" });
    expect(answer.status).toBe(200);
    expect(answer.body).not.toContain("root:");
  });
});
