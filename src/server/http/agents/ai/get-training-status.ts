import type { CategorizationModelDetails } from "../../../../contract/carriers/categorization-model-details.ts";
import { CategorizationStatusResponse } from "../../../../contract/carriers/categorization-status-response.ts";
import type { Wire } from "../../../../contract/wire.ts";
import { trainingStatus, type TrainingStatus } from "../../../usecases/hints/training-status.ts";
import { noRights } from "../../presenters/presentation.ts";
import { defineOperation } from "../agent-operation.ts";

/** Whether categories can be guessed, and how well. */
export const getTrainingStatus = defineOperation({
  agent: "AI",
  name: "GetTrainingStatus",
  summary:
    "Tells whether a training is Running or Finished, and of the newest two models; Unavailable when there was none.",
  readsOnly: true,
  query: {},
  body: { kind: "none" },
  answer: { kind: "carrier", carrier: CategorizationStatusResponse },
  run: async ({ context, settings }) => {
    const { status, currentModel, previousModel } = await trainingStatus(context);
    return {
      ContextIdentifier: settings.contextIdentifier,
      Status: status,
      CurrentModel: presentModel(currentModel),
      PreviousModel: presentModel(previousModel),
      ...noRights,
    };
  },
});

function presentModel(
  model: TrainingStatus["currentModel"],
): Wire<typeof CategorizationModelDetails> | null {
  if (model === null) return null;
  return {
    ModelBuiltDateTime: model.builtAt,
    Accuracy: model.accuracy,
    TicketCountForTraining: model.ticketCount,
    ...noRights,
  };
}
