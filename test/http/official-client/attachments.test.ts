import { expect, it } from "vitest";
import { officialTicketAgent } from "../../support/official-client.ts";
import { testApi } from "../../support/test-api.ts";
import { describeOneDatabase } from "../../support/test-database.ts";
import { messageDesk } from "../messages/message-desk.ts";

const UNKNOWN_ID = 987_654;
const MAIL =
  "Subject: Lights\r\nFrom: a@example.com\r\nDate: Mon, 2 Mar 2026 10:00:01 +0000\r\n" +
  "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/html\r\n\r\n<p>Dark</p>\r\n" +
  "--x\r\nContent-Disposition: attachment; filename=a.txt\r\n\r\ninside\r\n--x--\r\n";

const textOf = (content: unknown): string =>
  typeof content === "string"
    ? Buffer.from(content, "base64").toString()
    : Buffer.from(content as ArrayBuffer).toString();

describeOneDatabase("the official client, with attachments", (database) => {
  const api = testApi(database);
  const desk = messageDesk(api, database);
  const connect = () => officialTicketAgent(api.url, api.administrator);

  it("lists and validates them", async () => {
    const agent = connect();
    const ticketId = await desk.createTicket();
    const id = await desk.attach("x");
    await desk.connect(await desk.addMessage(ticketId), [id]);
    expect(await agent.getTicketAttachmentsAsync(ticketId)).toMatchObject([
      { attachmentId: id, name: "note.txt", attSize: 1 },
    ]);
    expect(await agent.validateAttachmentsAsync([id, UNKNOWN_ID])).toMatchObject([
      { attachmentId: id, isValid: true, errorMessage: "" },
      { attachmentId: UNKNOWN_ID, isValid: false },
    ]);
  });

  it("shows a mail, and fetches the file inside it", async () => {
    const agent = connect();
    const id = await desk.attach(MAIL, { ContentType: "message/rfc822" });
    const preview = await agent.getAttachmentPreviewAsync(id);
    expect(preview).toMatchObject({
      mimeType: "message/rfc822",
      size: MAIL.length,
      emailSubject: "Lights",
      emailFrom: "a@example.com",
      emailDate: new Date("2026-03-02T10:00:01Z"),
      emailAttachmentsInfo: [{ attachmentId: 0, name: "a.txt", attSize: 6 }],
    });
    expect(textOf(preview.content).trim()).toBe("<p>Dark</p>");
    expect(textOf((await agent.getPreviewAttachmentStreamAsync(id)).stream)).toContain("Dark");
    expect(textOf(await agent.getRfcAttachmentStreamAsync(id, 0))).toBe("inside");
    expect(await agent.getAttachmentPreviewAsync(UNKNOWN_ID)).toBeNull();
  });

  it("is refused copies with documents", async () => {
    const agent = connect();
    await expect(agent.copyFromCRMDocumentAsync(1)).rejects.toMatchObject({ status: 400 });
    await expect(agent.copyToTempFileAsync("a.txt", 1)).rejects.toMatchObject({ status: 400 });
  });
});
