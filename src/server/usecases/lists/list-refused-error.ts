import type { ListFault } from "../../../domain/desk/list-fault.ts";

/** A row of a list that cannot be as wished; says everything wrong with it. Nothing was stored. */
export class ListRefusedError extends Error {
  override readonly name = "ListRefusedError";
  readonly faults: readonly ListFault[];

  constructor(faults: readonly ListFault[]) {
    super("the row was refused");
    this.faults = faults;
  }
}
