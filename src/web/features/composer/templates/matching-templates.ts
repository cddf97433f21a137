import type { TemplateName } from "./template-queries.ts";

const SHOWN_MAX = 8;

/** Those whose name or folder has every word that was typed; what begins with it comes first. */
export function matchingTemplates(
  templates: readonly TemplateName[],
  query: string,
): readonly TemplateName[] {
  const typed = query.toLocaleLowerCase();
  const words = typed.split(" ").filter((word) => word !== "");
  const startsWithTyped = ({ name }: TemplateName): boolean =>
    name.toLocaleLowerCase().startsWith(typed);
  return templates
    .filter(({ name, folder }) => {
      const searched = `${folder} ${name}`.toLocaleLowerCase();
      return words.every((word) => searched.includes(word));
    })
    .toSorted((one, other) => Number(startsWithTyped(other)) - Number(startsWithTyped(one)))
    .slice(0, SHOWN_MAX);
}
