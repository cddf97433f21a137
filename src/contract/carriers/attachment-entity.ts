import { defineCarrier } from "../carrier.ts";
import { bool, int32, key, text } from "../member.ts";
import { rowRights } from "./row-rights.ts";

/** What is known of an attachment; its content travels by itself. */
export const AttachmentEntity = defineCarrier("AttachmentEntity", {
  AttachmentId: key(),
  Name: text({ maxLength: 255 }),
  ContentType: text({ maxLength: 255 }),
  // Bytes
  AttSize: int32({ access: "read" }),
  InlineImage: bool(),
  ContentId: text({ maxLength: 255 }),
  AuthKey: text({ access: "read", maxLength: 255 }),
  IsSafeFileExtension: bool({ access: "read" }),
  ...rowRights,
});
