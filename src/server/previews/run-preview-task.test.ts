import { describe, expect, it } from "vitest";
import { runPreviewTask, type PreviewLimits } from "./run-preview-task.ts";

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(text));
const html = { kind: "html", charset: "", remoteImages: false } as const;
const mail = { kind: "mail", remoteImages: false } as const;
const run = (limits?: PreviewLimits) => runPreviewTask(html, bytesOf("<b onclick=x>1</b>"), limits);

describe("runPreviewTask", () => {
  it("answers what the thread found out", async () => {
    expect(await run()).toBe("<b>1</b>");
  });

  it.each([
    ["time", { timeoutMs: 1, heapMegabytes: 256 }],
    ["memory", { timeoutMs: 60_000, heapMegabytes: 1 }],
  ])("gives up what takes too much %s, and goes on with the next", async (_what, limits) => {
    expect(await Promise.all([run(limits), run(limits), run(limits)])).toEqual([null, null, null]);
    expect(await run()).toBe("<b>1</b>");
  });

  it("gives up a mail that nobody can read", async () => {
    const deep = Array.from(
      { length: 3000 },
      (_, level) => `Content-Type: multipart/mixed; boundary=b${level}\r\n\r\n--b${level}\r\n`,
    );
    expect(await runPreviewTask(mail, bytesOf(deep.join("")))).toBeNull();
  });

  it.each([
    ["nothing", ""],
    ["no mail", "\0\xff\x80 not a mail"],
    ["a header without an end", "Subject: x"],
  ])("reads %s as an empty mail", async (_what, text) => {
    expect(await runPreviewTask(mail, bytesOf(text))).toMatchObject({ sentAt: null, parts: [] });
  });
});
