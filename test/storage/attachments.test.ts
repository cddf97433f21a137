import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdir, readdir, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { removeLeftovers } from "../../src/server/attachments/remove-leftovers.ts";
import type { Context } from "../../src/server/context.ts";
import { createJobRunner } from "../../src/server/jobs/job-runner.ts";
import { addMessage } from "../../src/server/usecases/add-message.ts";
import { connectAttachments } from "../../src/server/usecases/connect-attachments.ts";
import { getAttachmentContent } from "../../src/server/usecases/get-attachment.ts";
import { saveAttachment } from "../../src/server/usecases/save-attachment.ts";
import { uploadAttachment } from "../../src/server/usecases/upload-attachment.ts";
import { emptyStore, storeKinds, type TestStore } from "../support/attachment-stores.ts";
import type { DyingUpload } from "../support/dying-upload.ts";
import { agents, SAVED_AT, savingDesk } from "../support/saving-desk.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { describeEachDatabase } from "../support/test-database.ts";

const DAY_SECONDS = 86_400;
const script = fileURLToPath(new URL("../support/dying-upload.ts", import.meta.url));

const sha256 = (content: string): string => createHash("sha256").update(content).digest("hex");

async function* bytesOf(...pieces: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield Buffer.from(piece);
}

async function* endlessBytes(): AsyncGenerator<Uint8Array> {
  for (;;) yield Buffer.alloc(9);
}

async function* brokenBytes(): AsyncGenerator<Uint8Array> {
  yield Buffer.from("x");
  throw new Error("the line is dead");
}

