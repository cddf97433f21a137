import { useText } from "../../../lib/i18n/use-text.ts";
import type { Area } from "../frame/area.ts";
import { AreaFrame } from "../frame/area-frame.tsx";
import { fieldsOf } from "../frame/fields.tsx";
import { BodiesControl, BodiesValue } from "./bodies-control.tsx";
import { useCustomerLanguages } from "./template-queries.ts";
import { templateStore, type Template } from "./template.ts";
import { TemplatePreview } from "./template-preview.tsx";

const { name, text } = fieldsOf<Template>();

function TemplateNote({ row }: { readonly row: Template }) {
  const say = useText();
  const languages = useCustomerLanguages();
  const codes = row.Bodies.map(
    (body) => languages.find(({ LanguageId }) => LanguageId === body.LanguageId)?.Code ?? "?",
  );
  const folder = row.IsSystem ? say("templates.ofDesk") : row.Folder;
  return [codes.join(" ") || say("templates.empty"), folder].filter(Boolean).join(", ");
}

const area: Area<Template> = {
  name: "templates",
  auditedAs: "ReplyTemplate",
  title: "templates.title",
  add: "templates.add",
  about: "templates.about",
  store: templateStore,
  keyOf: ({ ReplyTemplateId }) => ReplyTemplateId,
  nameOf: ({ Name }) => Name ?? "",
  Note: TemplateNote,
  isKept: ({ IsSystem }) => IsSystem,
  check: (draft, _rows, say) =>
    new Map((draft.Name ?? "").trim() === "" ? [["Name", say("admin.fillIn")]] : []),
  sections: [
    {
      title: "admin.properties",
      fields: [
        name("Name", "admin.name"),
        text("Folder", "templates.folder", {
          hint: "templates.folderHint",
          isShown: ({ IsSystem }) => !IsSystem,
        }),
      ],
    },
    {
      title: "templates.texts",
      fields: [
        {
          id: "Bodies",
          label: "templates.texts",
          members: ["Bodies"],
          valueOf: ({ Bodies }) => Bodies,
          carry: ({ Bodies }) => ({ Bodies }),
          Control: BodiesControl,
          Value: BodiesValue,
        },
      ],
    },
  ],
  Beside: TemplatePreview,
};

export function TemplatesScreen() {
  return <AreaFrame area={area} />;
}
