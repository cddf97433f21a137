import { defineCarrier } from "../carrier.ts";
import { int32, key, text } from "../member.ts";
import { rowRights } from "./row-rights.ts";

/** One step of an escalation; `AlertTimeout` is in minutes. */
export const TicketPriorityEscalationLevelEntity = defineCarrier(
  "TicketPriorityEscalationLevelEntity",
  {
    TicketAlertId: key(),
    AlertLevel: int32({ int16: true }),
    AlertTimeout: int32(),
    Action: int32(),
    DelegateTo: int32(),
    ScriptId: int32(),
    EmailTo: text({ maxLength: 255 }),
    SmsTo: text({ maxLength: 255 }),
    ReplyTemplateIdCustomer: int32(),
    ReplyTemplateIdUser: int32(),
    ReplyTemplateIdCatmast: int32(),
    ReplyTemplateIdEmail: int32(),
    RtiCustomerSms: int32(),
    ReplyTemplateIdUserSms: int32(),
    ReplyTemplateIdCatmastSms: int32(),
    ReplyTemplateIdSms: int32(),
    ...rowRights,
  },
);
