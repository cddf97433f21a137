import type { PublishedCarriers, PublishedEnums, PublishedMember } from "./published-form.ts";

export interface ContractData {
  readonly carriers: PublishedCarriers;
  readonly enums: PublishedEnums;
}

export interface Comparison {
  /** One sentence for each difference. */
  readonly differences: readonly string[];
  /** Names that are published but not declared yet; no difference. */
  readonly missingCarriers: readonly string[];
  readonly missingEnums: readonly string[];
}

/** Compares what is declared with what is published: names, order, and all that is said of them. */
export function compareContract(declared: ContractData, published: ContractData): Comparison {
  return {
    differences: [
      ...compareNamed("carrier", declared.carriers, published.carriers, compareMember),
      ...compareNamed("enumeration", declared.enums, published.enums, compareNumber),
    ],
    missingCarriers: missingNames(declared.carriers, published.carriers),
    missingEnums: missingNames(declared.enums, published.enums),
  };
}

type Named<T> = Readonly<Record<string, Readonly<Record<string, T>>>>;
type CompareEntry<T> = (path: string, declared: T, published: T) => readonly string[];

function compareNamed<T>(
  what: string,
  declared: Named<T>,
  published: Named<T>,
  compareEntry: CompareEntry<T>,
): readonly string[] {
  return Object.entries(declared).flatMap(([name, entries]) => {
    const counterpart = published[name];
    return counterpart === undefined
      ? [`${name}: no such ${what} is published`]
      : compareEntries(name, entries, counterpart, compareEntry);
  });
}

function compareEntries<T>(
  owner: string,
  declared: Readonly<Record<string, T>>,
  published: Readonly<Record<string, T>>,
  compareEntry: CompareEntry<T>,
): readonly string[] {
  const differences: string[] = [];
  for (const name of missingNames(declared, published)) {
    differences.push(`${owner}.${name}: published, not declared`);
  }
  for (const [name, entry] of Object.entries(declared)) {
    const counterpart = published[name];
    if (counterpart === undefined) differences.push(`${owner}.${name}: declared, not published`);
    else differences.push(...compareEntry(`${owner}.${name}`, entry, counterpart));
  }
  const common = (names: readonly string[]): readonly string[] =>
    names.filter((name) => name in declared && name in published);
  const declaredOrder = common(Object.keys(declared));
  const publishedOrder = common(Object.keys(published));
  const moved = declaredOrder.findIndex((name, index) => name !== publishedOrder[index]);
  if (moved !== -1) {
    differences.push(
      `${owner}: ${declaredOrder[moved]} is declared where ${publishedOrder[moved]} is published`,
    );
  }
  return differences;
}

function compareMember(
  path: string,
  declared: PublishedMember,
  published: PublishedMember,
): readonly string[] {
  const aspects = new Set([...Object.keys(declared), ...Object.keys(published)]);
  return [...aspects].flatMap((aspect) => {
    const [ours, theirs] = [declared[aspect] ?? false, published[aspect] ?? false];
    return ours === theirs ? [] : [`${path}: ${aspect} is declared ${ours}, published ${theirs}`];
  });
}

function compareNumber(path: string, declared: number, published: number): readonly string[] {
  return declared === published ? [] : [`${path}: declared ${declared}, published ${published}`];
}

function missingNames(declared: object, published: object): readonly string[] {
  return Object.keys(published).filter((name) => !Object.hasOwn(declared, name));
}
