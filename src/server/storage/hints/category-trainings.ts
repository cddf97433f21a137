import { SYSTEM_USER_ID } from "../../../domain/desk/user.ts";
import type { Instant, OptionalInstant } from "../../../domain/instant.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { timestampParameter } from "../value-types.ts";

const trainingStates = { Waiting: 1, Trained: 2, TooFew: 3, Failed: 4 } as const;

/** What became of a training. */
export type TrainingOutcome = Exclude<keyof typeof trainingStates, "Waiting">;

/** Waits for whoever asks at the same time, and then finds what he has asked for. */
const request = defineStatement<{ training_id: number }>(`
  with asked as (
    insert into category_training (requested_at, requested_by_id, max_items, max_text_length)
    values ($1, $2, $3, $4)
    on conflict (state) where state = ${trainingStates.Waiting} do nothing
    returning training_id
  ), announced as (
    select pg_notify('hints', '') from asked
  )
  select training_id from asked, announced
  union all
  select training_id from category_training
   where state = ${trainingStates.Waiting} and not exists (select from asked)`);

interface ClaimedRow {
  training_id: number;
  attempts: number;
  max_items: number;
  max_text_length: number;
}

const claim = defineStatement<ClaimedRow>(`
  with due as (
    select training_id
      from category_training
     where state = ${trainingStates.Waiting} and (leased_until is null or leased_until <= $1)
       for update skip locked
  )
  update category_training
     set leased_until = $2, attempts = attempts + 1
    from due
   where category_training.training_id = due.training_id
  returning category_training.training_id, attempts, max_items, max_text_length`);

const finish = defineStatement<{ training_id: number }>(`
  update category_training
     set state = $2, finished_at = $3, leased_until = null
   where training_id = $1 and state = ${trainingStates.Waiting}
  returning training_id`);

const selectRunning = defineStatement<{ training_id: number }>(
  `select training_id from category_training where state = ${trainingStates.Waiting}`,
);

const selectNextDue = defineStatement<{ due_at: number | null }>(`
  select min(leased_until) as due_at from category_training
   where state = ${trainingStates.Waiting} and leased_until > $1`);

export interface NewTraining {
  readonly requestedAt: Instant;
  readonly requestedById: number;
  readonly maxItems: number;
  readonly maxTextLength: number;
}

/** Asks for a training; its id, or that of the one that is on the way. Null when that has just ended. */
export async function requestTraining(
  db: Queryable,
  training: NewTraining,
): Promise<number | null> {
  const { requestedById } = training;
  const { rows } = await db.query(request, [
    timestampParameter(training.requestedAt),
    requestedById === SYSTEM_USER_ID ? null : requestedById,
    training.maxItems,
    training.maxTextLength,
  ]);
  return rows[0]?.training_id ?? null;
}

export interface ClaimedTraining {
  readonly trainingId: number;
  /** The one that now begins is counted. */
  readonly attempts: number;
  readonly maxItems: number;
  readonly maxTextLength: number;
}

/** Takes the training that waits, for this process alone until the lease ends; null = none does. */
export async function claimTraining(
  db: Queryable,
  { now, leasedUntil }: { readonly now: Instant; readonly leasedUntil: Instant },
): Promise<ClaimedTraining | null> {
  const { rows } = await db.query(claim, [
    timestampParameter(now),
    timestampParameter(leasedUntil),
  ]);
  const [row] = rows;
  return row === undefined
    ? null
    : {
        trainingId: row.training_id,
        attempts: row.attempts,
        maxItems: row.max_items,
        maxTextLength: row.max_text_length,
      };
}

/** Ends a training; false when another process has ended it. */
export async function finishTraining(
  db: Queryable,
  trainingId: number,
  { outcome, at }: { readonly outcome: TrainingOutcome; readonly at: Instant },
): Promise<boolean> {
  const { rows } = await db.query(finish, [
    trainingId,
    trainingStates[outcome],
    timestampParameter(at),
  ]);
  return rows.length > 0;
}

/** True while a training waits or is on the way. */
export async function isTrainingRunning(db: Queryable): Promise<boolean> {
  const { rows } = await db.query(selectRunning);
  return rows.length > 0;
}

/** When the first lease after `after` ends; null = none is given. */
export async function findNextTraining(db: Queryable, after: Instant): Promise<OptionalInstant> {
  const { rows } = await db.query(selectNextDue, [timestampParameter(after)]);
  return rows[0]?.due_at ?? null;
}
