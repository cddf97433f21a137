import type { adminTexts } from "./features/admin/admin.texts.ts";
import type { askingTexts } from "./features/admin/asking.texts.ts";
import type { hoursTexts } from "./features/admin/priorities/hours.texts.ts";
import type { levelsTexts } from "./features/admin/priorities/levels.texts.ts";
import type { previewTexts } from "./features/admin/priorities/preview.texts.ts";
import type { prioritiesTexts } from "./features/admin/priorities/priorities.texts.ts";
import type { statusesTexts } from "./features/admin/statuses/statuses.texts.ts";
import type { typesTexts } from "./features/admin/types/types.texts.ts";
import type { categoriesTexts } from "./features/admin/categories/categories.texts.ts";
import type { tagsTexts } from "./features/admin/tags/tags.texts.ts";
import type { fieldsTexts } from "./features/admin/fields/fields.texts.ts";
import type { assignmentTexts } from "./features/admin/categories/assignment.texts.ts";
import type { webhooksTexts } from "./features/admin/webhooks/webhooks.texts.ts";
import type { tokensTexts } from "./features/admin/tokens/tokens.texts.ts";
import type { explorerTexts } from "./features/explorer/explorer.texts.ts";
import type { usersTexts } from "./features/admin/users/users.texts.ts";
import type { auditTexts } from "./features/admin/audit/audit.texts.ts";
import type { loginTexts } from "./features/login/login.texts.ts";
import type { meTexts } from "./features/me/me.texts.ts";
import type { shellTexts } from "./features/shell/shell.texts.ts";

/** Every area of sentences, named as its file is. */
interface Areas {
  readonly admin: typeof adminTexts;
  readonly asking: typeof askingTexts;
  readonly hours: typeof hoursTexts;
  readonly levels: typeof levelsTexts;
  readonly preview: typeof previewTexts;
  readonly priorities: typeof prioritiesTexts;
  readonly statuses: typeof statusesTexts;
  readonly types: typeof typesTexts;
  readonly categories: typeof categoriesTexts;
  readonly tags: typeof tagsTexts;
  readonly fields: typeof fieldsTexts;
  readonly assignment: typeof assignmentTexts;
  readonly webhooks: typeof webhooksTexts;
  readonly tokens: typeof tokensTexts;
  readonly explorer: typeof explorerTexts;
  readonly users: typeof usersTexts;
  readonly audit: typeof auditTexts;
  readonly login: typeof loginTexts;
  readonly me: typeof meTexts;
  readonly shell: typeof shellTexts;
}

/** The id of a sentence: its area and its name. */
export type MessageId = {
  [Area in keyof Areas]: `${Area}.${keyof Areas[Area] & string}`;
}[keyof Areas];
