import { copyFile, mkdir, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { projectFolder, runTool } from "../support/run-tool.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const copied = [
  "package.json",
  "tsconfig.base.json",
  "src/contract/tsconfig.json",
  "src/domain/tsconfig.json",
  "src/server/tsconfig.json",
  "src/server/errors.ts",
  "src/server/texts/text.ts",
  "src/server/texts/ticket-texts.ts",
];

/** Compiles a statement of the server, beside what errors are made of. */
async function compile(statement: string) {
  const folder = await temporaryFolder();
  const files = {
    "src/contract/thing.ts": "export const thing = 1;\n",
    "src/domain/thing.ts": "export const thing = 1;\n",
    "src/server/planted.ts": `import { AppError } from "./errors.ts";
import { defineTexts, say } from "./texts/text.ts";
import { ticketTexts } from "./texts/ticket-texts.ts";

export const known = [AppError, defineTexts, say, ticketTexts];
export const planted = ${statement};
`,
  };
  for (const path of [...Object.keys(files), ...copied]) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
  }
  for (const [path, content] of Object.entries(files)) await writeFile(join(folder, path), content);
  for (const path of copied) await copyFile(join(projectFolder, path), join(folder, path));
  await symlink(join(projectFolder, "node_modules"), join(folder, "node_modules"), "junction");
  return runTool("typescript", ["-b", "src/server"], folder);
}

test.each([
  'new AppError("notFound", say(ticketTexts.unknown, { ticketId: 7 }))',
  'new AppError("validation", say(ticketTexts.mayNotChange), { members: new Map([["Title", say(ticketTexts.idNegative)]]) })',
])("%s compiles", async (statement) => {
  expect(await compile(statement)).toEqual({ code: 0, output: "" });
});

test.each([
  ["an error in English", 'new AppError("notFound", "There is no ticket.")', "TS2345"],
  [
    "a member at fault in English",
    'new AppError("validation", say(ticketTexts.mayNotChange), { members: new Map([["Title", "Too long."]]) })',
    "TS2322",
  ],
  ["a sentence without its value", "say(ticketTexts.unknown)", "TS2554"],
  ["a sentence with another value", "say(ticketTexts.unknown, { id: 7 })", "TS2353"],
  [
    "a sentence without Dutch",
    'defineTexts({ gone: { en: "Gone.", no: "Borte.", sv: "Borta.", da: "Borte.", de: "Fort." } })',
    "TS2741",
  ],
])("%s does not compile", async (_name, statement, errorCode) => {
  const { code, output } = await compile(statement);
  expect(output).toContain("planted.ts");
  expect(output).toContain(errorCode);
  expect(code).not.toBe(0);
});
