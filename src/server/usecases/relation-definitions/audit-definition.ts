import { auditChange, type AuditChange } from "../../../domain/audit/audit-change.ts";
import type { RelationDefinition } from "../../../domain/ticket/relations/relation-definition.ts";

/** What an administrator did to a definition of relations. */
export function auditDefinition(
  before: RelationDefinition | null,
  after: RelationDefinition | null,
): AuditChange | null {
  const definition = after ?? before;
  return auditChange({
    area: "RelationDefinition",
    key: String(definition?.definitionId ?? 0),
    name: definition?.name ?? "",
    before: before === null ? null : { ...before },
    after: after === null ? null : { ...after },
  });
}
