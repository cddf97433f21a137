import type { Caller } from "../../../domain/access/caller.ts";
import {
  hardDefaultOf,
  isOn,
  isPreferenceName,
  isSameName,
  type Preference,
  type PreferenceLevel,
  type PreferenceName,
} from "../../../domain/preferences/preference.ts";
import type { Context } from "../../context.ts";
import {
  findPreference,
  findPreferences,
  type PreferenceOwner,
} from "../../storage/preferences/preference-rows.ts";
import type { Queryable } from "../../storage/queryable.ts";

/** What holds for the caller under each of these names: the nearest level wins. Unknown names are left out. */
export async function getPreferences(
  db: Queryable,
  caller: Caller,
  names: readonly PreferenceName[],
): Promise<readonly Preference[]> {
  // What cannot be a name is none that anybody has stored.
  const possible = names.filter(isPreferenceName);
  const stored = possible.length === 0 ? [] : await findPreferences(db, ownerOf(caller), possible);
  return possible.flatMap(
    (name) => stored.find((one) => isSameName(one, name)) ?? hardDefaultOf(name) ?? [],
  );
}

/** Whether the caller has a preference on. */
export async function hasPreferenceOn(
  db: Queryable,
  caller: Caller,
  name: PreferenceName,
): Promise<boolean> {
  const [preference] = await getPreferences(db, caller, [name]);
  return preference !== undefined && isOn(preference);
}

/** What is kept under a name at exactly that level; at `null`, what holds for the caller. Null = nothing. */
export async function getPreferenceAt(
  { database }: Pick<Context, "database">,
  caller: Caller,
  { name, level }: { readonly name: PreferenceName; readonly level: PreferenceLevel | null },
): Promise<Preference | null> {
  if (level === null) return (await getPreferences(database, caller, [name]))[0] ?? null;
  if (level === "HardDefault") return hardDefaultOf(name);
  if (!isPreferenceName(name)) return null;
  const stored = await findPreferences(database, ownerOf(caller), [name]);
  return stored.find((one) => one.level === level) ?? null;
}

/** A preference that holds for the caller; null for that of somebody else. */
export async function getPreference(
  { database }: Pick<Context, "database">,
  caller: Caller,
  preferenceId: number,
): Promise<Preference | null> {
  return findPreference(database, ownerOf(caller), preferenceId);
}

function ownerOf({ user: { userId, groupId } }: Caller): PreferenceOwner {
  return { userId, groupId };
}
