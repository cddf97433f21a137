import { queryOptions, useQuery } from "@tanstack/react-query";
import type { Api } from "../../../lib/api/api.ts";
import { useApi } from "../../../lib/api/api-context.ts";
import type { Option } from "../frame/fields.tsx";
import { useNameOf } from "../frame/name-control.tsx";
import {
  templateStore,
  type FilledTemplate,
  type Template,
  type TemplateParts,
} from "./template.ts";

const partsQuery = (api: Api) =>
  queryOptions({
    queryKey: ["admin", "templates", "parts"],
    queryFn: async ({ signal }) =>
      (await api.call<TemplateParts>("counterfoil/v1/reply-template-parts", { signal })).value,
  });

const noLanguages: TemplateParts["Languages"] = [];
const noVariables: readonly string[] = [];

/** The languages that customers are written to in. */
export const useCustomerLanguages = (): TemplateParts["Languages"] =>
  useQuery(partsQuery(useApi())).data?.Languages ?? noLanguages;

/** What the server fills in. */
export const useTemplateVariables = (): readonly string[] =>
  useQuery(partsQuery(useApi())).data?.Variables ?? noVariables;

export function useTemplateOptions(): readonly Option[] {
  const api = useApi();
  const nameOf = useNameOf();
  const templates = useQuery({
    queryKey: ["admin", "templates", "options"],
    queryFn: ({ signal }) => templateStore.list(api, signal),
  });
  return (templates.data ?? []).map(({ ReplyTemplateId, Name }) => ({
    value: ReplyTemplateId,
    label: nameOf(Name ?? ""),
  }));
}

/** The number of the newest ticket that the reader may see; null when there is none. */
export const newestTicketQuery = (api: Api) =>
  queryOptions({
    queryKey: ["admin", "templates", "newest-ticket"],
    queryFn: async ({ signal }) => {
      const query = { $select: "ticketId", $orderBy: "ticketId desc", $top: 1 };
      const { value } = await api.call<{ readonly value: readonly { ticketId: number }[] }>(
        "v1/Ticket",
        { query, signal },
      );
      return value.value[0]?.ticketId ?? null;
    },
  });

interface PreviewWish {
  readonly template: Template;
  readonly ticketId: number;
  readonly languageId: number;
}

/** The template as it stands in the form, filled in with a ticket. */
export const previewQuery = (api: Api, { template, ticketId, languageId }: PreviewWish) =>
  queryOptions({
    queryKey: ["admin", "templates", "preview", template, ticketId, languageId],
    enabled: ticketId > 0 && template.Bodies.length > 0,
    retry: false,
    queryFn: async ({ signal }) => {
      const { IsSystem: _told, ...written } = template;
      const body = {
        Template: { ...written, Name: written.Name || "?" },
        TicketId: ticketId,
        LanguageId: languageId,
      };
      const call = { method: "POST", body, signal } as const;
      return (await api.call<FilledTemplate>("counterfoil/v1/reply-template-preview", call)).value;
    },
  });
