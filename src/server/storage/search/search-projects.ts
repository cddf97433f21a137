import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import type { CommerceSearch } from "./search-sales.ts";

/** A project as lists show it. */
export interface ListedProject {
  readonly projectId: number;
  readonly name: string;
  readonly isCompleted: boolean;
}

interface ProjectRow {
  project_id: number;
  name: string;
  completed: boolean;
}

const columns = "project_id, name, completed";
const passes = "(not $1::boolean or not completed)";

const selectAll = defineStatement<ProjectRow>(
  `select ${columns} from project where ${passes} order by name, project_id limit $2`,
);

const selectFound = defineStatement<ProjectRow>(`
  select ${columns} from project
   where (words @@ word_starts($3) or project_id = $4) and ${passes}
   order by name, project_id limit $2`);

const selectByIds = defineStatement<ProjectRow>(
  `select ${columns} from project where project_id = any ($1::int[])`,
);

export async function searchProjects(
  db: Queryable,
  { words, id, skipCompleted }: CommerceSearch,
  limit: number,
): Promise<readonly ListedProject[]> {
  const { rows } = await (words === null
    ? db.query(selectAll, [skipCompleted, limit])
    : db.query(selectFound, [skipCompleted, limit, words, id]));
  return rows.map(projectFromRow);
}

export async function findListedProjects(
  db: Queryable,
  projectIds: readonly number[],
): Promise<readonly ListedProject[]> {
  const { rows } = await db.query(selectByIds, [projectIds]);
  return rows.map(projectFromRow);
}

function projectFromRow(row: ProjectRow): ListedProject {
  return { projectId: row.project_id, name: row.name, isCompleted: row.completed };
}
