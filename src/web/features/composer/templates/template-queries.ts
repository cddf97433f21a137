import { queryOptions } from "@tanstack/react-query";
import type {
  FilledReplyTemplate,
  ReplyTemplateName,
} from "../../../../contract/additions/reply-template.ts";
import type { JsonOf } from "../../../../contract/json-of.ts";
import type { Api } from "../../../lib/api/api.ts";
import { trimmed } from "../rich/line.ts";
import { linesOfHtml } from "../rich/lines-of-html.ts";
import { writtenOf, type Written } from "../rich/written.ts";

export interface TemplateName {
  readonly templateId: number;
  readonly name: string;
  readonly folder: string;
}

/** The templates that a reply can begin with. */
export const templateNamesQuery = (api: Api) =>
  queryOptions({
    queryKey: ["reply-templates", "names"],
    staleTime: 60_000,
    queryFn: async ({ signal }): Promise<readonly TemplateName[]> => {
      const { value } = await api.call<readonly JsonOf<typeof ReplyTemplateName>[]>(
        "counterfoil/v1/reply-template-names",
        { signal },
      );
      return value.map(({ ReplyTemplateId, Name, Folder }) => ({
        templateId: ReplyTemplateId,
        name: Name ?? "",
        folder: Folder ?? "",
      }));
    },
  });

/** A template as it says it about a ticket. */
export async function fillTemplate(
  api: Api,
  place: { readonly ticketId: number; readonly templateId: number },
): Promise<Written> {
  const { value } = await api.call<JsonOf<typeof FilledReplyTemplate>>(
    "counterfoil/v1/reply-template-preview",
    {
      method: "POST",
      body: { TicketId: place.ticketId, Template: { ReplyTemplateId: place.templateId } },
    },
  );
  const { body, html } = writtenOf(trimmed(linesOfHtml(value.Html ?? "")));
  return { body: value.Plain || body, html };
}
