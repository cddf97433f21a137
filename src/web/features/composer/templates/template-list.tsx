import { useText } from "../../../lib/i18n/use-text.ts";
import type { SlashTemplates } from "./use-slash-templates.ts";

interface TemplateListProps {
  readonly id: string;
  readonly slash: SlashTemplates;
}

/** The templates that a slash offers, below the text. The focus stays in the text. */
export function TemplateList({ id, slash }: TemplateListProps) {
  const say = useText();
  const { found, active, isFilling, refusal } = slash;
  if (refusal !== null) {
    return (
      <p role="alert" className="text-xs text-bad">
        {say("template-list.failed", { reason: refusal })}
      </p>
    );
  }
  if (!slash.isOpen) return null;
  return (
    <div className="rounded-md border border-line bg-surface shadow-md">
      {found.length > 0 && (
        // A select would take the focus, which stays in the text.
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
        <div id={id} role="listbox" aria-label={say("template-list.list")} aria-busy={isFilling}>
          {found.map((template, index) => (
            <div
              key={template.templateId}
              id={optionId(id, index)}
              // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
              role="option"
              aria-selected={index === active}
              onPointerDown={(event) => {
                // The caret stays where the text goes.
                event.preventDefault();
                slash.choose(index);
              }}
              className={`flex min-h-8 cursor-pointer items-center gap-2 px-2 pointer-coarse:min-h-11 ${index === active ? "bg-raised font-semibold" : ""}`}
            >
              <span className="min-w-0 truncate">{template.name}</span>
              <span className="ml-auto truncate text-xs font-normal text-muted">
                {template.folder}
              </span>
            </div>
          ))}
        </div>
      )}
      <output className={`block px-2 py-1 text-xs text-muted ${found.length > 0 ? "sr-only" : ""}`}>
        {say("template-list.found", { count: found.length })}
      </output>
    </div>
  );
}

export const optionId = (id: string, index: number): string => `${id}-${String(index)}`;
