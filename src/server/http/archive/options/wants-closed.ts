import type { ArchiveProvider } from "../../../../domain/archive/providers.ts";
import { AppError } from "../../../errors.ts";
import { archiveTexts } from "../../../texts/archive-texts.ts";
import { say } from "../../../texts/text.ts";

/**
 * Whether closed tickets are wanted: always, unless the parts that are named leave them out. Without any
 * names all parts are wanted.
 *
 * @throws AppError "validation" when the list has none of the parts that are named
 */
export function wantsClosed(names: readonly string[], { entities }: ArchiveProvider): boolean {
  const wanted = new Set(names.map((name) => name.trim().toLowerCase()).filter(Boolean));
  if (wanted.size === 0) return true;
  const known = entities.filter(({ name }) => wanted.has(name));
  if (known.length === 0) {
    const told = entities.map(({ name }) => name).join(", ");
    throw new AppError("validation", say(archiveTexts.unknownEntity, { entities: told }));
  }
  const distinguishesClosed = entities.some(({ adds }) => adds === "closed");
  return !distinguishesClosed || known.some(({ adds }) => adds === "closed");
}
