import { columnsOfProvider } from "./columns-of-provider.ts";

/** A column of a list as contract data tells of it. */
export interface PublishedColumn {
  readonly name: string;
  readonly restriction: string | null;
  readonly orderBy: boolean;
}

interface PublishedProvider {
  /** Whose columns it has besides its own. */
  readonly extends?: string;
  readonly entities: readonly { readonly name: string }[];
  readonly columns: readonly PublishedColumn[];
}

export type PublishedProviders = Readonly<Record<string, PublishedProvider>>;

export interface ColumnComparison {
  /** One sentence for each difference. */
  readonly differences: readonly string[];
  readonly compared: number;
  /** Published lists that are not declared; no difference. */
  readonly missing: readonly string[];
}

/**
 * Compares the columns and parts of lists with the published ones: names, how they are compared, whether
 * they sort. Lists that nobody publishes here are ours to shape.
 */
export function compareColumns(
  declared: PublishedProviders,
  published: PublishedProviders,
): ColumnComparison {
  const names = Object.keys(published).filter((name) => declared[name] !== undefined);
  const columns = names.map((name) => columnsOfProvider(published, name));
  return {
    differences: names.flatMap((name, index) => [
      ...compareEntities(name, declared, published),
      ...compareLists(name, columnsOfProvider(declared, name), columns[index] ?? []),
    ]),
    compared: columns.reduce((sum, list) => sum + list.length, 0),
    missing: Object.keys(published).filter((name) => declared[name] === undefined),
  };
}

function compareEntities(
  name: string,
  declared: PublishedProviders,
  published: PublishedProviders,
): readonly string[] {
  const told = (providers: PublishedProviders): string =>
    providers[name]?.entities.map((entity) => entity.name).join(", ") ?? "";
  const [ours, theirs] = [told(declared), told(published)];
  return ours === theirs ? [] : [`${name}: has the parts ${ours}, published are ${theirs}`];
}

function compareLists(
  provider: string,
  ours: readonly PublishedColumn[],
  theirs: readonly PublishedColumn[],
): readonly string[] {
  const [declared, published] = [byName(ours), byName(theirs)];
  return [
    ...theirs
      .filter(({ name }) => !declared.has(name))
      .map(({ name }) => `${provider}.${name}: published, not declared`),
    ...ours.flatMap((column) => {
      const counterpart = published.get(column.name);
      const place = `${provider}.${column.name}`;
      if (counterpart === undefined) return [`${place}: declared, not published`];
      return (["restriction", "orderBy"] as const)
        .filter((aspect) => column[aspect] !== counterpart[aspect])
        .map(
          (aspect) =>
            `${place}: ${aspect} is declared ${column[aspect]}, published ${counterpart[aspect]}`,
        );
    }),
  ];
}

function byName(columns: readonly PublishedColumn[]): ReadonlyMap<string, PublishedColumn> {
  return new Map(columns.map((column) => [column.name, column]));
}
