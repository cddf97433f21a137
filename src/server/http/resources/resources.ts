import { archiveResource } from "../archive/archive-resource.ts";
import { recordListsResource } from "../archive/record-lists-resource.ts";
import type { CredentialSettings } from "../authentication/credential-settings.ts";
import { sessionResource } from "../session/session-resource.ts";
import { attachmentContentResource } from "../streams/attachment-content-resource.ts";
import { systemUserResource } from "../system-users/system-user-resource.ts";
import { ticketResource } from "../tickets/ticket-resource.ts";
import { timeZoneResource } from "../time-zones/time-zone-resource.ts";
import { tokenResource } from "../tokens/token-resource.ts";
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
    ...archiveResource,
    ...recordListsResource,
    ...userResource,
    ...sessionResource,
    ...tokenResource,
    ...(systemUsers ? systemUserResource : []),
  ];
}
