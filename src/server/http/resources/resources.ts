import type { CredentialSettings } from "../authentication/credential-settings.ts";
import { contactResource } from "../contacts/contact-resource.ts";
import { mdoListResource } from "../mdo-lists/mdo-list-resource.ts";
import { personResource } from "../people/person-resource.ts";
import { sessionResource } from "../session/session-resource.ts";
import { attachmentContentResource } from "../streams/attachment-content-resource.ts";
import { systemUserResource } from "../system-users/system-user-resource.ts";
import { ticketResource } from "../tickets/ticket-resource.ts";
import { timeZoneResource } from "../time-zones/time-zone-resource.ts";
import { tokenResource } from "../tokens/token-resource.ts";
import { userPasswordResource } from "../users/user-password-resource.ts";
import { userPresenceResource } from "../users/user-presence-resource.ts";
import { userRecordResource } from "../users/user-record-resource.ts";
import { userResource } from "../users/user-resource.ts";
import type { ResourceRoute } from "./resource-route.ts";

/** Every route of a resource that this installation has. */
export function resourcesOf({
  systemUsers,
}: Pick<CredentialSettings, "systemUsers">): readonly ResourceRoute[] {
  return [
    ...ticketResource,
    ...attachmentContentResource,
    ...timeZoneResource,
    ...contactResource,
    ...mdoListResource,
    ...personResource,
    ...userResource,
    ...userRecordResource,
    ...userPresenceResource,
    ...userPasswordResource,
    ...sessionResource,
    ...tokenResource,
    ...(systemUsers ? systemUserResource : []),
  ];
}
