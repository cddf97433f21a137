import { defineCarrier } from "../carrier.ts";
import { base64, int32, text } from "../member.ts";
import { rowRights } from "./row-rights.ts";

/** A file as it may be shown. */
export const DocumentPreview = defineCarrier("DocumentPreview", {
  Name: text(),
  Type: text(),
  // Bytes
  Size: int32(),
  Stream: base64(),
  ...rowRights,
});
