import { chmod, cp, mkdir, readdir, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { findPrograms } from "../../src/server/storage/embedded/find-programs.ts";
import { installedPackage } from "../../src/server/storage/embedded/program-package.ts";
import type { InstalledPackage } from "../../src/server/storage/embedded/program-package.ts";
import { runProgram } from "../../src/server/storage/embedded/run-program.ts";
import type { ProgramContext } from "../../src/server/storage/embedded/run-program.ts";
import { chooseServerAccount } from "../../src/server/storage/embedded/server-account.ts";
import {
  createServerFolders,
  ownFolder,
} from "../../src/server/storage/embedded/server-folders.ts";
import type { ServerFolders } from "../../src/server/storage/embedded/server-folders.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

interface Scene {
  readonly folders: ServerFolders;
  readonly context: ProgramContext;
  /** A copy of the package as npm leaves it when install scripts are blocked: without library links. */
  readonly installed: InstalledPackage;
}

const original = installedPackage();

async function setScene(): Promise<Scene> {
  const folder = await temporaryFolder();
  const installed = { folder: join(folder, "modules/package"), version: "1.2.3" };
  const libraries = join(installed.folder, "native/lib");
  await mkdir(dirname(installed.folder), { recursive: true });
  await cp(original?.folder ?? "", installed.folder, { recursive: true });
  for (const entry of await readdir(libraries, { withFileTypes: true })) {
    if (entry.isSymbolicLink()) await rm(join(libraries, entry.name));
  }
  const folders = await createServerFolders(join(folder, "data"));
  const account = await chooseServerAccount(folders);
  await ownFolder(folders.root, account);
  return { folders, context: { account, cwd: folders.root }, installed };
}

describe.runIf(original !== undefined && process.platform === "linux")("findPrograms", () => {
  test("restores library links that the install step could not make", async () => {
    const { folders, context, installed } = await setScene();
    const broken = runProgram(join(installed.folder, "native/bin/postgres"), ["-V"], context);
    await expect(broken).rejects.toThrow("shared libraries");
    const { folder } = await findPrograms(folders, context, { source: "package", installed });
    expect(folder).toBe(join(installed.folder, "native/bin"));
  });

  test.runIf(process.getuid?.() === 0)(
    "copies programs that the unprivileged account cannot reach, once",
    async () => {
      const { folders, context, installed } = await setScene();
      await chmod(dirname(installed.folder), 0o700);
      const choice = { source: "package", installed } as const;
      const first = await findPrograms(folders, context, choice);
      expect(first.folder).toBe(join(folders.programs, "1.2.3/bin"));
      const { birthtimeMs } = await stat(first.folder);
      expect(await findPrograms(folders, context, choice)).toEqual(first);
      expect((await stat(first.folder)).birthtimeMs).toBe(birthtimeMs);
      expect(await readdir(folders.programs)).toEqual(["1.2.3"]);
    },
  );

  test("uses the programs of the system where the package has none for this platform", async () => {
    const { folders, context } = await setScene();
    const empty = { folder: folders.root, version: "0" };
    const choice = { source: "any", installed: empty } as const;
    const outcome = await findPrograms(folders, context, choice).then(
      ({ folder }) => folder,
      (error: unknown) => String(error),
    );
    const system = await findPrograms(folders, context, { source: "system" }).then(
      ({ folder }) => folder,
      (error: unknown) => String(error),
    );
    expect(outcome).toBe(system);
    expect(outcome).toMatch(/bin$|--database-url/);
  });
});
