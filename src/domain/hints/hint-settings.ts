/** What the desk finds out about messages by itself. */
export interface HintSettings {
  /** Language and mood of what customers write. */
  readonly analyseTexts: boolean;
  /** A category for new tickets, once a model was trained. */
  readonly suggestCategories: boolean;
  /** Older messages are not analysed any more. */
  readonly timeframeMinutes: number;
}
