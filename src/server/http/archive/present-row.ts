import { ticketTableRight, type TableRight } from "../../../domain/access/table-right.ts";
import type { Column } from "../../../domain/archive/columns/column.ts";
import type { ArchiveProvider } from "../../../domain/archive/providers.ts";
import type { ArchivePage, ArchiveRow } from "../../usecases/archive/get-archive-page.ts";
import { wordsOf } from "../../texts/text.ts";
import type { Language } from "../language.ts";
import { describeRightReason } from "../presenters/describe-right-reason.ts";

/** A column as it is shown: under the name that the caller used. */
export interface ShownColumn {
  readonly shownAs: string;
  readonly column: Column;
}

/** What a row is called in its list. */
export function entityNameOf({ entities }: ArchiveProvider): string {
  return entities.find(({ adds }) => adds === "rows")?.name ?? "";
}

/** What clients tell rows apart by at first sight. */
export function rowHints(
  { key, ticket }: ArchiveRow,
  { root }: ArchiveProvider,
): { readonly StyleHint: string; readonly LinkHint: string } {
  const table = root === "user" ? "associate" : root;
  return {
    StyleHint: ticket?.icon ?? "",
    LinkHint: ticket === null ? `${table}_id=${key}` : `ticket_id=${ticket.ticketId}`,
  };
}

/** What the caller may do with the row; null for rows whose rights are those of another module. */
export function rightOfRow({ ticket }: ArchiveRow, { caller }: ArchivePage): TableRight | null {
  return ticket === null ? null : ticketTableRight(caller, ticket.access, ticket.state);
}

/** The same for the wire; in English without a language. */
export function presentRight(
  right: TableRight | null,
  language: Language | null,
): { readonly Mask: number; readonly Reason: string } | null {
  if (right === null) return null;
  const { mask, reason } = right;
  return {
    Mask: mask,
    Reason: reason === null ? "" : wordsOf(describeRightReason(reason), language),
  };
}
