import { spawnSync } from "node:child_process";
import { onTestFinished } from "vitest";
import { temporaryFolder } from "./temporary-folder.ts";

/** A file system of a few megabytes. */
export interface SmallDisk {
  readonly folder: string;
  grow(megabytes: number): void;
}

/** Gone with the running test. Null where this account may not make file systems. */
export async function smallDisk(megabytes: number): Promise<SmallDisk | null> {
  const folder = await temporaryFolder();
  const mount = (options: string): boolean =>
    spawnSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", folder]).status === 0;
  if (!mount(`size=${megabytes}m,mode=711`)) return null;
  onTestFinished(() => void spawnSync("umount", ["-l", folder]));
  return {
    folder,
    grow: (wanted) => {
      if (!mount(`remount,size=${wanted}m`)) throw new Error("the disk does not grow");
    },
  };
}
