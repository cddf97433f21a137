import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Queryable } from "../../../src/server/storage/queryable.ts";
import { contentOf } from "../writers/message-writer.ts";

/** Every content that the database names is on the disk, whole, and is that of its attachment. */
export async function judgeFiles(db: Queryable, dataDir: string): Promise<readonly string[]> {
  const { rows } = await db.query<{ name: string; sha256: string }>(
    "select name, sha256 from attachment join blob using (blob_id)",
  );
  const folder = join(dataDir, "attachments");
  const findings: string[] = [];
  for (const { name, sha256 } of rows) {
    const content = await readFile(join(folder, sha256.slice(0, 2), sha256), "utf8").catch(
      () => null,
    );
    const id = Number(name.replace(/\D/g, ""));
    if (content === null) findings.push(`the content of ${name} is not on the disk`);
    else if (hashOf(content) !== sha256 || content !== contentOf({ kind: "attachment", id })) {
      findings.push(`the content of ${name} is another one`);
    }
  }
  return findings;
}

/** Contents that nothing names: what was under way when a server was killed. */
export async function countLooseFiles(db: Queryable, dataDir: string): Promise<number> {
  const { rows } = await db.query<{ sha256: string }>("select sha256 from blob");
  const named = new Set(rows.map(({ sha256 }) => sha256));
  const names = await readdir(join(dataDir, "attachments"), { recursive: true }).catch(() => []);
  return names.filter((name) => {
    const file = name.split("/").at(-1) ?? "";
    return file.length > 2 && file !== "incoming" && !named.has(file);
  }).length;
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
