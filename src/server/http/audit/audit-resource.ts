import { AuditEntry } from "../../../contract/additions/audit-entry.ts";
import { dateTime, embedded, int32, list, text } from "../../../contract/member.ts";
import type { Wire } from "../../../contract/wire.ts";
import { auditAreas, type AuditArea } from "../../../domain/audit/audit-change.ts";
import { auditTexts } from "../../texts/audit-texts.ts";
import { say, wordsOf } from "../../texts/text.ts";
import {
  readAudit,
  type AuditEntry as StoredEntry,
  type AuditSearch,
} from "../../usecases/audit/read-audit.ts";
import type { CallPresentation } from "../presenters/presentation.ts";
import type { QueryOf } from "../resources/resource-shapes.ts";
import { defineRoute, type ResourceRoute } from "../resources/resource-route.ts";
import { memberError } from "../translate/member-error.ts";
import { auditCsv } from "./audit-csv.ts";

const path = "/api/counterfoil/v1/audit";
const tag = "Audit";
const body = { kind: "none" } as const;
const TOP_DEFAULT = 50;
const TOP_MAX = 200;
const EXPORT_MAX = 10_000;

const filters = {
  what: { member: text(), description: `One of ${auditAreas.join(", ")}.` },
  key: { member: text(), description: "Only this record; with what." },
  by: { member: int32(), description: "Only changes by this user." },
  from: { member: dateTime(), description: "Changes of this instant or later." },
  to: { member: dateTime(), description: "Changes before this instant." },
} as const;

/** Who changed the configuration, for administrators. */
export const auditResource: readonly ResourceRoute[] = [
  defineRoute({
    method: "GET",
    path,
    name: "Audit.List",
    tag,
    operationId: "Audit_List",
    summary: "Lists who changed what of the configuration, newest first, for administrators.",
    query: {
      ...filters,
      after: { member: int32(), description: "AuditId of the last entry of the page before." },
      top: { member: int32(), description: `How many; ${TOP_DEFAULT}, at most ${TOP_MAX}.` },
    },
    body,
    answer: { kind: "value", member: list(embedded(AuditEntry)) },
    run: async ({ context, caller, query, presentation }) => {
      const limit = Math.min(Math.max(query.top ?? TOP_DEFAULT, 0), TOP_MAX);
      const search = { ...searchOf(query), beforeId: Math.max(query.after ?? 0, 0), limit };
      return presentEntries(await readAudit(context, caller, search), presentation);
    },
  }),
  defineRoute({
    method: "GET",
    path: `${path}/export`,
    name: "Audit.Export",
    tag,
    operationId: "Audit_Export",
    summary: `Gets the newest ${EXPORT_MAX} of them as CSV, for administrators.`,
    query: filters,
    body,
    answer: { kind: "stream", mediaTypes: ["text/csv"] },
    run: async ({ context, caller, query, presentation, dates }) => {
      const search = { ...searchOf(query), beforeId: 0, limit: EXPORT_MAX };
      const entries = await readAudit(context, caller, search);
      return auditCsv(presentEntries(entries, presentation), dates);
    },
  }),
];

function searchOf(query: QueryOf<typeof filters>): Omit<AuditSearch, "beforeId" | "limit"> {
  return {
    area: areaOf(query.what),
    key: query.key,
    userId: query.by,
    from: typeof query.from === "number" ? query.from : null,
    until: typeof query.to === "number" ? query.to : null,
  };
}

function areaOf(wished: string | null): AuditArea | null {
  if (wished === null || wished.trim() === "") return null;
  const area = auditAreas.find((known) => known.toLowerCase() === wished.trim().toLowerCase());
  if (area !== undefined) return area;
  const areas = auditAreas.join(", ");
  throw memberError("validation", [["what", say(auditTexts.unknownArea, { areas })]]);
}

function presentEntries(
  entries: readonly StoredEntry[],
  { desk, language }: CallPresentation,
): Wire<typeof AuditEntry>[] {
  return entries.map((entry) => ({
    AuditId: entry.auditId,
    At: entry.at,
    AssociateId: entry.userId ?? 0,
    FullName:
      entry.userId === null
        ? wordsOf(say(auditTexts.commandLine), language)
        : (desk.users.get(entry.userId)?.fullName ?? ""),
    What: entry.area,
    RecordKey: entry.key,
    Name: entry.name,
    Action: entry.action,
    Changes: entry.fields.map(({ field, before, after }) => ({
      Field: field.charAt(0).toUpperCase() + field.slice(1),
      Before: valueText(before),
      After: valueText(after),
    })),
  }));
}

function valueText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === "string" ? value : JSON.stringify(value);
}
