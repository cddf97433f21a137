import { defineEnum } from "../enum.ts";

export const UserType = defineEnum("UserType", {
  Unknown: 0,
  InternalAssociate: 1,
  ResourceAssociate: 2,
  ExternalAssociate: 3,
  AnonymousAssociate: 4,
  SystemAssociate: 5,
});

export const RoleType = defineEnum("RoleType", {
  Employee: 0,
  ExternalUser: 1,
  Anonymous: 2,
  System: 3,
});

export const EjUserStatus = defineEnum("EjUserStatus", {
  StatusNone: 0,
  StatusNormal: 1,
  StatusNotAvailable: 2,
  StatusDeleted: 3,
  StatusReadOnly: 4,
  StatusSpm: 5,
  StatusSystem: 127,
});

export const LicenseType = defineEnum("LicenseType", {
  Unknown: 0,
  SiteLicense: 1,
  SatelliteLicense: 2,
  UserLicense: 3,
});
