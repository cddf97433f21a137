import type { TicketType } from "../../desk/lists.ts";
import { faultOfText, type TextFault } from "../save/fault-of-text.ts";
import type { RelationDefinitionFields } from "./relation-definition.ts";

const NAME_MAX_LENGTH = 255;
const DESCRIPTION_MAX_LENGTH = 255;

export type DefinitionRefusalReason =
  | { readonly code: "required" }
  | TextFault
  | { readonly code: "unknownType"; readonly id: number };

export interface DefinitionRefusal {
  readonly field: keyof RelationDefinitionFields;
  /** Position in a list field. */
  readonly index?: number;
  readonly reason: DefinitionRefusalReason;
}

/** Everything wrong with a definition of relations, at once. */
export function checkDefinition(
  fields: RelationDefinitionFields,
  ticketTypes: ReadonlyMap<number, TicketType>,
): readonly DefinitionRefusal[] {
  return [
    ...(fields.name === "" ? [{ field: "name", reason: { code: "required" } } as const] : []),
    ...checkText("name", fields.name, NAME_MAX_LENGTH),
    ...checkText("description", fields.description, DESCRIPTION_MAX_LENGTH),
    ...checkTypes("sourceTicketTypeIds", fields, ticketTypes),
    ...checkTypes("destinationTicketTypeIds", fields, ticketTypes),
  ];
}

function checkText(
  field: "name" | "description",
  text: string,
  maxLength: number,
): readonly DefinitionRefusal[] {
  const reason = faultOfText(text, maxLength);
  return reason === null ? [] : [{ field, reason }];
}

function checkTypes(
  field: "sourceTicketTypeIds" | "destinationTicketTypeIds",
  fields: RelationDefinitionFields,
  ticketTypes: ReadonlyMap<number, TicketType>,
): readonly DefinitionRefusal[] {
  return fields[field].flatMap((id, index) =>
    ticketTypes.has(id) ? [] : [{ field, index, reason: { code: "unknownType", id } as const }],
  );
}
