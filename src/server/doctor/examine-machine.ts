import { constants } from "node:fs";
import { access, mkdir, statfs } from "node:fs/promises";
import { dirname } from "node:path";
import { bad, good, warning, type Finding } from "./finding.ts";

/** What of the machine decides whether the server can run. */
export interface MachineFacts {
  /** As `process.versions.node`. */
  readonly nodeVersion: string;
  readonly freeBytes: number;
  /** Null = it can be written to. */
  readonly folderProblem: string | null;
  readonly folder: string;
}

const MIB = 1024 * 1024;
const GIB = 1024 * MIB;
/** PostgreSQL stops when it cannot write, and needs room to recover. */
const FREE_BYTES_MIN = 512 * MIB;
const FREE_BYTES_WANTED = 4 * GIB;
/** The oldest that is tested. */
const NODE_MIN = [20, 19] as const;

/** Looks at this machine. Makes the data folder where there is none, as the server would. */
export async function readMachine(folder: string, nodeVersion: string): Promise<MachineFacts> {
  const folderProblem = await findFolderProblem(folder);
  const existing = folderProblem === null ? folder : dirname(folder);
  const { bavail, bsize } = await statfs(existing).catch(() => ({ bavail: 0, bsize: 0 }));
  return { nodeVersion, freeBytes: bavail * bsize, folderProblem, folder };
}

async function findFolderProblem(folder: string): Promise<string | null> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

export function examineMachine(facts: MachineFacts): readonly Finding[] {
  const { folder, folderProblem } = facts;
  if (folderProblem !== null) {
    const advice =
      "Give the account that runs Counterfoil the right to write there, or choose another with --data.";
    return [examineNode(facts), bad("data folder", `${folder}: ${folderProblem}`, advice)];
  }
  return [examineNode(facts), good("data folder", folder), examineSpace(facts)];
}

function examineNode({ nodeVersion }: MachineFacts): Finding {
  const [major = 0, minor = 0] = nodeVersion.split(".").map(Number);
  const [oldestMajor, oldestMinor] = NODE_MIN;
  const isNewEnough = major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
  return isNewEnough
    ? good("Node.js", nodeVersion)
    : bad("Node.js", nodeVersion, `Install Node.js ${NODE_MIN.join(".")} or newer.`);
}

function examineSpace({ freeBytes, folder }: MachineFacts): Finding {
  const found = `${describeBytes(freeBytes)} free at ${folder}`;
  if (freeBytes < FREE_BYTES_MIN) {
    return bad("disk space", found, "Make room now: without it nothing can be saved any more.");
  }
  return freeBytes < FREE_BYTES_WANTED
    ? warning("disk space", found, "Make room, or move the data folder to a larger disk.")
    : good("disk space", found);
}

export function describeBytes(bytes: number): string {
  return bytes >= GIB ? `${(bytes / GIB).toFixed(1)} GiB` : `${Math.round(bytes / MIB)} MiB`;
}
