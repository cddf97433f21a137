/** For whom a preference can be kept, with the published numbers: a greater one is nearer and wins. */
export const preferenceLevelCodes = {
  SystemWide: 2,
  Database: 3,
  Group: 4,
  Individual: 5,
} as const;

/** `HardDefault`: what holds when nobody has said anything. */
export type PreferenceLevel = keyof typeof preferenceLevelCodes | "HardDefault";

/** What a preference is called; neither part knows of case. */
export interface PreferenceName {
  readonly section: string;
  readonly key: string;
}

export interface Preference extends PreferenceName {
  /** 0 = it is not stored. */
  readonly preferenceId: number;
  readonly level: PreferenceLevel;
  /** The user or the group; 0 = everybody. */
  readonly targetId: number;
  readonly value: string;
}

/** Next in queue also offers the caller's own open tickets. */
const OWN_TICKETS_IN_QUEUE: PreferenceName = {
  section: "request",
  key: "includeOwnTicketsInGetNext",
};

/** Pick lists leave out sales that are completed. */
export const SKIP_COMPLETED_SALES: PreferenceName = {
  section: "Functions",
  key: "SkipCompletedSales",
};

/** Pick lists leave out projects that are completed. */
export const SKIP_COMPLETED_PROJECTS: PreferenceName = {
  section: "Functions",
  key: "SkipCompletedProjects",
};

/** The preferences that the desk itself heeds; all of them are off at first. */
const heeded = [OWN_TICKETS_IN_QUEUE, SKIP_COMPLETED_SALES, SKIP_COMPLETED_PROJECTS];

/** Names are plain words, so that every database agrees on what is the same in another case. */
export function isPreferenceName({ section, key }: PreferenceName): boolean {
  return [section, key].every((part) => /^[\x20-\x7e]{1,100}$/.test(part));
}

export function isSameName(one: PreferenceName, other: PreferenceName): boolean {
  return foldName(one) === foldName(other);
}

/** What holds when nothing is stored; null = nothing is known of such a preference. */
export function hardDefaultOf(name: PreferenceName): Preference | null {
  const known = heeded.find((one) => isSameName(one, name));
  if (known === undefined) return null;
  return { ...known, preferenceId: 0, level: "HardDefault", targetId: 0, value: "0" };
}

/** Whether a preference says yes. */
export function isOn({ value }: Pick<Preference, "value">): boolean {
  return /^(?:1|true|yes|on)$/i.test(value.trim());
}

/** One text for all spellings of a name. */
export function foldName({ section, key }: PreferenceName): string {
  return `${section}/${key}`.toLowerCase();
}
