import { attachmentResource } from "../attachments/attachment-resource.ts";
import { attachmentLimitsResource } from "../attachments/attachment-limits-resource.ts";
import { archiveResource } from "../archive/archive-resource.ts";
import { recordListsResource } from "../archive/record-lists-resource.ts";
import type { CredentialSettings } from "../authentication/credential-settings.ts";
import { assignmentSimulationResource } from "../service-levels/assignment-simulation-resource.ts";
import { openingHoursResource } from "../service-levels/opening-hours-resource.ts";
import { slaPreviewResource } from "../service-levels/sla-preview-resource.ts";
import { dashboardResource } from "../dashboard/dashboard-resource.ts";
import { auditResource } from "../audit/audit-resource.ts";
import { roleResource } from "../roles/role-resource.ts";
import { signInWayResource } from "../sign-in-ways/sign-in-way-resource.ts";
import { mailboxResource } from "../mailboxes/mailbox-resource.ts";
import { replyTemplateResource } from "../reply-templates/reply-template-resource.ts";
import { popUpResource } from "../pop-ups/pop-up-resource.ts";
import { relationDefinitionResource } from "../relation-definitions/relation-definition-resource.ts";
import { relationResource } from "../relations/relation-resource.ts";
import { outboxResource } from "../outbox/outbox-resource.ts";
import { batchTaskResource } from "../batch-tasks/batch-task-resource.ts";
import { bulkJobResource } from "../bulk-jobs/bulk-job-resource.ts";
import { nextResource } from "../next/next-resource.ts";
import { viewResource } from "../views/view-resource.ts";
import { mergeRecordResource } from "../merging/merge-record-resource.ts";
import { messageAttachmentsResource } from "../messages/message-attachments-resource.ts";
import { messagePartsResource } from "../messages/message-parts-resource.ts";
import { messageResource } from "../messages/message-resource.ts";
import { sendMessageRoutes } from "../messages/send-message-routes.ts";
import { listSnapshotResource } from "../list-snapshots/list-snapshot-resource.ts";
import { listResources } from "../lists/list-resources.ts";
import { contactResource } from "../contacts/contact-resource.ts";
import { mdoListResource } from "../mdo-lists/mdo-list-resource.ts";
import { personResource } from "../people/person-resource.ts";
import { searchResource } from "../search/search-resource.ts";
import { draftResource } from "../drafts/draft-resource.ts";
import { heldSendResource } from "../held-sends/held-send-resource.ts";
import { presenceResource } from "../presence/presence-resource.ts";
import { sessionResource } from "../session/session-resource.ts";
import { attachmentContentResource } from "../streams/attachment-content-resource.ts";
import { systemUserResource } from "../system-users/system-user-resource.ts";
import { ticketLogResource } from "../tickets/log/ticket-log-resource.ts";
import { ticketPartsResource } from "../tickets/ticket-parts-resource.ts";
import { ticketResource } from "../tickets/ticket-resource.ts";
import { timeZoneResource } from "../time-zones/time-zone-resource.ts";
import { tokenResource } from "../tokens/token-resource.ts";
import { userPasswordResource } from "../users/user-password-resource.ts";
import { userPresenceResource } from "../users/user-presence-resource.ts";
import { userRecordResource } from "../users/user-record-resource.ts";
import { userResource } from "../users/user-resource.ts";
import { deliveryResource } from "../webhooks/delivery-resource.ts";
import { webhookResource } from "../webhooks/webhook-resource.ts";
import type { ResourceRoute } from "./resource-route.ts";

/** Every route of a resource that this installation has. */
export function resourcesOf({
  systemUsers,
}: Pick<CredentialSettings, "systemUsers">): readonly ResourceRoute[] {
  return [
    ...ticketResource,
    ...relationResource,
    ...relationDefinitionResource,
    ...ticketPartsResource,
    ...ticketLogResource,
    ...mergeRecordResource,
    ...messageResource,
    ...messageAttachmentsResource,
    ...messagePartsResource,
    ...sendMessageRoutes,
    ...attachmentResource,
    ...attachmentLimitsResource,
    ...attachmentContentResource,
    ...listResources,
    ...auditResource,
    ...mailboxResource,
    ...replyTemplateResource,
    ...roleResource,
    ...signInWayResource,
    ...dashboardResource,
    ...openingHoursResource,
    ...slaPreviewResource,
    ...assignmentSimulationResource,
    ...timeZoneResource,
    ...contactResource,
    ...mdoListResource,
    ...personResource,
    ...archiveResource,
    ...recordListsResource,
    ...listSnapshotResource,
    ...bulkJobResource,
    ...viewResource,
    ...nextResource,
    ...userResource,
    ...userRecordResource,
    ...userPresenceResource,
    ...userPasswordResource,
    ...searchResource,
    ...sessionResource,
    ...tokenResource,
    ...popUpResource,
    ...webhookResource,
    ...deliveryResource,
    ...batchTaskResource,
    ...draftResource,
    ...heldSendResource,
    ...presenceResource,
    ...outboxResource,
    ...(systemUsers ? systemUserResource : []),
  ];
}
