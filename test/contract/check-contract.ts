import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { carriers } from "../../src/contract/carriers.ts";
import { enums } from "../../src/contract/enums.ts";
import { compareColumns, type PublishedProviders } from "./compare-columns.ts";
import { compareContract, type ContractData } from "./compare-contract.ts";
import { declaredProviders } from "./declared-providers.ts";
import { compareNames, listedNames } from "./compare-names.ts";
import { compareDescriptions, type DescriptionComparison } from "./compare-descriptions.ts";
import { declaredDescriptions } from "./declared-descriptions.ts";
import { meantDifferences, sortDifferences, type MeantDifference } from "./meant-differences.ts";
import { readPublishedDescriptions } from "./published-descriptions.ts";
import {
  type PublishedCarriers,
  publishedCarriers,
  type PublishedEnums,
  publishedEnums,
} from "./published-form.ts";
import type { SwaggerForm } from "./swagger-form.ts";

const usage = `Compares carriers, enumerations and operations with published contract data.

Usage: npm run check:contract -- <folder>

  <folder>   holds carriers.json ({carrier: {member: {type, nullable, ...}}}),
             enums.json ({enumeration: {name: number}}), archive-columns.json
             ({providers: {list: {entities, columns}}}) and openapi/ with descriptions
             in Swagger 2.0
  --help     shows this text

Prints every difference in names, order, types, enumerations, nullability, access, lengths and
profiles, and of operations in addresses, ids, parameters, bodies, answers and media types. Those
that are meant are counted, and one that is none any more is printed. What is published but not
declared yet is listed for information. The data is not part of the project: without the folder
nothing is compared.

Exit code: 0 no difference or no folder, 1 differences, 2 wrong use or unreadable data.`;

type Print = (text: string) => void;

/** What the project knows of the published API beside its declarations. */
interface Knowledge {
  readonly meant: readonly MeantDifference[];
  /** What is known to be published, which the compatibility tables list. */
  readonly listed: readonly string[];
}

const ourKnowledge: Knowledge = {
  meant: meantDifferences,
  listed: listedNames(),
};

/** Runs the check with command line arguments; returns the exit code. */
export async function checkContract(
  argv: readonly string[],
  print: Print,
  knowledge: Knowledge = ourKnowledge,
): Promise<0 | 1 | 2> {
  const [folder, ...rest] = argv;
  if (folder === "--help" || folder === "-h") {
    print(usage);
    return 0;
  }
  if (folder?.startsWith("-") === true || rest.length > 0) {
    print(usage);
    return 2;
  }
  if (folder === undefined || !existsSync(folder)) {
    const where = folder === undefined ? "Name the folder that holds it" : `There is no ${folder}`;
    print(`${where}: published contract data is not part of the project. Nothing was compared.`);
    return 0;
  }
  try {
    const described = await readPublishedDescriptions(join(folder, "openapi"));
    const counts = [
      checkDeclarations(await readContractData(folder), described, print),
      await checkColumns(join(folder, "archive-columns.json"), print),
      checkDescriptions(described, join(folder, "openapi"), { knowledge, print }),
    ];
    return counts.every((differences) => differences === 0) ? 0 : 1;
  } catch (error) {
    print(error instanceof Error ? error.message : String(error));
    return 2;
  }
}

/** Returns the number of differences. */
function checkDeclarations(
  published: ContractData,
  described: SwaggerForm | null,
  print: Print,
): number {
  const all = { carriers: publishedCarriers(carriers), enums: publishedEnums(enums) };
  const declared = withoutDescribedOnly(all, published, described);
  const { differences, missingCarriers, missingEnums } = compareContract(declared, published);
  for (const difference of differences) print(difference);
  printMissing("Carriers", missingCarriers, print);
  printMissing("Enumerations", missingEnums, print);
  print(
    `${carriers.length} carriers and ${enums.length} enumerations declared, ` +
      `${count(differences.length, "difference")}.`,
  );
  return differences.length;
}

/**
 * What is published in descriptions alone is compared with them; the data on carriers and enumerations
 * has nothing to hold against it.
 */
function withoutDescribedOnly(
  declared: ContractData,
  published: ContractData,
  described: SwaggerForm | null,
): ContractData {
  if (described === null) return declared;
  const types = new Set(
    Object.keys(described.definitions).map((name) => name.slice(name.lastIndexOf(".") + 1)),
  );
  const lists = JSON.stringify(described.definitions);
  const isDescribed = (values: Readonly<Record<string, number>>): boolean =>
    lists.includes(JSON.stringify(Object.keys(values)));
  return {
    carriers: pick(declared.carriers, (name) => name in published.carriers || !types.has(name)),
    enums: pick(declared.enums, (name, values) => name in published.enums || !isDescribed(values)),
  };
}

function pick<Value>(
  table: Readonly<Record<string, Value>>,
  isWanted: (name: string, value: Value) => boolean,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(table).filter(([name, value]) => isWanted(name, value)));
}

/** Returns the number of differences. Data may know nothing of lists. */
async function checkColumns(file: string, print: Print): Promise<number> {
  if (!existsSync(file)) return 0;
  const { providers } = (await readTable(file)) as { readonly providers: PublishedProviders };
  const { differences, compared, missing } = compareColumns(declaredProviders(), providers);
  for (const difference of differences) print(difference);
  printMissing("Lists", missing, print);
  print(`${compared} columns of lists compared, ${count(differences.length, "difference")}.`);
  return differences.length;
}

/** Returns the number of differences that are not meant, and of those that are meant in vain. */
function checkDescriptions(
  published: SwaggerForm | null,
  folder: string,
  { knowledge, print }: { readonly knowledge: Knowledge; readonly print: Print },
): number {
  if (published === null) {
    print(`There is no ${folder}: operations were not compared.`);
    return 0;
  }
  const comparison = compareDescriptions(declaredDescriptions(), published);
  const differences = [
    ...comparison.differences,
    ...compareNames(knowledge.listed, published.paths),
  ];
  const { unexpected, meant, gone } = sortDifferences(differences, knowledge.meant);
  for (const difference of unexpected) print(difference);
  for (const { difference } of gone) print(`no difference any more: ${difference}`);
  print(
    summaryOf(comparison, { meant: meant.length, unexpected: unexpected.length + gone.length }),
  );
  return unexpected.length + gone.length;
}

function summaryOf(
  { implemented, absent }: DescriptionComparison,
  counts: { readonly meant: number; readonly unexpected: number },
): string {
  return (
    `${count(implemented, "operation")} implemented, ${absent.length} absent, ` +
    `${count(counts.unexpected, "difference")}, ${counts.meant} more that are meant.`
  );
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}

function printMissing(what: string, names: readonly string[], print: Print): void {
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
