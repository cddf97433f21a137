import { findArchiveProvider, type ArchiveProvider } from "../../../../domain/archive/providers.ts";
import { AppError, type AppErrorCode } from "../../../errors.ts";
import { archiveTexts } from "../../../texts/archive-texts.ts";
import { say } from "../../../texts/text.ts";

/** The list of that name. An address that names none leads nowhere; an argument is at fault. */
export function requireProvider(
  name: string,
  otherwise: Extract<AppErrorCode, "notFound" | "validation">,
): ArchiveProvider {
  const provider = findArchiveProvider(name);
  if (provider !== undefined) return provider;
  throw new AppError(otherwise, say(archiveTexts.unknownProvider));
}
