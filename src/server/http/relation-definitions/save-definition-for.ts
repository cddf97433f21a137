import type { Caller } from "../../../domain/access/caller.ts";
import type { Context } from "../../context.ts";
import type { Text } from "../../texts/text.ts";
import type { DefinitionView } from "../../usecases/relation-definitions/get-definitions.ts";
import { saveDefinition } from "../../usecases/relation-definitions/save-definition.ts";
import { definitionError } from "../translate/relation-definition-error.ts";
import { definitionInputOf, type DefinitionBody } from "../translate/relation-definition-input.ts";

interface DefinitionCall {
  readonly context: Context;
  readonly caller: Caller;
  readonly problems: ReadonlyMap<string, Text>;
}

/** Saves a definition, 0 = a new one, as a call wants it; the wish may depend on what is stored. */
export async function saveDefinitionFor(
  { context, caller, problems }: DefinitionCall,
  definitionId: number,
  bodyBeside: (stored: DefinitionView | null) => DefinitionBody,
): Promise<DefinitionView> {
  try {
    const definition = await saveDefinition(context, caller, {
      definitionId,
      input: (stored) =>
        definitionInputOf(
          bodyBeside(stored === null ? null : { definition: stored, mayChange: true }),
        ),
      isFaulty: problems.size > 0,
    });
    return { definition, mayChange: true };
  } catch (error) {
    throw definitionError(error, problems);
  }
}
