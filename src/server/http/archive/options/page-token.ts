import type { OrderItem, SortValue } from "../../../../domain/archive/archive-query.ts";
import type { ArchiveProvider } from "../../../../domain/archive/providers.ts";
import {
  isRowKey,
  isSortValue,
  keyCountOf,
  sortKindOf,
} from "../../../../domain/archive/sort-kind.ts";
import { AppError } from "../../../errors.ts";
import { archiveTexts } from "../../../texts/archive-texts.ts";
import { say } from "../../../texts/text.ts";

/** Where a next page goes on, for the link to it. */
export function writePageToken(values: readonly SortValue[]): string {
  return Buffer.from(JSON.stringify(values)).toString("base64url");
}

/**
 * Reads where a page goes on. Nothing depends on the token being ours: whatever it says, its bearer
 * sees only rows that he may see.
 *
 * @throws AppError "validation" unless the token can be one of a list in this order
 */
export function readPageToken(
  token: string,
  provider: ArchiveProvider,
  order: readonly OrderItem[],
): readonly SortValue[] {
  const values = parse(token);
  const keys = keyCountOf(provider);
  const fits =
    values.length === order.length + keys &&
    values.slice(-keys).every(isRowKey) &&
    order.every(({ column }, index) => {
      const kind = sortKindOf(column);
      return kind !== null && isSortValue(values[index], kind);
    });
  if (!fits) throw new AppError("validation", say(archiveTexts.unknownPage));
  return values as readonly SortValue[];
}

function parse(token: string): readonly unknown[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(token, "base64url").toString());
    return Array.isArray(values) ? values : [];
  } catch {
    return [];
  }
}
