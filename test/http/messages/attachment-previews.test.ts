import { expect, describe, it } from "vitest";
import type { AttachmentPreview } from "../../../src/contract/carriers/attachment-preview.ts";
import type { DocumentPreview } from "../../../src/contract/carriers/document-preview.ts";
import { testApi } from "../../support/test-api.ts";
import type { JsonOf } from "../../support/json-of.ts";
import { describeEachDatabase } from "../../support/test-database.ts";
import { messageDesk } from "./message-desk.ts";

const UNKNOWN_ID = 987_654;
const PNG = `\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\b\x06\0\0\0${"\0".repeat(20)}`;
const MAIL = [
  "From: =?utf-8?Q?J=C3=B8rgen?= <jorgen@example.com>",
  "To: help@example.com, Team: a@example.com;",
  "Cc: boss@example.com",
  "Subject: =?utf-8?Q?Lys=20p=C3=A5?=",
  "Date: Mon, 2 Mar 2026 10:00:01 +0100",
  "MIME-Version: 1.0",
  'Content-Type: multipart/mixed; boundary="x"',
  "",
  "--x",
  "Content-Type: text/html; charset=utf-8",
  "",
  '<p onclick="evil()">Hei<script>evil()</script> <img src="cid:pic"></p>',
  "--x",
  "Content-Type: text/plain; name=notes.exe",
  "Content-Disposition: attachment; filename=notes.exe",
  "",
  "first file",
  "--x",
  "Content-Type: message/rfc822",
  "Content-Disposition: attachment; filename=inner.eml",
  "",
  "Subject: inner",
  "",
  "inner text",
  "--x--",
  "",
].join("\r\n");

const textOf = (base64: string | null | undefined) =>
  base64 === null || base64 === undefined ? null : Buffer.from(base64, "base64").toString("utf8");

