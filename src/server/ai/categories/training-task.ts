import type { MatterText } from "../hint-provider.ts";

/** A ticket whose category somebody decided, with what its customer wrote first. */
export interface TrainingText extends Omit<MatterText, "language"> {
  readonly ticketId: number;
  readonly categoryId: number;
}

/** What came of a training. */
export interface TrainedModel {
  readonly content: Uint8Array;
  readonly threshold: number;
  readonly accuracy: number;
  readonly ticketCount: number;
}
