import type { Desk } from "../desk/desk.ts";
import { auditChange, type AuditArea, type AuditChange } from "./audit-change.ts";

/** The lists that change one after the other. */
interface AuditedList {
  readonly area: AuditArea;
  readonly rowsOf: (desk: Desk) => ReadonlyMap<number | string, object>;
}

const lists: readonly AuditedList[] = [
  { area: "Category", rowsOf: ({ categories }) => categories },
  { area: "Priority", rowsOf: ({ priorities }) => priorities },
  { area: "Status", rowsOf: ({ statuses }) => statuses },
  { area: "TicketType", rowsOf: ({ ticketTypes }) => ticketTypes },
  { area: "Tag", rowsOf: ({ tags }) => tags },
  { area: "CustomField", rowsOf: ({ customFields }) => customFields },
];

/**
 * What a change of lists came to, record by record, members and levels included. Saves of tickets make
 * tags meanwhile, so a new tag is told only if it is among those that the change made.
 */
export function deskChanges(
  before: Desk,
  after: Desk,
  isNewTag: (tagId: number) => boolean,
): readonly AuditChange[] {
  const changes = lists.flatMap(({ area, rowsOf }) => {
    const [former, current] = [rowsOf(before), rowsOf(after)];
    return [...new Set([...former.keys(), ...current.keys()])]
      .filter((key) => area !== "Tag" || former.has(key) || isNewTag(Number(key)))
      .map((key) => {
        const [was, is] = [former.get(key) ?? null, current.get(key) ?? null];
        return auditChange({
          area,
          key: String(key),
          name: nameOf(is ?? was ?? {}),
          before: was as Readonly<Record<string, unknown>> | null,
          after: is as Readonly<Record<string, unknown>> | null,
        });
      });
  });
  return [...changes, settingChange(before, after)].filter((change) => change !== null);
}

function settingChange({ settings: before }: Desk, { settings: after }: Desk): AuditChange | null {
  return auditChange({
    area: "Setting",
    key: "",
    name: "",
    before: { ...before },
    after: { ...after },
  });
}

/** Categories are known by their full names, custom fields by their labels. */
function nameOf(row: {
  readonly fullName?: string;
  readonly name?: string;
  readonly label?: string;
}): string {
  return row.fullName ?? row.name ?? row.label ?? "";
}
