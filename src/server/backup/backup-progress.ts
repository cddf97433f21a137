import type { SavedContent } from "../storage/backup/backup-catalog.ts";

/** `done` of `total`, in bytes; `label` names the part that is under way. */
export type ReportProgress = (done: number, total: number, label: string) => void;

export interface BackupProgress {
  /** The same bytes; when they end, `expected` of them count as done, however many they were. */
  watch(label: string, expected: number, bytes: AsyncIterable<Buffer>): AsyncIterable<Buffer>;
}

/** Tells how far a backup is by the room that tables and contents take. */
export function createBackupProgress(
  tables: ReadonlyMap<string, number>,
  contents: readonly SavedContent[],
  report: ReportProgress,
): BackupProgress {
  const sizes = [...tables.values(), ...contents.map(({ sizeBytes }) => sizeBytes)];
  const total = Math.max(
    1,
    sizes.reduce((sum, size) => sum + size, 0),
  );
  let done = 0;
  return {
    async *watch(label, expected, bytes) {
      let read = 0;
      for await (const chunk of bytes) {
        read += chunk.byteLength;
        report(done + Math.min(read, expected), total, label);
        yield chunk;
      }
      done += expected;
      report(done, total, label);
    },
  };
}
