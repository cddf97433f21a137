import { defineCarrier } from "../carrier.ts";
import { text } from "../member.ts";
import { rowRights } from "./row-rights.ts";

/** By which campaign somebody came. */
export const SavedUtmParameters = defineCarrier("SavedUtmParameters", {
  FormName: text(),
  FirsttouchSource: text(),
  FirsttouchMedium: text(),
  FirsttouchCampaign: text(),
  FirsttouchTerm: text(),
  FirsttouchContent: text(),
  FirsttouchReferrerDomain: text(),
  Source: text(),
  Medium: text(),
  Campaign: text(),
  Term: text(),
  Content: text(),
  ReferrerDomain: text(),
  ...rowRights,
});
