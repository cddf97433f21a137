import { defineCarrier } from "../carrier.ts";
import { embedded, int32, list, bool, oneOf, text } from "../member.ts";
import { EjUserStatus, RoleType, UserType } from "../enums/user.ts";
import { GrantedModuleLicense } from "./granted-module-license.ts";
import { ProvidedCredential } from "./provided-credential.ts";

/** Who is calling, with what a client needs to know of him. */
export const SoPrincipalCarrier = defineCarrier("SoPrincipalCarrier", {
  UserType: oneOf(UserType, { access: "read" }),
  Associate: text({ access: "read" }),
  AssociateId: int32({ access: "read" }),
  IsPerson: bool({ access: "read" }),
  PersonId: int32({ access: "read" }),
  CountryId: int32({ access: "read" }),
  HomeCountryId: int32({ access: "read" }),
  ContactId: int32({ access: "read" }),
  GroupId: int32({ access: "read" }),
  BusinessId: int32({ access: "read" }),
  CategoryId: int32({ access: "read" }),
  ContactOwner: int32({ access: "read" }),
  RoleId: int32({ access: "read" }),
  RoleName: text({ access: "read" }),
  RoleDescription: text({ access: "read" }),
  RoleType: oneOf(RoleType, { access: "read" }),
  Licenses: list(embedded(GrantedModuleLicense), { access: "read" }),
  FullName: text({ access: "read" }),
  EMailAddress: text({ access: "read" }),
  FunctionRights: list(text(), { access: "read" }),
  EjUserId: int32({ access: "read" }),
  EjAccessLevel: int32({ access: "read" }),
  EjUserStatus: oneOf(EjUserStatus, { access: "read" }),
  ProvidedCredentials: list(embedded(ProvidedCredential), { access: "read" }),
  SecondaryGroups: list(int32(), { access: "read" }),
  DatabaseContextIdentifier: text({ access: "read" }),
  UserName: text({ access: "read" }),
});
