import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/** Every file of a folder with its length and when it was written. */
export async function filesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true });
  const files = await Promise.all(
    names.map(async (name) => ({ name, facts: await stat(join(folder, name)) })),
  );
  return files
    .filter(({ facts }) => facts.isFile())
    .map(({ name, facts }) => `${name} ${facts.size} ${facts.mtimeMs}`)
    .toSorted();
}
