import type { Database } from "../storage/database.ts";
import { findNewestModelId, readModel } from "../storage/hints/category-models.ts";
import type { ModelStore } from "./create-built-in-hints.ts";

/** The models that a database keeps. */
export function modelStoreOf(database: Database): ModelStore {
  return {
    newestModelId: () => findNewestModelId(database),
    readModel: (modelId) => readModel(database, modelId),
  };
}
