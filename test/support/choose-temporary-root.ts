import { readFileSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";

/** Where Linux has a file system in memory that everybody may use. */
const IN_MEMORY = "/dev/shm";
const GIB = 1024 ** 3;
/** Four times what a whole run was seen to fill, and more than the logs of two database servers may grow to. */
const ROOM_BYTES = 2 * GIB;
/** The file system takes it from what the tests themselves need. */
const MEMORY_BYTES = 6 * GIB;

/**
 * Where tests put what they throw away: into memory where there is plenty of it, for each test file gets databases
 * of its own, which are hundreds of files, and some disks take a millisecond for each. TMPDIR says otherwise.
 */
export function chooseTemporaryRoot(): string {
  const chosen = process.env["TMPDIR"];
  if (chosen !== undefined && chosen !== "") return chosen;
  return isRoomy() && mayRunPrograms() ? IN_MEMORY : tmpdir();
}

function isRoomy(): boolean {
  try {
    const { bavail, bsize } = statfsSync(IN_MEMORY);
    return bavail * bsize >= ROOM_BYTES && process.availableMemory() >= MEMORY_BYTES;
  } catch {
    return false; // other systems have none
  }
}

/** The browser is unpacked there. */
function mayRunPrograms(): boolean {
  const mounts = readFileSync("/proc/mounts", "utf8").split("\n");
  const [, , , options = ""] =
    mounts.findLast((line) => line.includes(` ${IN_MEMORY} `))?.split(" ") ?? [];
  return !options.split(",").includes("noexec");
}
