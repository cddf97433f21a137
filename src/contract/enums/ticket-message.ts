import { defineEnum, defineFlags } from "../enum.ts";

export const BadgeType = defineEnum("BadgeType", {
  Unknown: 0,
  Reply: 1,
  Forward: 2,
  Comment: 3,
  Incoming: 4,
  Outgoing: 5,
});

export const HtmlSanitizerOptions = defineFlags("HtmlSanitizerOptions", {
  Default: 0,
  RemoveComment: 1,
});

export const ImageEmbedType = defineEnum("ImageEmbedType", { Link: 0, Inline: 1 });

export const MessageHeaderStdItem = defineEnum("MessageHeaderStdItem", {
  None: 0,
  Forward: 1,
  UnnamedAttachmentBlocked: 2,
  NoAutoReply: 3,
  SentAutoReplyToCustomersA: 4,
  SentAutoReplyToCustomersB: 5,
  CustomerReadFAQ: 6,
  ReplyTemplate: 7,
});

export const MessageHeaderStdItemCol = defineEnum("MessageHeaderStdItemCol", {
  None: 0,
  Name: 1,
  Value: 2,
});

export const TicketMessageCategory = defineEnum("TicketMessageCategory", {
  Message: 0,
  Bounce: 1,
  OutboxFailed: 2,
});

export const TicketMessageType = defineEnum("TicketMessageType", {
  Unknown: 0,
  Plain: 1,
  Html: 2,
});