describeEachDatabase("attachments", (database) => {
  const desk = savingDesk(database);
  let context: Context;
  let files: TestStore;

  beforeAll(() => desk.setNow(SAVED_AT));
  const open = async (kind: (typeof storeKinds)[number]) => {
    await database.db.query("truncate attachment, message_attachment, blob cascade");
    files = await emptyStore(kind);
    context = { ...desk.context, attachments: files.store };
    desk.setNow(SAVED_AT);
  };

  const agnes = () => desk.callerWithId(agents.agnes);
  const create = async (): Promise<number> => {
    const view = await saveAttachment(context, agnes(), {
      attachmentId: 0,
      input: { name: "a.txt" },
      isFaulty: () => false,
    });
    return view.attachment.attachmentId;
  };
  const upload = (attachmentId: number, ...pieces: readonly string[]) =>
    uploadAttachment(context, agnes(), {
      attachmentId,
      upload: { content: bytesOf(...pieces), name: "", contentType: "" },
    });
  const attach = async (content: string): Promise<number> => {
    const id = await create();
    await upload(id, content);
    return id;
  };
  const contentOf = async (id: number): Promise<string | null> => {
    const content = await getAttachmentContent(context, agnes(), id);
    return content === null ? null : text(await content.open());
  };
  const messageOn = async (ticketId: number): Promise<number> =>
    (await addMessage(context, agnes(), { ticketId, message: { body: "x" } })).messageId;
  const connect = (messageId: number, ids: readonly number[]) =>
    connectAttachments(context, agnes(), { messageId, connect: ids, disconnect: [] });
  const disconnect = (messageId: number, ids: readonly number[]) =>
    connectAttachments(context, agnes(), { messageId, connect: [], disconnect: ids });
  const runCycle = (now: number) => {
    desk.setNow(now);
    return createJobRunner(context).runCycle(now);
  };
  const nextDueAt = (now: number) => createJobRunner(context).nextDueAt(now);
  const filesIn = () => files.names();
  const ids = async (table: "attachment" | "blob"): Promise<number[]> => {
    const sql = `select ${table}_id as id from ${table} order by 1`;
    return (await database.db.query<{ id: number }>(sql)).rows.map(({ id }) => id);
  };

  describe.each(storeKinds)("kept as %s", (kind) => {
    beforeEach(() => open(kind));

    test("contents lie under their hash, each once", async () => {
      const one = await attach("same");
      const other = await create();
      await upload(other, "sa", "", "me");
      const hash = sha256("same");
      expect(await filesIn()).toEqual([hash]);
      expect(await files.read(hash)).toBe("same");
      expect([await contentOf(one), await contentOf(other)]).toEqual(["same", "same"]);
      expect(await ids("blob")).toHaveLength(1);
    });

    test("a content of which the process dies before its row is not there, and is swept", async () => {
      const id = await attach("before");
      const orders: DyingUpload = {
        connection: database.connection,
        place: files.place,
        userId: agents.agnes,
        attachmentId: id,
        content: "after",
        now: SAVED_AT,
      };
      const child = spawn(process.execPath, ["--import", "tsx", script, JSON.stringify(orders)], {
        stdio: "inherit",
      });
      expect((await once(child, "exit"))[1]).toBe("SIGKILL");
      expect([...(await filesIn())].sort()).toEqual([sha256("after"), sha256("before")].sort());
      expect(await contentOf(id)).toBe("before");

      const messageId = await messageOn((await desk.create()).details.ticket.ticketId);
      await connect(messageId, [id]);
      expect(await runCycle(SAVED_AT + DAY_SECONDS - 1)).toMatchObject({ swept: 0, failed: 0 });
      expect(await runCycle(SAVED_AT + DAY_SECONDS)).toMatchObject({ swept: 1, failed: 0 });
      expect(await filesIn()).toEqual([sha256("before")]);
      desk.setNow(SAVED_AT + DAY_SECONDS);
      await uploadAttachment(context, desk.callerWithId(agents.admin), {
        attachmentId: id,
        upload: { content: bytesOf("after"), name: "", contentType: "" },
      });
      expect(await contentOf(id)).toBe("after");
    });

    test("one that no message takes is swept after a day, and its content with it", async () => {
      const loose = await attach("loose");
      const taken = await attach("taken");
      const messageId = await messageOn((await desk.create()).details.ticket.ticketId);
      await connect(messageId, [taken]);
      expect(await nextDueAt(SAVED_AT)).toBe(SAVED_AT + DAY_SECONDS);
      expect(await runCycle(SAVED_AT + DAY_SECONDS - 1)).toMatchObject({ swept: 0 });
      expect(await ids("attachment")).toEqual([loose, taken]);
      expect(await runCycle(SAVED_AT + DAY_SECONDS)).toMatchObject({ swept: 2, failed: 0 });
      expect(await ids("attachment")).toEqual([taken]);
      expect(await filesIn()).toEqual([sha256("taken")]);
      expect(await runCycle(SAVED_AT + 2 * DAY_SECONDS)).toMatchObject({ swept: 0 });
      expect(await contentOf(taken)).toBe("taken");
      expect(await nextDueAt(SAVED_AT + 2 * DAY_SECONDS)).toBeNull();
    });

    test("one that is taken off waits another day for a message", async () => {
      const [back, gone] = [await attach("back"), await attach("gone")];
      const messageId = await messageOn((await desk.create()).details.ticket.ticketId);
      await connect(messageId, [back, gone]);
      desk.setNow(SAVED_AT + 5 * DAY_SECONDS);
      await disconnect(messageId, [back, gone]);
      expect(await runCycle(SAVED_AT + 6 * DAY_SECONDS - 1)).toMatchObject({ swept: 0 });
      await connect(messageId, [back]);
      expect(await runCycle(SAVED_AT + 6 * DAY_SECONDS)).toMatchObject({ swept: 2 });
      expect(await ids("attachment")).toEqual([back]);
    });

    test("a content that is replaced is swept when nobody else has it", async () => {
      const [one, other] = [await attach("shared"), await attach("shared")];
      await connect(await messageOn((await desk.create()).details.ticket.ticketId), [one, other]);
      await runCycle(SAVED_AT + DAY_SECONDS);
      const replace = (attachmentId: number) =>
        uploadAttachment(context, desk.callerWithId(agents.admin), {
          attachmentId,
          upload: { content: bytesOf("new"), name: "", contentType: "" },
        });
      await replace(one);
      expect(await runCycle(SAVED_AT + DAY_SECONDS)).toMatchObject({ swept: 0, failed: 0 });
      expect(await contentOf(other)).toBe("shared");
      await replace(other);
      expect(await runCycle(SAVED_AT + DAY_SECONDS)).toMatchObject({ swept: 1, failed: 0 });
      expect(await filesIn()).toEqual([sha256("new")]);
    });

    test("those of a ticket that is removed for good go with it", async () => {
      const { ticketId } = (await desk.create()).details.ticket;
      const messageId = await messageOn(ticketId);
      const kept = await messageOn((await desk.create()).details.ticket.ticketId);
      const [own, shared] = [await attach("own"), await attach("shared")];
      await connect(messageId, [own, shared]);
      await connect(kept, [shared]);
      await desk.change(ticketId, { baseStatus: "Deleted" }, agents.admin);
      await runCycle(SAVED_AT + 14 * DAY_SECONDS);
      expect(await ids("attachment")).toEqual([shared]);
      expect(await filesIn()).toEqual([sha256("shared")]);
    });

    test("a sweep and an upload of the same bytes leave them in their place", async () => {
      for (let round = 0; round < 20; round += 1) {
        await attach(`round ${round}`);
        await database.db.query("delete from attachment");
        const now = SAVED_AT + DAY_SECONDS * (round + 2);
        desk.setNow(now);
        const id = await create();
        await Promise.all([createJobRunner(context).runCycle(now), upload(id, `round ${round}`)]);
        expect(await contentOf(id)).toBe(`round ${round}`);
      }
    });

    test("what cannot be stored leaves nothing behind", async () => {
      const id = await create();
      const sent = { content: endlessBytes(), name: "", contentType: "" };
      const refused = uploadAttachment(context, agnes(), { attachmentId: id, upload: sent });
      await expect(refused).rejects.toMatchObject({ code: "payloadTooLarge" });
      expect(await filesIn()).toEqual([]);
      await expect(
        uploadAttachment(context, agnes(), {
          attachmentId: id,
          upload: { ...sent, content: brokenBytes() },
        }),
      ).rejects.toThrow("the line is dead");
      expect(await filesIn()).toEqual([]);
    });
  });

  test("what was arriving when a process died goes after a day", async () => {
    const folder = await temporaryFolder();
    const incoming = join(folder, "incoming");
    await mkdir(incoming, { recursive: true });
    const nowMs = Date.parse("2026-03-02T12:00:00Z");
    for (const [name, ageMs] of [
      ["old", DAY_SECONDS * 1000 + 1000],
      ["young", DAY_SECONDS * 1000 - 1000],
    ] as const) {
      await writeFile(join(incoming, name), "x");
      const at = new Date(nowMs - ageMs);
      await utimes(join(incoming, name), at, at);
    }
    await removeLeftovers(folder, nowMs);
    expect(await readdir(incoming)).toEqual(["young"]);
    await removeLeftovers(join(folder, "nowhere"), nowMs);
    expect((await stat(incoming)).isDirectory()).toBe(true);
  });
});
