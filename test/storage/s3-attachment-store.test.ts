import { createHash } from "node:crypto";
import { buffer, text } from "node:stream/consumers";
import { pino } from "pino";
import { describe, expect, it, onTestFinished } from "vitest";
import type { ReceivedContent } from "../../src/server/attachments/attachment-store.ts";
import { checkS3Access } from "../../src/server/attachments/s3/check-s3-access.ts";
import { removeS3Leftovers } from "../../src/server/attachments/s3/remove-s3-leftovers.ts";
import { createS3AttachmentStore } from "../../src/server/attachments/s3/s3-attachment-store.ts";
import { createS3Client } from "../../src/server/attachments/s3/s3-client.ts";
import { startS3Server, type S3Fault, type S3Server } from "../support/s3-server.ts";

const PART = 10;
const MAX = 100;
const DAY_MS = 86_400_000;
const impatient = { timeoutMs: 300, pause: async () => {} };

const sha256 = (content: string): string => createHash("sha256").update(content).digest("hex");

async function* piecesOf(content: string, pieceLength: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.length; at += pieceLength) {
    yield Buffer.from(content.slice(at, at + pieceLength));
  }
}

async function open(prefix?: string) {
  const server = await startS3Server(prefix);
  onTestFinished(() => server.close());
  const lines: string[] = [];
  const log = pino({ level: "warn" }, { write: (line) => void lines.push(line) });
  const client = createS3Client(server.settings, impatient);
  const store = createS3AttachmentStore({ client, maxBytes: MAX, partBytes: PART, log });
  return { server, client, store, lines };
}

const names = ({ objects }: S3Server): string[] => [...objects.keys()];
const placeOf = (content: string, prefix = "one/two/"): string =>
  `${prefix}${sha256(content).slice(0, 2)}/${sha256(content)}`;

/** Fails requests that begin so, the first `times` of them. */
function failing(beginning: string, fault: S3Fault, times = Number.POSITIVE_INFINITY) {
  let left = times;
  return (request: string): S3Fault | null => {
    if (!request.startsWith(beginning) || left <= 0) return null;
    left -= 1;
    return fault;
  };
}

async function keep(received: ReceivedContent): Promise<void> {
  await received.keep();
  await received.discard();
}

describe("a content in an S3-compatible store", () => {
  it.each([0, 1, PART - 1, PART, PART + 1, 2 * PART, 2 * PART + 1, MAX])(
    "of %i bytes is there all at once, under its hash and nowhere else",
    async (length) => {
      const content = "0123456789abcdef".repeat(10).slice(0, length);
      for (const pieceLength of [1, 7, PART, 1000]) {
        const { server, store } = await open();
        const received = await store.receive(piecesOf(content, pieceLength));
        expect(received).toMatchObject({ sha256: sha256(content), sizeBytes: length });
        expect(String(received.head)).toBe(content);
        expect(names(server)).toEqual([]);
        await keep(received);
        expect(names(server)).toEqual([placeOf(content)]);
        expect([...server.uploads]).toEqual([]);
        const stored = await store.open(sha256(content));
        expect(stored === null ? null : await text(stored)).toBe(content);
      }
    },
  );

  it("goes in parts that are no longer than they may be", async () => {
    const { server, store } = await open();
    await store.receive(piecesOf("x".repeat(3 * PART + 1), 1000));
    const [upload] = server.uploads.values();
    expect([...(upload?.parts.values() ?? [])].map(({ length }) => length)).toEqual([
      PART,
      PART,
      PART,
      1,
    ]);
  });

  it("that is discarded, or too long, or breaks off, leaves nothing", async () => {
    const { server, store } = await open();
    for (const content of ["short", "x".repeat(3 * PART)]) {
      const received = await store.receive(piecesOf(content, 4));
      await received.discard();
      await received.discard();
    }
    await expect(store.receive(piecesOf("x".repeat(MAX + 1), 9))).rejects.toMatchObject({
      code: "payloadTooLarge",
    });
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield* piecesOf("x".repeat(2 * PART + 1), 5);
      throw new Error("the line is dead");
    }
    await expect(store.receive(broken())).rejects.toThrow("the line is dead");
    expect([names(server), server.uploads.size]).toEqual([[], 0]);
  });

  it("is read in part, removed, and missing afterwards", async () => {
    const { server, store } = await open("");
    const hash = sha256("0123456789");
    await keep(await store.receive(piecesOf("0123456789", 3)));
    expect(names(server)).toEqual([placeOf("0123456789", "")]);
    const part = await store.open(hash, { first: 2, last: 4 });
    expect(part === null ? null : await text(part)).toBe("234");
    await store.remove(hash);
    await store.remove(hash);
    expect(names(server)).toEqual([]);
    expect(await store.open(hash)).toBeNull();
    await expect(store.open("../secret")).rejects.toThrow("no SHA-256 hash");
  });
});

