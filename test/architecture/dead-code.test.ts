import { appendFile, cp, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectFolder, runTool } from "../support/run-tool.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const copied = [
  "src",
  "test",
  "scripts",
  "package.json",
  "knip.json",
  "tsconfig.json",
  "tsconfig.base.json",
  "vitest.config.ts",
];

async function copyProject(): Promise<string> {
  const folder = await temporaryFolder();
  for (const name of copied) {
    await cp(join(projectFolder, name), join(folder, name), { recursive: true });
  }
  await symlink(join(projectFolder, "node_modules"), join(folder, "node_modules"), "junction");
  return folder;
}

/** A file of each room that the program reaches. */
const reachedFiles = [
  "src/contract/carriers.ts",
  "src/domain/instant.ts",
  "src/server/storage/database.ts",
  "src/server/usecases/save-ticket.ts",
  "src/server/http/build-server.ts",
  "src/server/cli/create-log.ts",
  "src/server/main.ts",
  "scripts/support/say.mjs",
  "test/support/temporary-folder.ts",
];

test("unused files, exports and packages of every room are found", async () => {
  const folder = await copyProject();
  const before = await runTool("knip", [], folder);
  expect(before.output).not.toContain("planted");

  const rooms = [
    "src/contract",
    "src/domain",
    "src/server/http",
    "scripts/support",
    "test/support",
  ];
  for (const room of rooms) {
    const extension = room.startsWith("scripts") ? "mjs" : "ts";
    await writeFile(join(folder, room, `planted.${extension}`), "export const planted = 1;\n");
  }
  for (const [index, path] of reachedFiles.entries()) {
    await appendFile(join(folder, path), `\nexport const plantedExport${index} = 1;\n`);
  }
  const descriptionPath = join(folder, "package.json");
  const description = JSON.parse(await readFile(descriptionPath, "utf8")) as {
    dependencies: Record<string, string>;
  };
  description.dependencies["planted-package"] = "1.0.0";
  await writeFile(descriptionPath, JSON.stringify(description));

  const after = await runTool("knip", [], folder);
  expect(after.code).toBe(1);
  for (const room of rooms) expect(after.output).toContain(`${room}/planted.`);
  for (const [index, path] of reachedFiles.entries()) {
    expect(after.output).toMatch(new RegExp(`plantedExport${index}\\s+${path}`));
  }
  expect(after.output).toContain("planted-package");
});
