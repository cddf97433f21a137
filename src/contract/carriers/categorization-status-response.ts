import { defineCarrier } from "../carrier.ts";
import { embedded, optional, text } from "../member.ts";
import { CategorizationModelDetails } from "./categorization-model-details.ts";
import { rowRights } from "./row-rights.ts";

/** How the guessing of categories is doing. */
export const CategorizationStatusResponse = defineCarrier("CategorizationStatusResponse", {
  ContextIdentifier: text(),
  Status: text(),
  CurrentModel: optional(embedded(CategorizationModelDetails)),
  PreviousModel: optional(embedded(CategorizationModelDetails)),
  ...rowRights,
});
