import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { dirname, join } from "node:path";

/** The project's own folder. */
export const projectFolder = fileURLToPath(new URL("../..", import.meta.url));

export interface ToolResult {
  readonly code: number | null;
  /** Everything it printed. */
  readonly output: string;
}

/** Runs the main program of a development package in `folder`. */
export async function runTool(
  packageName: string,
  args: readonly string[],
  folder: string,
): Promise<ToolResult> {
  const description = join(projectFolder, "node_modules", packageName, "package.json");
  const { bin } = JSON.parse(readFileSync(description, "utf8")) as { bin: Record<string, string> };
  const [program = ""] = Object.values(bin);
  const child = spawn(process.execPath, [join(dirname(description), program), ...args], {
    cwd: folder,
    env: { ...process.env, NO_COLOR: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close") as Promise<[number | null]>,
  ]);
  return { code, output: stdout + stderr };
}
