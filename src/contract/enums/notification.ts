import { defineEnum, defineFlags } from "../enum.ts";

export const NotifyChannel = defineEnum("NotifyChannel", {
  Unknown: 0,
  PopUp: 1,
  Email: 2,
  Sms: 3,
});

export const NotifyType = defineFlags("NotifyType", {
  NewTicket: 1,
  NewTicketMessage: 2,
  TicketEscalated: 4,
  TicketActivated: 8,
  ChatAlert: 16,
  ActiveTickets: 32,
  TicketTakeOver: 64,
  ChatMessageAlert: 128,
  ChatSessionTransfered: 256,
  Hotlist: 512,
  Custom: 1024,
  ContactAssignment: 2048,
  NotifyAll: 4095,
  UndefinedValue4096: 4096,
});
