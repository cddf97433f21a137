/** How a text sounds. */
export interface Sentiment {
  /** -100 very unhappy … 100 very happy; 0 = as much one as the other, or not recognised. */
  readonly score: number;
  /** 0 no idea … 100 sure. */
  readonly confidence: number;
}

export const noSentiment: Sentiment = { score: 0, confidence: 0 };
