import type { Caller } from "../../../domain/access/caller.ts";
import {
  coversTypes,
  type RelatedTypes,
} from "../../../domain/ticket/relations/relation-definition.ts";
import type { RelationType } from "../../../domain/ticket/relations/relation.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import { listDefinitions } from "../../storage/relations/definition-rows.ts";
import { recordNameTexts } from "../../texts/record-name-texts.ts";
import { refusalTexts } from "../../texts/refusal-texts.ts";
import { sayFaults } from "../../texts/say-faults.ts";
import { say, type Text } from "../../texts/text.ts";
import { currentCaller } from "../current-caller.ts";

/** What a definition is to be about. */
export interface ProposedDefinition {
  /** Itself, which stands in nobody's way; 0 = it is not stored yet. */
  readonly definitionId: number;
  /** Empty = every type. */
  readonly sourceTypeIds: readonly number[];
  readonly destinationTypeIds: readonly number[];
  readonly type: RelationType;
}

/** A pair of types, and the name of another definition that covers it already; null = none does. */
export interface JudgedTypes {
  readonly types: RelatedTypes;
  readonly takenBy: string | null;
}

/**
 * Tells for every pair of types whether another definition is about the same relation between them,
 * from whichever side it is written down. Throws `AppError` "validation" naming types that are not there.
 */
export async function validateDefinition(
  context: Context,
  caller: Caller,
  { definitionId, sourceTypeIds, destinationTypeIds, type }: ProposedDefinition,
): Promise<JudgedTypes[]> {
  const desk = context.desk.current();
  currentCaller(caller, desk);
  const everyType = [...desk.ticketTypes.values()]
    .filter(({ deleted }) => !deleted)
    .map(({ ticketTypeId }) => ticketTypeId);
  requireTypes(
    { SourceTicketTypeIds: sourceTypeIds, DestinationTicketTypeIds: destinationTypeIds },
    desk.ticketTypes,
  );
  const meant = (typeIds: readonly number[]): readonly number[] =>
    typeIds.length === 0 ? everyType : [...new Set(typeIds)];
  const others = (await listDefinitions(context.database)).filter(
    (other) => other.definitionId !== definitionId,
  );
  return meant(sourceTypeIds).flatMap((sourceTypeId) =>
    meant(destinationTypeIds).map((destinationTypeId) => {
      const types = { sourceTypeId, destinationTypeId, type };
      return { types, takenBy: others.find((other) => coversTypes(other, types))?.name ?? null };
    }),
  );
}

function requireTypes(
  named: Readonly<Record<string, readonly number[]>>,
  known: ReadonlyMap<number, unknown>,
): void {
  const unknown = new Map<string, Text>();
  for (const [member, typeIds] of Object.entries(named)) {
    for (const [place, id] of typeIds.entries()) {
      if (known.has(id)) continue;
      const record = say(recordNameTexts.ticketType);
      unknown.set(`${member}/${place}`, say(refusalTexts.unknownRecord, { record, id }));
    }
  }
  if (unknown.size > 0) {
    throw new AppError("validation", sayFaults(unknown), { members: unknown });
  }
}
