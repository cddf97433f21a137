import { defineCarrier } from "../carrier.ts";
import { int32 } from "../member.ts";
import { rowRights } from "./row-rights.ts";

/** How a text sounds, and how sure that is. */
export const Sentiment = defineCarrier("Sentiment", {
  Score: int32(),
  Confidence: int32(),
  ...rowRights,
});
