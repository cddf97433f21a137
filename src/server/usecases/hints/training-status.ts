import type { Context } from "../../context.ts";
import { listModels, type ModelDetails } from "../../storage/hints/category-models.ts";
import { isTrainingRunning } from "../../storage/hints/category-trainings.ts";

/** How the guessing of categories is doing. */
export interface TrainingStatus {
  readonly status: "Running" | "Finished" | "Unavailable";
  /** Null = none was trained. */
  readonly currentModel: ModelDetails | null;
  readonly previousModel: ModelDetails | null;
}

/** Unavailable: there is no model, and none is being trained. */
export async function trainingStatus({ database }: Context): Promise<TrainingStatus> {
  const [isRunning, [currentModel = null, previousModel = null]] = await Promise.all([
    isTrainingRunning(database),
    listModels(database),
  ]);
  const status = isRunning ? "Running" : currentModel === null ? "Unavailable" : "Finished";
  return { status, currentModel, previousModel };
}
