import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectFolder } from "../support/run-tool.ts";

interface LockedPackage {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** Where Node would look for a package that another one asks for, from near to far. */
function* placesOf(name: string, asking: string): Generator<string> {
  for (let folder = asking; ; folder = folder.slice(0, folder.lastIndexOf("node_modules/"))) {
    folder = folder.replace(/\/$/, "");
    yield `${folder === "" ? "" : `${folder}/`}node_modules/${name}`;
    if (folder === "") return;
  }
}

// npm leaves them out where the registry does not offer them, and then refuses the file.
test("the lock file names the packages of all platforms, so that npm ci accepts it", () => {
  const content = readFileSync(join(projectFolder, "package-lock.json"), "utf8");
  const { packages } = JSON.parse(content) as { packages: Record<string, LockedPackage> };
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => ![...placesOf(name, path)].some((place) => place in packages),
    ),
  );
  expect(missing).toEqual([]);
});
