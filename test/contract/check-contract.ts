import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { carriers } from "../../src/contract/carriers.ts";
import { enums } from "../../src/contract/enums.ts";
import { compareContract, type ContractData } from "./compare-contract.ts";
import {
  type PublishedCarriers,
  publishedCarriers,
  type PublishedEnums,
  publishedEnums,
} from "./published-form.ts";

const usage = `Compares the declared carriers and enumerations with published contract data.

Usage: npm run check:contract -- <folder>

  <folder>   holds carriers.json ({carrier: {member: {type, nullable, ...}}})
             and enums.json ({enumeration: {name: number}})
  --help     shows this text

Prints every difference in names, order, types, enumerations, nullability, access, lengths and
profiles, then a summary. What is published but not declared yet is listed for information.

Exit code: 0 no difference, 1 differences, 2 wrong use or unreadable data.`;

/** Runs the check with command line arguments; returns the exit code. */
export async function checkContract(
  argv: readonly string[],
  print: (text: string) => void,
): Promise<0 | 1 | 2> {
  const [folder, ...rest] = argv;
  if (folder === "--help" || folder === "-h") {
    print(usage);
    return 0;
  }
  if (folder === undefined || folder.startsWith("-") || rest.length > 0) {
    print(usage);
    return 2;
  }
  let published: ContractData;
  try {
    published = await readContractData(folder);
  } catch (error) {
    print(error instanceof Error ? error.message : String(error));
    return 2;
  }
  const declared = { carriers: publishedCarriers(carriers), enums: publishedEnums(enums) };
  const { differences, missingCarriers, missingEnums } = compareContract(declared, published);
  for (const difference of differences) print(difference);
  printMissing("Carriers", missingCarriers, print);
  printMissing("Enumerations", missingEnums, print);
  print(
    `${carriers.length} carriers and ${enums.length} enumerations declared, ` +
      `${differences.length} difference${differences.length === 1 ? "" : "s"}.`,
  );
  return differences.length === 0 ? 0 : 1;
}

function printMissing(what: string, names: readonly string[], print: (text: string) => void): void {
  if (names.length > 0) print(`${what} published but not declared yet: ${names.join(", ")}.`);
}

async function readContractData(folder: string): Promise<ContractData> {
  return {
    carriers: (await readTable(join(folder, "carriers.json"))) as PublishedCarriers,
    enums: (await readTable(join(folder, "enums.json"))) as PublishedEnums,
  };
}

/** Reads a JSON object of objects, which is as much of its form as the comparison relies on. */
async function readTable(file: string): Promise<object> {
  const table: unknown = JSON.parse(await readFile(file, "utf8"));
  if (!isObject(table) || !Object.values(table).every(isObject)) {
    throw new Error(`${file} does not hold an object of objects`);
  }
  return table;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