describeEachDatabase("previews of attachments", (database) => {
  const api = testApi(database, { attachmentBytes: 40_000_000 });
  const desk = messageDesk(api, database);

  const preview = async (id: number, as = api.administrator) =>
    (
      await api.call<JsonOf<typeof AttachmentPreview> | null>("GetAttachmentPreview", {
        body: { AttachmentId: id },
        as,
      })
    ).json;
  const documentPreview = async (id: number) =>
    (
      await api.call<JsonOf<typeof DocumentPreview> | null>("GetPreviewAttachmentStream", {
        body: { AttachmentId: id },
      })
    ).json;
  const partOf = async (id: number, position: unknown) =>
    api.call<string | null>("GetRfcAttachmentStream", {
      body: { AttachmentId: id, Position: position },
      headers: { accept: "application/json" },
    });
  const fetchPart = (id: number | string, position: number | string, accept = "") =>
    fetch(`${api.url}/api/v1/TicketMessage/RfcAttachment/${id}/${position}`, {
      headers: { authorization: `Basic ${btoa(api.administrator)}`, accept },
    });
  const attach = (content: string, ContentType: string, Name = "n") =>
    desk.attach(content, { ContentType, Name });

  describe("of a mail", () => {
    it("tells who wrote what to whom, and shows its text without what could do harm", async () => {
      const shown = await preview(await attach(MAIL, "message/rfc822", "mail.eml"));
      expect(shown).toMatchObject({
        Name: "mail.eml",
        MimeType: "message/rfc822",
        Size: MAIL.length,
        EmailSubject: "Lys på",
        EmailFrom: '"Jørgen" <jorgen@example.com>',
        EmailTo: 'help@example.com, "Team": a@example.com;',
        EmailCc: "boss@example.com",
        EmailDate: "2026-03-02T09:00:01Z",
        EmailAttachmentsInfo: [
          { AttachmentId: 0, Name: "notes.exe", IsSafeFileExtension: false, AttSize: 10 },
          { AttachmentId: 0, Name: "inner.eml", ContentType: "message/rfc822" },
        ],
      });
      expect(textOf(shown?.Content)?.trim()).toBe('<p>Hei <img src="cid:pic" /></p>');
    });

    it("is HTML in its older form", async () => {
      const shown = await documentPreview(await attach(MAIL, "message/rfc822"));
      expect(shown).toMatchObject({ Name: "n", Type: "text/html" });
      expect(textOf(shown?.Stream)).toContain("<p>Hei ");
      expect(shown?.Size).toBe(Buffer.from(shown?.Stream ?? "", "base64").length);
    });

    it("makes HTML of plain text, and knows no date where none is readable", async () => {
      const shown = await preview(
        await attach("Subject: x\r\nDate: soon\r\n\r\na < b\r\n<script>c", "message/rfc822"),
      );
      expect(textOf(shown?.Content)?.trim()).toBe("a &lt; b<br />\n&lt;script&gt;c");
      expect(shown).toMatchObject({ EmailDate: "0001-01-01T00:00:00Z", EmailFrom: "" });
    });

    it("is told by its name where no type is told", async () => {
      const shown = await preview(await attach("Subject: x\r\n\r\ny", "", "a.EML"));
      expect(shown).toMatchObject({ EmailSubject: "x" });
    });

    it("that nobody can read shows nothing", async () => {
      const nested = Array.from(
        { length: 3000 },
        (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`,
      ).join("");
      const shown = await preview(await attach(nested, "message/rfc822"));
      expect(shown).toMatchObject({ MimeType: "message/rfc822", EmailSubject: null });
      expect(shown?.Content).toBeNull();
    });
  });

  describe("of a file inside a mail", () => {
    it("is its content, by its position", async () => {
      const id = await attach(MAIL, "message/rfc822");
      expect(textOf((await partOf(id, 0)).json)).toBe("first file");
      expect(textOf((await partOf(id, 1)).json)).toBe("Subject: inner\r\n\r\ninner text");
      const response = await fetchPart(id, 0);
      expect(response.status).toBe(200);
      expect(Object.fromEntries(response.headers)).toMatchObject({
        "content-type": "text/plain",
        "content-length": "10",
        "content-disposition": "attachment; filename*=UTF-8''notes.exe",
        "content-security-policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
      });
      expect(await response.text()).toBe("first file");
    });

    it.each([-1, 2, 2_147_483_647])("is null at %i, and 404 as bytes", async (position) => {
      const id = await attach(MAIL, "message/rfc822");
      expect((await partOf(id, position)).json).toBeNull();
      expect((await fetchPart(id, position)).status).toBe(404);
      expect((await fetchPart(id, position, "application/json")).status).toBe(404);
    });

    it("is null of what is no mail, and of nothing", async () => {
      expect((await partOf(await attach("x", "text/plain"), 0)).json).toBeNull();
      expect((await partOf(UNKNOWN_ID, 0)).json).toBeNull();
      const { AttachmentId } = (await desk.saveAttachment({ ContentType: "message/rfc822" })).json;
      expect((await partOf(AttachmentId, 0)).json).toBeNull();
    });

    it.each([
      ["x", "0"],
      ["1", "x"],
      ["1", "2147483648"],
    ])("is 400 at /%s/%s", async (id, position) => {
      expect((await fetchPart(id, position)).status).toBe(400);
    });
  });

  describe("of other files", () => {
    it.each([
      ["image/png", PNG, "image/png"],
      ["text/html", PNG, "image/png"],
      ["application/pdf", "%PDF-1.4 x", "application/pdf"],
    ])("%s is shown as what it is", async (told, content, found) => {
      const shown = await preview(await attach(content, told));
      expect(shown).toMatchObject({ MimeType: found, Size: content.length, EmailSubject: null });
      expect(Buffer.from(shown?.Content ?? "", "base64").toString("latin1")).toBe(content);
      expect(shown?.EmailAttachmentsInfo).toEqual([]);
    });

    it("HTML is shown without what could do harm, whatever its charset", async () => {
      const html = '<b onclick="x()">\xe6</b><script>x()</script><iframe src="//e.vil"></iframe>';
      const shown = await preview(await attach(html, "text/html; charset=iso-8859-1"));
      expect(shown).toMatchObject({ MimeType: "text/html", Size: html.length });
      expect(textOf(shown?.Content)).toBe("<b>æ</b>");
    });

    it("plain text is shown as text", async () => {
      const shown = await preview(await attach("<b>\xe6", "text/plain; charset=latin1"));
      expect(shown).toMatchObject({ MimeType: "text/plain" });
      expect(textOf(shown?.Content)).toBe("<b>æ");
    });

    it.each([
      ["image/svg+xml", '<svg xmlns="http://www.w3.org/2000/svg"/>'],
      ["application/zip", "PK\x03\x04"],
      ["image/png", "<script>no picture</script>"],
      ["text/plain", ""],
    ])("of %s there is none", async (type, content) => {
      const shown = await preview(await attach(content, type));
      expect(shown).toMatchObject({ Content: null, Size: content.length });
    });

    it("of what is too long for the memory there is none", async () => {
      const mebibytes = 25 * 1024 * 1024;
      const largest = await preview(await attach("a".repeat(mebibytes), "text/plain"));
      expect(largest?.Content).toHaveLength(Math.ceil(mebibytes / 3) * 4);
      const larger = await preview(await attach("a".repeat(mebibytes + 1), "text/plain"));
      expect(larger).toMatchObject({ Content: null, Size: mebibytes + 1 });
    });

    it("is null of nothing, and for whoever may not read it", async () => {
      expect(await preview(UNKNOWN_ID)).toBeNull();
      expect(await documentPreview(UNKNOWN_ID)).toBeNull();
      const stranger = await api.addUser("previewer", "Agent, own categories");
      expect(await preview(await attach("x", "text/plain"), stranger)).toBeNull();
    });
  });
});
