import type { Preference as PreferenceCarrier } from "../../../contract/carriers/preference.ts";
import type { Input } from "../../../contract/input.ts";
import { preferenceLevelCodes } from "../../../domain/preferences/preference.ts";
import type { AppError } from "../../errors.ts";
import { preferenceTexts } from "../../texts/preference-texts.ts";
import { say } from "../../texts/text.ts";
import type { PreferenceWish } from "../../usecases/preferences/save-preferences.ts";
import { memberError } from "./member-error.ts";

type PreferenceBody = Input<typeof PreferenceCarrier>;
type StoredLevel = PreferenceWish["level"];

/**
 * What a body wants a preference to be; nothing said of the level means the caller's own. `path` is where
 * the body stands in its request.
 *
 * @throws AppError "validation" for levels at which nothing is kept
 */
export function preferenceWishOf(
  { Level, RawValue, Specification }: PreferenceBody,
  path: string,
): PreferenceWish {
  return {
    level: levelOf(Level ?? "Undefined", path),
    section: Specification?.Section?.trim() ?? "",
    key: Specification?.Key?.trim() ?? "",
    value: RawValue ?? "",
    path,
  };
}

function levelOf(level: NonNullable<PreferenceBody["Level"]>, path: string): StoredLevel {
  if (level === "Undefined") return "Individual";
  if (isKeptAt(level)) return level;
  throw notKeptAt(`${path}Level`);
}

function isKeptAt(level: string): level is StoredLevel {
  return Object.hasOwn(preferenceLevelCodes, level);
}

function notKeptAt(path: string): AppError {
  return memberError("validation", [[path, say(preferenceTexts.notKeptAt)]]);
}
