import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ErrorBody } from "../../../src/server/http/error-body.ts";
import { testApi } from "../../support/test-api.ts";
import { describeEachDatabase } from "../../support/test-database.ts";
import { messageDesk } from "../messages/message-desk.ts";

const LIMIT = 200_000;
const UNKNOWN_ID = 987_654;
const CSP = "default-src 'none'; frame-ancestors 'none'";

const errorOf = async (response: Response) => (await response.json()) as ErrorBody;

describeEachDatabase("the content of an attachment", (database) => {
  const api = testApi(database, { attachmentBytes: LIMIT });
  const desk = messageDesk(api, database);

  const authorization = () => `Basic ${btoa(api.administrator)}`;
  const newAttachment = async (body: object = {}) =>
    (await desk.saveAttachment({ Name: "n", ...body })).json.AttachmentId;
  const addressOf = (id: number | string) => `${api.url}/api/v1/Attachment/${id}/Content`;
  const read = (id: number | string, accept?: string, init: RequestInit = {}) =>
    fetch(addressOf(id), {
      headers: { authorization: authorization(), ...(accept !== undefined && { accept }) },
      ...init,
    });
  const stream = (id: number, accept?: string) =>
    fetch(`${api.url}/api/v1/Agents/Ticket/GetAttachmentStream`, {
      method: "POST",
      headers: {
        authorization: authorization(),
        "content-type": "application/json",
        ...(accept !== undefined && { accept }),
      },
      body: JSON.stringify({ attachmentId: id }),
    });
  const send = (
    id: number | string,
    body: RequestInit["body"],
    headers: Record<string, string> = {},
  ) =>
    fetch(addressOf(id), {
      method: "POST",
      headers: { authorization: authorization(), ...headers },
      body,
      duplex: "half",
    } as RequestInit);
  const bytesOf = async (id: number) =>
    Buffer.from(await (await read(id, "application/octet-stream")).arrayBuffer()).toString(
      "latin1",
    );

  describe.each([
    ["by the agent", stream],
    ["by its address", read],
  ])("read %s", (_what, get) => {
    it.each([
      [undefined, "application/pdf"],
      ["*/*", "application/pdf"],
      ["application/*", "application/pdf"],
      ["application/pdf", "application/pdf"],
      ["image/png", "application/pdf"],
      ["application/octet-stream", "application/octet-stream"],
      ["application/octet-stream, application/json;q=0.5", "application/octet-stream"],
      ["application/json;q=0, */*", "application/pdf"],
    ])("row 23: for whoever accepts %s, is its bytes as %s", async (accept, type) => {
      const id = await desk.attach("%PDF-1.4 \0\xff", { ContentType: "application/pdf" });
      const response = await get(id, accept ?? "");
      expect(response.status).toBe(200);
      expect(Object.fromEntries(response.headers)).toMatchObject({
        "content-type": type,
        "content-length": "11",
        "content-disposition": "attachment; filename*=UTF-8''note.txt",
        "content-security-policy": `sandbox; ${CSP}`,
        "x-content-type-options": "nosniff",
        "cache-control": "no-store",
      });
      const bytes = Buffer.from(await response.arrayBuffer());
      expect(bytes.toString("latin1")).toBe("%PDF-1.4 \0\xff");
    });

    it.each([
      ["application/json", "application/json; charset=utf-8"],
      ["text/json", "text/json; charset=utf-8"],
      ["application/json, text/plain, */*", "application/json; charset=utf-8"],
      ["application/json, application/octet-stream;q=0.1", "application/json; charset=utf-8"],
    ])("row 23: for whoever accepts %s, is base64 text", async (accept, type) => {
      for (const content of ["", "a", "ab", "abc", "x".repeat(100_000)]) {
        const id = await desk.attach(content, { ContentType: "application/json" });
        const response = await get(id, accept);
        const text = await response.text();
        expect(response.headers.get("content-type")).toBe(type);
        expect(response.headers.get("content-length")).toBe(String(text.length));
        expect(response.headers.get("content-security-policy")).toBe(CSP);
        expect(text).toBe(JSON.stringify(btoa(content)));
      }
    });

    it.each([
      ["", "application/octet-stream", "attachment"],
      ["a.txt", "text/plain", "attachment; filename*=UTF-8''a.txt"],
      [
        "Blåbær æøå.pdf",
        "a/b",
        "attachment; filename*=UTF-8''Bl%C3%A5b%C3%A6r%20%C3%A6%C3%B8%C3%A5.pdf",
      ],
      ['"; filename="x.exe', "a/b", "attachment; filename*=UTF-8''%22%3B%20filename%3D%22x.exe"],
      ["a\r\nX-Evil: 1", "a/b", "attachment; filename*=UTF-8''a%0D%0AX-Evil%3A%201"],
      ["it's (1)*.txt", "a/b", "attachment; filename*=UTF-8''it%27s%20%281%29%2A.txt"],
      ["../../etc/passwd", "a/b", "attachment; filename*=UTF-8''..%2F..%2Fetc%2Fpasswd"],
      ["😀", "text/html; charset=utf-8", "attachment; filename*=UTF-8''%F0%9F%98%80"],
    ])("is saved under the name %j", async (name, type, disposition) => {
      const wished = type === "application/octet-stream" ? "" : type;
      const id = await desk.attach("x", { Name: name, ContentType: wished });
      const { headers } = await get(id, "");
      expect(headers.get("content-disposition")).toBe(disposition);
      expect(headers.get("content-type")).toBe(type);
      expect(headers.get("x-evil")).toBeNull();
    });
  });

  it("that is not there is null for JSON and 404 otherwise, by the agent", async () => {
    for (const id of [UNKNOWN_ID, await newAttachment()]) {
      const json = await stream(id, "application/json");
      expect([json.status, await json.text()]).toEqual([200, "null"]);
      for (const accept of ["", "application/octet-stream"]) {
        const bytes = await stream(id, accept);
        expect(bytes.status).toBe(404);
        expect((await errorOf(bytes)).ErrorType).toBe("SoNotFoundException");
      }
    }
  });

  it("that is not there is 404 by its address, and an id that is none is 400", async () => {
    expect((await read(UNKNOWN_ID, "application/json")).status).toBe(404);
    expect((await read(UNKNOWN_ID)).status).toBe(404);
    expect((await read("x")).status).toBe(400);
    expect((await read("99999999999")).status).toBe(400);
    expect((await read(UNKNOWN_ID, undefined, { headers: {} })).status).toBe(401);
  });

  it("is described to HEAD without its bytes", async () => {
    const id = await desk.attach("hello");
    const response = await read(id, undefined, {
      method: "HEAD",
      headers: { authorization: authorization() },
    });
    expect([response.status, response.headers.get("content-length")]).toEqual([200, "5"]);
  });

  it("is nothing that another operation answers", async () => {
    const response = await fetch(`${api.url}/api/v1/Agents/Ticket/GetNextInQueue`, {
      method: "POST",
      headers: { authorization: authorization(), accept: "application/octet-stream" },
    });
    expect(response.status).toBe(406);
  });

  const entity = async (id: number) =>
    (await api.call<object>(`GetAttachmentEntity?attachmentEntityId=${id}`)).json;

  describe("sent to its address", () => {
    it.each([
      ["application/octet-stream", ""],
      ["image/png", "image/png"],
      ["application/xml", "application/xml"],
      ["application/vnd.openxmlformats-officedocument.wordprocessingml.document", undefined],
      ["text/plain; charset=iso-8859-1", undefined],
    ])("as %s is stored as it comes", async (type, told = type) => {
      const id = await newAttachment();
      const response = await send(id, Buffer.from("\0<a>\xff", "latin1"), { "content-type": type });
      expect([response.status, await response.text()]).toEqual([204, ""]);
      expect(await bytesOf(id)).toBe("\0<a>\xff");
      const { json } = await api.call<{ ContentType: string; AttSize: number }>(
        `GetAttachmentEntity?attachmentEntityId=${id}`,
      );
      expect(json).toMatchObject({ ContentType: told, AttSize: 5 });
    });

    it("as base64 in JSON is stored as bytes", async () => {
      const id = await newAttachment();
      const response = await send(id, JSON.stringify(btoa("abc")), {
        "content-type": "application/json; charset=utf-8",
      });
      expect(response.status).toBe(204);
      expect(await bytesOf(id)).toBe("abc");
    });

    it.each(["", "null", "5", '"abc"', '"ab%="', "{}", '"abcd', "\xff"])(
      "as JSON %j is refused",
      async (body) => {
        const id = await desk.attach("before");
        const bytes = Buffer.from(body, "latin1");
        const response = await send(id, bytes, { "content-type": "text/json" });
        expect([response.status, (await errorOf(response)).ErrorType]).toEqual([
          400,
          "ArgumentException",
        ]);
        expect(await bytesOf(id)).toBe("before");
      },
    );

    it("as a form is its first file, which fills in what is missing", async () => {
      const form = new FormData();
      form.append("note", "not this");
      form.append("file", new Blob(["first"], { type: "text/csv" }), "Blå.csv");
      form.append("more", new Blob(["x".repeat(LIMIT + 1)]), "second.bin");
      const id = await newAttachment({ Name: "" });
      expect((await send(id, form)).status).toBe(204);
      expect(await bytesOf(id)).toBe("first");
      const known = await newAttachment({ Name: "own.txt", ContentType: "text/plain" });
      const again = new FormData();
      again.append("file", new Blob(["other"], { type: "text/csv" }), "b.csv");
      expect((await send(known, again)).status).toBe(204);
      expect(await entity(id)).toMatchObject({ Name: "Blå.csv", ContentType: "text/csv" });
      expect(await entity(known)).toMatchObject({ Name: "own.txt", ContentType: "text/plain" });
    });

    it.each([
      ["without a file", () => formOf({ note: "x" }), undefined],
      [
        "that ends too early",
        () => '--b\r\ncontent-disposition: form-data; name="f"; filename="a"\r\n\r\nx',
        "b",
      ],
      ["without a boundary", () => "x", ""],
    ])("as a form %s is refused", async (_what, body, boundary) => {
      const id = await desk.attach("before");
      const headers: Record<string, string> =
        boundary === undefined
          ? {}
          : { "content-type": `multipart/form-data${boundary && `; boundary=${boundary}`}` };
      const response = await send(id, body(), headers);
      expect([response.status, (await errorOf(response)).ErrorType]).toEqual([
        400,
        "ArgumentException",
      ]);
      expect(await bytesOf(id)).toBe("before");
    });

    it("may be as long as the limit and no longer, in every form", async () => {
      const forms = [
        (content: string) => send(id, content, { "content-type": "image/png" }),
        (content: string) => send(id, fileForm(content)),
        (content: string) =>
          send(id, JSON.stringify(btoa(content)), { "content-type": "application/json" }),
        (content: string) => send(id, new Blob([content]).stream(), { "content-type": "a/b" }),
      ];
      const id = await newAttachment();
      for (const sendAs of forms) {
        expect((await sendAs("y".repeat(LIMIT))).status).toBe(204);
        const refused = await sendAs("z".repeat(LIMIT + 1));
        expect(refused.status).toBe(413);
        expect((await errorOf(refused)).ErrorType).toBe("ArgumentException");
        expect((await bytesOf(id)).startsWith("y")).toBe(true);
      }
      expect(await readdir(join(api.attachmentFolder, "incoming"))).toEqual([]);
    });

    it("with an encoding, to an id that is none, or by nobody is refused", async () => {
      const id = await newAttachment();
      const encoded = await send(id, "x", { "content-type": "a/b", "content-encoding": "gzip" });
      expect(encoded.status).toBe(415);
      expect((await send("x", "x")).status).toBe(400);
      expect((await send(UNKNOWN_ID, "x")).status).toBe(404);
      expect((await send(id, "x", { authorization: "" })).status).toBe(401);
    });
  });
});

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

function fileForm(content: string): FormData {
  const form = new FormData();
  form.append("file", new Blob([content]), "a.bin");
  return form;
}
