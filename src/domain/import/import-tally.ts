import type { ImportDecision } from "./decide-import.ts";
import type { ImportKind } from "./import-link.ts";

/**
 * What became of a record of another desk. `matched`: one that is here already is the same; `skipped`: it
 * could not be taken over.
 */
export type ImportResult =
  | Exclude<ImportDecision, "create" | "update">
  | "created"
  | "updated"
  | "matched"
  | "skipped";

/** Kinds that are counted; fields and favourites have no ids of their own. */
export type TalliedKind = ImportKind | "customField" | "favourite" | "content";

/** Why a record is not here as it is there. */
export interface ImportRemark {
  readonly kind: TalliedKind;
  readonly sourceId: number | string;
  readonly reason: string;
}

/** What an import did. */
export class ImportTally {
  readonly #counts = new Map<TalliedKind, Map<ImportResult, number>>();
  readonly #remarks: ImportRemark[] = [];

  count(kind: TalliedKind, result: ImportResult): void {
    const ofKind = this.#counts.get(kind) ?? new Map<ImportResult, number>();
    ofKind.set(result, (ofKind.get(result) ?? 0) + 1);
    this.#counts.set(kind, ofKind);
  }

  remark(remark: ImportRemark): void {
    this.#remarks.push(remark);
  }

  /** How often that came out of records of that kind. */
  of(kind: TalliedKind, result: ImportResult): number {
    return this.#counts.get(kind)?.get(result) ?? 0;
  }

  /** The kinds that there was something of, in the order in which they came. */
  get kinds(): readonly TalliedKind[] {
    return [...this.#counts.keys()];
  }

  get remarks(): readonly ImportRemark[] {
    return this.#remarks;
  }

  /** Whether everything that is there is here, or stays as it is here for a reason of this desk. */
  get isComplete(): boolean {
    return this.kinds.every((kind) => this.of(kind, "skipped") === 0);
  }
}
