import { bool, choiceOf, named, number, reference, text, type ColumnValues } from "./column.ts";
import { defineColumns, type RecordShape } from "./define-columns.ts";

export const userValues = {
  firstName: text,
  lastName: text,
  middleName: text,
  fullName: text,
  contactId: reference,
  personId: reference,
  mrMrs: text,
  title: text,
  associateDbId: { as: "choice", list: "user", shows: "id" },
  contactName: text,
  contactDepartment: text,
  usergroup: named,
  usergroupId: reference,
  contactFullName: text,
  contactCategory: text,
  role: named,
  assocName: choiceOf("userShortName"),
  assocTooltip: text,
  assocType: choiceOf("userType"),
  ejUserId: number,
  ejDisplayName: text,
  ejStatus: number,
  isActive: bool,
  isActiveText: bool,
  userName: text,
  personEmail: text,
} as const satisfies ColumnValues;

/** A user, wherever one is referred to. */
export const userShape: RecordShape = {
  kind: "user",
  columns: defineColumns(
    `firstName:string lastName:string middleName:string fullName:string contactId:int! personId:int!
     mrMrs:string title:string associateDbId:associate contactName:string contactDepartment:string
     usergroup:userGroup usergroupId:int contactFullName:string contactCategory:listAny role:listAny
     assocName:associate assocTooltip:string! assocType:listAny ejUserId:int! simultaneousEjUser:bool!
     ejDisplayName:string ejStatus:int! credentialType:- credentialDisplayValue:- isActive:bool
     isActiveText:bool portraitThumbnail:-! otherGroups:userGroup! userName:string personEmail:string
     locationAddress:string isLocation:bool`,
    userValues,
  ),
  references: {},
};
