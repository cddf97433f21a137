import type { DefinitionRefusal } from "../../../domain/ticket/relations/check-definition.ts";

/** A definition that cannot be stored as wished; says everything wrong with it. Nothing was stored. */
export class DefinitionRefusedError extends Error {
  override readonly name = "DefinitionRefusedError";
  readonly refusals: readonly DefinitionRefusal[];

  constructor(refusals: readonly DefinitionRefusal[]) {
    super("the relation definition was refused");
    this.refusals = refusals;
  }
}
