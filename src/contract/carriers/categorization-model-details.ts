import { defineCarrier } from "../carrier.ts";
import { dateTime, double, int32 } from "../member.ts";
import { rowRights } from "./row-rights.ts";

/** A model that categories are guessed by. */
export const CategorizationModelDetails = defineCarrier("CategorizationModelDetails", {
  ModelBuiltDateTime: dateTime(),
  Accuracy: double(),
  TicketCountForTraining: int32(),
  ...rowRights,
});
