import { defineCarrier } from "../carrier.ts";
import { int32, list, text } from "../member.ts";

/** What files can be, so that a page says so before it sends one. */
export const AttachmentLimits = defineCarrier("AttachmentLimits", {
  MaxBytes: int32(),
  /** Endings of names that a page warns of, without the dot. */
  UnsafeFileTypes: list(text()),
});
