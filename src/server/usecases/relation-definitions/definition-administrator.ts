import type { Caller } from "../../../domain/access/caller.ts";
import { may } from "../../../domain/access/desk-task.ts";
import { AppError } from "../../errors.ts";
import { relationDefinitionTexts } from "../../texts/relation-definition-texts.ts";
import { say } from "../../texts/text.ts";

/** Definitions of relations are configured like ticket types. */
export function mayAdministerDefinitions(caller: Caller): boolean {
  return may(caller, "administerService");
}

export function requireDefinitionAdministrator(caller: Caller): void {
  if (mayAdministerDefinitions(caller)) return;
  throw new AppError("forbidden", say(relationDefinitionTexts.administratorsOnly));
}

export function unknownDefinition(id: number): AppError {
  return new AppError("notFound", say(relationDefinitionTexts.unknown, { id }));
}
