import { randomBytes, randomUUID } from "node:crypto";
import { chown, mkdir, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { createDiskAttachmentStore } from "../../src/server/attachments/disk-attachment-store.ts";
import { AppError } from "../../src/server/errors.ts";
import { openConnection } from "../../src/server/storage/connection.ts";
import { judgeDatabase } from "../fuzz/oracle/judge-database.ts";
import { smallDisk } from "../support/small-disk.ts";
import { testApi } from "../support/test-api.ts";
import { describeEachDatabase } from "../support/test-database.ts";

const MEGABYTE = 1024 * 1024;

/** Moving a table takes its time on a busy machine. */
const patiently = { timeout: 120_000 };

describeEachDatabase("a database whose disk is full", (database) => {
  const api = testApi(database);
  const addMessage = (ticketId: number) =>
    api.call("SaveTicketMessageEntity", {
      body: { Ticket: { TicketId: ticketId }, Body: randomBytes(MEGABYTE / 4).toString("base64") },
    });

  it(
    "takes no more and stores nothing by halves, is read from, and goes on with room",
    patiently,
    async () => {
      const disk = await smallDisk(4);
      if (disk === null) return; // only an administrator of the machine can make a small disk
      const { TicketId } = (await api.call("SaveTicketEntity", { body: { Title: "Big" } })).json;
      const space = join(disk.folder, "space");
      await mkdir(space);
      const superuser = await openConnection(
        { ...database.connection, user: "postgres" },
        "counterfoil test",
      );
      onTestFinished(() => superuser.end());
      const { rows } = await superuser.query<{ data: string }>(
        "select current_setting('data_directory') as data",
      );
      const { uid, gid } = await stat(rows[0]?.data ?? "");
      await chown(space, uid, gid);
      const name = `small_${randomUUID().replaceAll("-", "")}`;
      await superuser.query(`create tablespace ${name} location '${space}'`);
      onTestFinished(async () => {
        await superuser.query("alter table message_text set tablespace pg_default");
        await superuser.query(`drop tablespace ${name}`);
      });
      await superuser.query(`alter table message_text set tablespace ${name}`);

      let last = await addMessage(TicketId);
      let added = 0;
      for (; last.status === 200 && added < 100; added += 1) last = await addMessage(TicketId);
      expect(added).toBeGreaterThan(3);
      expect(last.status).toBe(503);
      expect(Number(last.headers.get("retry-after"))).toBeGreaterThan(0);
      expect(last.text).not.toContain("space");
      expect(await judgeDatabase(database.db, "0")).toBeNull();
      const read = await api.call(`GetTicketEntity?ticketEntityId=${TicketId}`);
      expect([read.status, read.json.NumMessages]).toEqual([200, added]);

      disk.grow(64);
      expect((await addMessage(TicketId)).status).toBe(200);
      expect(await judgeDatabase(database.db, "0")).toBeNull();
    },
  );
});

describe("attachments on a full disk", () => {
  it("are refused until there is room, and leave nothing behind", async () => {
    const disk = await smallDisk(2);
    if (disk === null) return;
    const store = createDiskAttachmentStore({ folder: disk.folder, maxBytes: 64 * MEGABYTE });
    const receive = (megabytes: number) =>
      store.receive(
        (async function* content() {
          for (let sent = 0; sent < megabytes; sent += 1) yield randomBytes(MEGABYTE);
        })(),
      );
    await expect(receive(4)).rejects.toThrow(AppError);
    await expect(receive(4)).rejects.toMatchObject({ code: "unavailable" });
    expect(await readdir(join(disk.folder, "incoming"))).toEqual([]);
    disk.grow(16);
    const received = await receive(4);
    await received.keep();
    expect(received.sizeBytes).toBe(4 * MEGABYTE);
  });
});
