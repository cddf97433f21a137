import {
  preferenceLevelCodes,
  type Preference,
  type PreferenceLevel,
  type PreferenceName,
} from "../../../domain/preferences/preference.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { code } from "../tickets/column-codecs.ts";

type StoredLevel = Exclude<PreferenceLevel, "HardDefault">;

interface PreferenceRow {
  preference_id: number;
  level: number;
  target_id: number;
  section: string;
  key: string;
  value: string;
}

const level = code<StoredLevel>(preferenceLevelCodes);

const columns = "preference_id, level, target_id, section, key, value";

/** $1 is the user, $2 his group. */
const holds = `(level in (2, 3) or (level = 4 and target_id = $2) or (level = 5 and target_id = $1))`;

const selectNamed = defineStatement<PreferenceRow>(`
  select ${columns} from preference
   where ${holds}
     and (lower(section), lower(key)) in
         (select lower(s), lower(k) from unnest($3::text[], $4::text[]) as named (s, k))
   order by level desc`);

const selectById = defineStatement<PreferenceRow>(
  `select ${columns} from preference where preference_id = $3 and ${holds}`,
);

const upsert = defineStatement<{ preference_id: number }>(`
  insert into preference (level, target_id, section, key, value)
  select * from unnest($1::smallint[], $2::int[], $3::text[], $4::text[], $5::text[])
  on conflict (level, target_id, lower(section), lower(key)) do update set value = excluded.value
  returning preference_id`);

/** Whose preferences are meant. */
export interface PreferenceOwner {
  readonly userId: number;
  readonly groupId: number;
}

/** Everything stored under these names that holds for somebody, the nearest level first. */
export async function findPreferences(
  db: Queryable,
  { userId, groupId }: PreferenceOwner,
  names: readonly PreferenceName[],
): Promise<readonly Preference[]> {
  const { rows } = await db.query(selectNamed, [
    userId,
    groupId,
    names.map(({ section }) => section),
    names.map(({ key }) => key),
  ]);
  return rows.map(preferenceFromRow);
}

/** A preference that holds for somebody; that of others is none. */
export async function findPreference(
  db: Queryable,
  { userId, groupId }: PreferenceOwner,
  preferenceId: number,
): Promise<Preference | null> {
  const { rows } = await db.query(selectById, [userId, groupId, preferenceId]);
  const [row] = rows;
  return row === undefined ? null : preferenceFromRow(row);
}

/** Stores preferences, each name once per level and target. */
export async function storePreferences(
  db: Queryable,
  preferences: readonly (Omit<Preference, "preferenceId" | "level"> & {
    readonly level: StoredLevel;
  })[],
): Promise<void> {
  await db.query(upsert, [
    preferences.map((each) => preferenceLevelCodes[each.level]),
    preferences.map(({ targetId }) => targetId),
    preferences.map(({ section }) => section),
    preferences.map(({ key }) => key),
    preferences.map(({ value }) => value),
  ]);
}

function preferenceFromRow(row: PreferenceRow): Preference {
  return {
    preferenceId: row.preference_id,
    level: level.fromColumn(row.level),
    targetId: row.target_id,
    section: row.section,
    key: row.key,
    value: row.value,
  };
}
