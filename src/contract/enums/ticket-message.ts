import { defineEnum } from "../enum.ts";

export const BadgeType = defineEnum("BadgeType", {
  Unknown: 0,
  Reply: 1,
  Forward: 2,
  Comment: 3,
  Incoming: 4,
  Outgoing: 5,
});

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
