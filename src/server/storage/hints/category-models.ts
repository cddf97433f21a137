import type { Instant } from "../../../domain/instant.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { timestampParameter } from "../value-types.ts";

const selectNewest = defineStatement<{ model_id: number | null }>(
  `select max(model_id) as model_id from category_model`,
);

const selectModel = defineStatement<{ content: Uint8Array; threshold: number }>(
  `select content, threshold from category_model where model_id = $1`,
);

const selectDetails = defineStatement<{ built_at: number; accuracy: number; ticket_count: number }>(
  `select built_at, accuracy, ticket_count from category_model order by model_id desc limit 2`,
);

/** The newest model, and the one before it to be compared with, are kept. */
const insertModel = defineStatement(`
  with former as (
    delete from category_model
     where model_id not in (select model_id from category_model order by model_id desc limit 1)
  )
  insert into category_model (built_at, ticket_count, accuracy, threshold, content)
  values ($1, $2, $3, $4, $5)`);

export interface ModelDetails {
  readonly builtAt: Instant;
  /** 0 … 1 */
  readonly accuracy: number;
  readonly ticketCount: number;
}

export interface NewModel extends ModelDetails {
  readonly threshold: number;
  readonly content: Uint8Array;
}

/** Id of the newest model; 0 = none was trained. */
export async function findNewestModelId(db: Queryable): Promise<number> {
  const { rows } = await db.query(selectNewest);
  return rows[0]?.model_id ?? 0;
}

/** Null when it was replaced meanwhile. */
export async function readModel(
  db: Queryable,
  modelId: number,
): Promise<Pick<NewModel, "content" | "threshold"> | null> {
  const { rows } = await db.query(selectModel, [modelId]);
  return rows[0] ?? null;
}

/** The newest model and the one before it, as far as there are. */
export async function listModels(db: Queryable): Promise<ModelDetails[]> {
  const { rows } = await db.query(selectDetails);
  return rows.map((row) => ({
    builtAt: row.built_at,
    accuracy: row.accuracy,
    ticketCount: row.ticket_count,
  }));
}

export async function storeModel(db: Queryable, model: NewModel): Promise<void> {
  await db.query(insertModel, [
    timestampParameter(model.builtAt),
    model.ticketCount,
    model.accuracy,
    model.threshold,
    model.content,
  ]);
}
