import { attachmentRows } from "./attachment-rows.ts";
import { attentionRows } from "./attention-rows.ts";
import { bulkRows } from "./bulk-rows.ts";
import { mailingRows } from "./mailing-rows.ts";
import { messageRows } from "./message-rows.ts";
import type { OperationRows } from "./operation-row.ts";
import { readingMessagesRows } from "./reading-messages-rows.ts";
import { readingRows } from "./reading-rows.ts";
import { relationRows } from "./relation-rows.ts";
import { savingRows } from "./saving-rows.ts";

/** Every operation of the Ticket agent, by the method of the official client that calls it. */
export const operationRows: OperationRows = {
  ...readingRows,
  ...savingRows,
  ...bulkRows,
  ...attentionRows,
  ...messageRows,
  ...readingMessagesRows,
  ...mailingRows,
  ...attachmentRows,
  ...relationRows,
};
