import { defineCarrier } from "../carrier.ts";
import { dateTime, int32, text } from "../member.ts";
import { rowRights } from "./row-rights.ts";

/** What a person agreed to. */
export const ConsentInfo = defineCarrier("ConsentInfo", {
  ConsentPersonId: int32(),
  Comment: text(),
  Registered: dateTime(),
  RegisteredAssociateId: int32(),
  Updated: dateTime(),
  UpdatedAssociateId: int32(),
  LegalBaseId: int32(),
  LegalBaseKey: text(),
  LegalBaseName: text(),
  ConsentPurposeId: int32(),
  ConsentPurposeKey: text(),
  ConsentPurposeName: text(),
  ConsentSourceId: int32(),
  ConsentSourceKey: text(),
  ConsentSourceName: text(),
  ...rowRights,
});
