import type { Language } from "../i18n/languages.ts";

export type Theme = "system" | "light" | "dark";
export type Density = "comfortable" | "compact";

/** How somebody likes the workspace, on this device. */
export interface Preferences {
  /** Null = as the browser says. */
  readonly language: Language | "pseudo" | null;
  /** In which times are shown; null = that of the device. */
  readonly zone: string | null;
  readonly theme: Theme;
  readonly density: Density;
  /** Single keys act outside of text fields. */
  readonly singleKeys: boolean;
  /** Other keys for commands, by the id of the command. */
  readonly keys: Readonly<Record<string, string>>;
  /** For how long a message can be called back. */
  readonly undoSeconds: number;
  /** Messages are begun without formatting. */
  readonly writesPlain: boolean;
}

export const UNDO_SECONDS_MAX = 120;

const usualPreferences: Preferences = {
  language: null,
  zone: null,
  theme: "system",
  density: "comfortable",
  singleKeys: true,
  keys: {},
  undoSeconds: 10,
  writesPlain: false,
};

/** Reads what was stored; whatever cannot be made sense of is as usual. */
export function readPreferences(text: string | null): Preferences {
  let stored: Partial<Record<keyof Preferences, unknown>>;
  try {
    const parsed: unknown = JSON.parse(text ?? "{}");
    stored = typeof parsed === "object" && parsed !== null ? parsed : {};
  } catch {
    stored = {};
  }
  const { theme, density, singleKeys, keys, undoSeconds, writesPlain, language, zone } = stored;
  return {
    language: oneOf(["en", "no", "sv", "da", "de", "nl", "pseudo"], language) ?? null,
    zone: isZone(zone) ? zone : null,
    theme: oneOf(["system", "light", "dark"], theme) ?? usualPreferences.theme,
    density: oneOf(["comfortable", "compact"], density) ?? usualPreferences.density,
    singleKeys: typeof singleKeys === "boolean" ? singleKeys : usualPreferences.singleKeys,
    keys: isTexts(keys) ? keys : usualPreferences.keys,
    undoSeconds:
      typeof undoSeconds === "number" && undoSeconds >= 0 && undoSeconds <= UNDO_SECONDS_MAX
        ? Math.round(undoSeconds)
        : usualPreferences.undoSeconds,
    writesPlain: writesPlain === true,
  };
}

function isZone(name: unknown): name is string {
  if (typeof name !== "string") return false;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).format(0) !== "";
  } catch {
    return false;
  }
}

function oneOf<const T extends string>(known: readonly T[], value: unknown): T | undefined {
  return known.find((each) => each === value);
}

function isTexts(value: unknown): value is Readonly<Record<string, string>> {
  return (
    typeof value === "object" &&
    value !== null &&
    Object.values(value).every((each) => typeof each === "string")
  );
}
