import { findArchiveProvider, type ArchiveProvider } from "../../../../domain/archive/providers.ts";
import { AppError } from "../../../errors.ts";
import { archiveTexts } from "../../../texts/archive-texts.ts";
import { say } from "../../../texts/text.ts";
import { refuseMember } from "../../tickets/refuse-member.ts";

/** The list that an address names. @throws AppError "notFound" */
export function requireAddressedProvider(name: string): ArchiveProvider {
  const provider = findArchiveProvider(name);
  if (provider !== undefined) return provider;
  throw new AppError("notFound", say(archiveTexts.unknownProvider));
}

/** The list that an argument names. @throws AppError "validation" */
export function requireProvider(name: string | null, argument: string): ArchiveProvider {
  const provider = findArchiveProvider(name ?? "");
  if (provider !== undefined) return provider;
  throw unknownProvider(argument);
}

/** Why an argument names no list that can be taken there. */
export function unknownProvider(argument: string): AppError {
  return refuseMember(argument, say(archiveTexts.unknownProvider));
}