describe("a store that fails", () => {
  const failures = [
    { status: 500, code: "InternalError" },
    { status: 503, code: "SlowDown" },
    { status: 429, code: "TooManyRequests" },
    "silence",
  ] as const;

  it.each<S3Fault>(failures)("for a moment, with %j, is asked again", async (fault) => {
    const { server, store } = await open();
    for (const beginning of ["PUT partNumber", "POST uploads", "PUT one/two/", "GET", "HEAD"]) {
      server.fault = failing(beginning, fault, 1);
      const content = `${beginning} ${"x".repeat(2 * PART)}`;
      await keep(await store.receive(piecesOf(content, 7)));
      const stored = await store.open(sha256(content));
      expect(stored === null ? null : await text(stored)).toBe(content);
    }
    expect(server.uploads.size).toBe(0);
  });

  it.each([...failures, { status: 403, code: "AccessDenied" }] as const)(
    "for good, with %j, is unavailable to callers, and its log says why",
    async (fault) => {
      const { server, store, lines } = await open();
      const unavailable = { code: "unavailable", details: { retryAfterSeconds: 30 } };
      const large = await store.receive(piecesOf("x".repeat(2 * PART), 7));
      const small = await store.receive(piecesOf("x", 7));
      server.fault = () => fault;
      await expect(store.receive(piecesOf("x".repeat(2 * PART), 7))).rejects.toMatchObject(
        unavailable,
      );
      await expect(large.keep()).rejects.toMatchObject(unavailable);
      await expect(small.keep()).rejects.toMatchObject(unavailable);
      await expect(store.open(sha256("x"))).rejects.toMatchObject(unavailable);
      await expect(store.remove(sha256("x"))).rejects.toMatchObject(unavailable);
      // What cannot be thrown away is nothing that callers could do anything about.
      await large.discard();
      expect(names(server)).toEqual([]);
      expect(lines.length).toBeGreaterThan(4);
      const said = fault === "silence" ? "did not answer" : fault.code;
      expect(lines[0]).toContain(said);
      expect(lines.join("")).not.toContain(server.settings.key);
      expect(lines.join("")).not.toContain("AWS4");
    },
  );

  it("is not asked again what it will not do", async () => {
    const { server, store } = await open();
    server.fault = () => ({ status: 403, code: "AccessDenied" });
    await expect(store.open(sha256("x"))).rejects.toMatchObject({ code: "unavailable" });
    expect(server.requests).toHaveLength(1);
  });

  it("while it answers ends the content there, not its reader's patience", async () => {
    const { server, store } = await open();
    server.fault = () => "halfAnswer";
    const stored = await store.open(sha256("x"));
    await expect(stored === null ? null : buffer(stored)).rejects.toThrow("aborted");
  });

  it("in the middle of a copy has nothing under the final name", async () => {
    const { server, store } = await open();
    const content = "x".repeat(2 * PART);
    const received = await store.receive(piecesOf(content, 7));
    server.fault = failing(`PUT ${placeOf(content)}`, { status: 500, code: "InternalError" });
    await expect(received.keep()).rejects.toMatchObject({ code: "unavailable" });
    await received.discard();
    expect([names(server), server.uploads.size]).toEqual([[], 0]);
  });

  it("copies another content keeps nobody believing it", async () => {
    const { server, store } = await open();
    const content = "x".repeat(2 * PART);
    const received = await store.receive(piecesOf(content, 7));
    server.fault = (request) => {
      if (request.startsWith("HEAD")) server.objects.set(placeOf(content), Buffer.from("short"));
      return null;
    };
    await expect(received.keep()).rejects.toMatchObject({ code: "unavailable" });
  });
});

