import { expect, describe, it } from "vitest";
import type { ErrorBody } from "../../../src/server/http/error-body.ts";
import { testApi } from "../../support/test-api.ts";
import { describeEachDatabase } from "../../support/test-database.ts";
import { messageDesk } from "../messages/message-desk.ts";

const CONTENT = "0123456789";

describeEachDatabase("parts of a content", (database) => {
  const api = testApi(database);
  const desk = messageDesk(api, database);
  const get = (address: string, headers: Record<string, string>, method = "GET") =>
    fetch(`${api.url}/api/v1/${address}`, {
      method,
      headers: { authorization: `Basic ${btoa(api.administrator)}`, accept: "*/*", ...headers },
    });
  const read = async (id: number, headers: Record<string, string>, method?: string) =>
    get(`Attachment/${id}/Content`, headers, method);

  it.each([
    ["bytes=2-4", "234", "bytes 2-4/10"],
    ["bytes=8-", "89", "bytes 8-9/10"],
    ["bytes=-3", "789", "bytes 7-9/10"],
    ["bytes=0-99", CONTENT, "bytes 0-9/10"],
  ])("%s is %s", async (range, expected, told) => {
    const id = await desk.attach(CONTENT, { ContentType: "text/plain" });
    const response = await read(id, { range });
    expect(response.status).toBe(206);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-range": told,
      "content-length": String(expected.length),
      "content-type": "text/plain",
      "content-disposition": "attachment; filename*=UTF-8''note.txt",
      "content-security-policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
      "accept-ranges": "bytes",
    });
    expect(await response.text()).toBe(expected);
  });

  it.each([["bytes=10-"], ["bytes=-0"]])("%s is 416, with the length", async (range) => {
    const response = await read(await desk.attach(CONTENT), { range });
    expect([response.status, response.headers.get("content-range")]).toEqual([416, "bytes */10"]);
    expect(await response.json()).toMatchObject({
      Error: true,
      ErrorType: "ArgumentException",
    } satisfies Partial<ErrorBody>);
  });

  it.each([["bytes=0-1,4-5"], ["lines=1-2"], ["bytes=5-2"]])("%s is all of it", async (range) => {
    const response = await read(await desk.attach(CONTENT), { range });
    expect([response.status, response.headers.get("content-range")]).toEqual([200, null]);
    expect(await response.text()).toBe(CONTENT);
  });

  it("are of the very content that the caller has a part of already", async () => {
    const id = await desk.attach(CONTENT);
    const tag = (await read(id, {})).headers.get("etag") ?? "";
    expect(tag).toMatch(/^"[0-9a-f]{64}"$/);
    const rest = { range: "bytes=5-", "if-range": tag };
    expect(await (await read(id, rest)).text()).toBe("56789");
    await api.call("UploadAttachment", { body: { AttachmentId: id, Content: btoa("replaced") } });
    const response = await read(id, rest);
    expect([response.status, await response.text()]).toEqual([200, "replaced"]);
  });

  describe("are not answered", () => {
    it("as text, to HEAD, or by an operation", async () => {
      const id = await desk.attach(CONTENT);
      const range = "bytes=1-2";
      const asText = await read(id, { range, accept: "application/json" });
      expect([asText.status, await asText.json()]).toEqual([200, btoa(CONTENT)]);
      const head = await read(id, { range }, "HEAD");
      expect([head.status, head.headers.get("content-length")]).toEqual([200, "10"]);
      const { status, text } = await api.call("GetAttachmentStream", {
        body: JSON.stringify({ AttachmentId: id }),
        headers: { range, accept: "application/json" },
      });
      expect([status, text]).toEqual([200, JSON.stringify(btoa(CONTENT))]);
    });

    it("to whoever may not read the whole", async () => {
      const as = await api.addUser("ranger", "Agent, own categories");
      const headers = { range: "bytes=0-0", authorization: `Basic ${btoa(as)}` };
      expect((await read(await desk.attach(CONTENT), headers)).status).toBe(404);
    });
  });

  it("of a file inside a mail are there as well", async () => {
    const mail = `Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Disposition: attachment\r\n\r\n${CONTENT}\r\n--x--\r\n`;
    const id = await desk.attach(mail, { ContentType: "message/rfc822" });
    const address = `TicketMessage/RfcAttachment/${id}/0`;
    const response = await get(address, { range: "bytes=3-4" });
    expect([response.status, await response.text()]).toEqual([206, "34"]);
    expect(response.headers.get("etag")).toBeNull();
    const ranged = await get(address, { range: "bytes=3-4", "if-range": '"x"' });
    expect([ranged.status, await ranged.text()]).toEqual([200, CONTENT]);
  });
});
