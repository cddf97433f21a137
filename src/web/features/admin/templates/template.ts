import type {
  FilledReplyTemplate,
  ReplyTemplate,
  ReplyTemplateParts,
} from "../../../../contract/additions/reply-template.ts";
import type { JsonOf } from "../../../../contract/json-of.ts";
import type { AreaStore } from "../frame/area.ts";
import { allLanguages } from "../frame/list-store.ts";
import { ifMatch } from "../frame/stored.ts";

export type Template = JsonOf<typeof ReplyTemplate>;
export type TemplateBody = Template["Bodies"][number];
export type TemplateParts = JsonOf<typeof ReplyTemplateParts>;
export type FilledTemplate = JsonOf<typeof FilledReplyTemplate>;

const path = "counterfoil/v1/reply-templates";
const addressOf = ({ ReplyTemplateId }: Template): string => `${path}/${String(ReplyTemplateId)}`;

export const templateStore: AreaStore<Template> = {
  list: async (api, signal) =>
    (await api.call<readonly Template[]>(path, { headers: allLanguages, signal })).value,
  blank: async () => ({
    ReplyTemplateId: 0,
    Name: "",
    Folder: "",
    IsSystem: false,
    Bodies: [],
  }),
  add: async (api, { IsSystem: _told, ...draft }) =>
    (await api.call<Template>(path, { method: "POST", body: draft })).value,
  read: async (api, row, signal) => {
    const { value, tag } = await api.call<Template>(addressOf(row), {
      headers: allLanguages,
      signal,
    });
    return { row: value, tag };
  },
  change: async (api, { row, tag }, changes) => {
    const call = { method: "PUT", body: changes, headers: ifMatch(tag) } as const;
    return (await api.call<Template>(addressOf(row), call)).value;
  },
  retire: async (api, row) => void (await api.call(addressOf(row), { method: "DELETE" })),
};

/** The first body of a template is the one for all languages without their own. */
export const blankBody = (
  languageId: number,
  { isDefault }: { readonly isDefault: boolean },
): TemplateBody => ({
  LanguageId: languageId,
  Subject: "",
  Plain: "",
  Html: "",
  Sms: "",
  IsDefault: isDefault,
  IncludePlain: true,
  IncludeHtml: true,
});

/** The bodies with one of them changed; only one is the default. */
export function withBody(
  bodies: readonly TemplateBody[],
  place: number,
  changes: Partial<TemplateBody>,
): TemplateBody[] {
  return bodies.map((body, at) => {
    if (at === place) return { ...body, ...changes };
    return changes.IsDefault === true ? { ...body, IsDefault: false } : body;
  });
}

/** The bodies without one of them; if it was the default, the first one is that now. */
export function withoutBody(bodies: readonly TemplateBody[], place: number): TemplateBody[] {
  const rest = bodies.filter((_body, at) => at !== place);
  if (rest.some(({ IsDefault }) => IsDefault)) return rest;
  return rest.map((body, at) => (at === 0 ? { ...body, IsDefault: true } : body));
}