describe("what was arriving when a process died", () => {
  it("goes after a day, and nothing else does", async () => {
    const { server, client, store } = await open();
    const nowMs = Date.now();
    await keep(await store.receive(piecesOf("kept", 9)));
    for (let n = 0; n < 5; n += 1) {
      await store.receive(piecesOf("x".repeat(2 * PART), 9));
      await client.put(`incoming/object-${n}`, new Uint8Array(1));
    }
    const young = [...server.uploads.keys()].slice(0, 1);
    const old = new Date(nowMs - DAY_MS - 1);
    for (const [id, upload] of server.uploads) {
      if (!young.includes(id)) server.uploads.set(id, { ...upload, startedAt: old });
    }
    for (const key of server.changedAt.keys()) {
      server.changedAt.set(key, key.endsWith("-4") ? new Date(nowMs - DAY_MS + 60_000) : old);
    }
    expect(await removeS3Leftovers(client, nowMs)).toBe(8);
    expect(names(server).sort()).toEqual(
      [placeOf("kept"), `${server.settings.prefix}incoming/object-4`].sort(),
    );
    expect([...server.uploads.keys()]).toEqual(young);
  });
});

const complaintOf = async (server: S3Server, changes: Partial<S3Server["settings"]> = {}) => {
  const settings = { ...server.settings, ...changes };
  try {
    await checkS3Access(createS3Client(settings, impatient), settings);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

describe("the look at a store before a server starts", () => {
  it("finds nothing wrong, and leaves nothing behind", async () => {
    const { server } = await open();
    expect(await complaintOf(server)).toBeNull();
    expect(names(server)).toEqual([]);
  });

  it.each<[string, object, string]>([
    ["another bucket", { bucket: "no-such" }, "404. Create the bucket, or correct --attachments."],
    ["another key id", { keyId: "x" }, "403 InvalidAccessKeyId. Check --attachments-key-id and"],
    ["another key", { key: "secret" }, "403 SignatureDoesNotMatch. Check --attachments-key-id and"],
    ["another region", { region: "us-east-1" }, "Check --attachments-region, which is us-east-1"],
    ["nobody there", { endpoint: "http://127.0.0.1:1" }, "nothing answers there. Check --attach"],
  ])("says what to do about %s", async (_what, changes, sentence) => {
    const { server } = await open();
    const complaint = await complaintOf(server, changes);
    expect(complaint).toContain("Cannot keep attachments in the bucket");
    expect(complaint).toContain(sentence);
    expect(complaint).not.toContain("secret");
  });

  it.each<[string, S3Fault, string]>([
    ["PUT", { status: 403, code: "AccessDenied" }, "Let the key put, get and delete objects"],
    ["GET", { status: 403, code: "AccessDenied" }, "Let the key put, get and delete objects"],
    ["DELETE", { status: 403, code: "AccessDenied" }, "Let the key put, get and delete objects"],
    ["PUT", { status: 507, code: "StorageFull" }, "507 StorageFull. Look into the log"],
    ["PUT", { status: 301, code: "PermanentRedirect" }, "Check --attachments-"],
  ])("says what to do about a refused %s: %j", async (method, fault, sentence) => {
    const { server } = await open();
    server.fault = failing(method, fault);
    expect(await complaintOf(server)).toContain(sentence);
  });
});
