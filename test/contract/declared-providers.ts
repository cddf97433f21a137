import { archiveProviders } from "../../src/domain/archive/providers.ts";
import type { PublishedProviders } from "./compare-columns.ts";

/** The lists that we declare in the form of the contract data. */
export function declaredProviders(): PublishedProviders {
  return Object.fromEntries(
    archiveProviders.map(({ name, entities, columns }) => [
      name,
      {
        entities: entities.map((entity) => ({ name: entity.name })),
        columns: columns.all.map(({ path, restriction, orderable }) => ({
          name: path,
          restriction,
          orderBy: orderable,
        })),
      },
    ]),
  );
}
