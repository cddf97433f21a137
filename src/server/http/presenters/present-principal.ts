import type { SoPrincipalCarrier } from "../../../contract/carriers/so-principal-carrier.ts";
import type { Wire } from "../../../contract/wire.ts";
import type { Caller } from "../../../domain/access/caller.ts";
import type { DescribedCaller } from "../../usecases/users/describe-caller.ts";

type WirePrincipal = Wire<typeof SoPrincipalCarrier>;

/** A caller as clients ask for him to see whether they are signed in. */
export function presentPrincipal(
  { caller, person, rights }: DescribedCaller,
  contextIdentifier: string,
): WirePrincipal {
  const { user, role } = caller;
  return {
    UserType: user.type,
    Associate: user.name,
    AssociateId: user.userId,
    IsPerson: user.personId > 0,
    PersonId: user.personId,
    CountryId: person.countryId,
    HomeCountryId: 0,
    ContactId: person.contactId,
    GroupId: user.groupId,
    BusinessId: 0,
    CategoryId: 0,
    ContactOwner: person.contactOwnerId,
    RoleId: role.roleId,
    RoleName: role.name,
    RoleDescription: "",
    RoleType: roleTypeOf(caller),
    // Nothing here is licensed by parts.
    Licenses: [],
    FullName: user.fullName,
    EMailAddress: person.emailAddress,
    FunctionRights: rights,
    EjUserId: user.serviceUserId,
    EjAccessLevel: 0,
    EjUserStatus: `Status${user.status}`,
    ProvidedCredentials: [],
    SecondaryGroups: [],
    DatabaseContextIdentifier: contextIdentifier,
    UserName: user.loginName,
  };
}

function roleTypeOf({ user, role }: Caller): WirePrincipal["RoleType"] {
  if (role.isSystem || user.type === "SystemAssociate") return "System";
  if (user.type === "ExternalAssociate") return "ExternalUser";
  return user.type === "AnonymousAssociate" ? "Anonymous" : "Employee";
}
