/** Bits of a body, as published. */
export const templateBodyFlagBits = { Default: 1, IncludePlain: 2, IncludeHtml: 4 } as const;

/** What a template says in one language. */
export interface TemplateBody {
  readonly languageId: number;
  readonly subject: string;
  readonly plain: string;
  readonly html: string;
  readonly sms: string;
  readonly flags: number;
}

/** A text that is filled in for each mail. */
export interface ReplyTemplate {
  readonly templateId: number;
  /** Perhaps in several languages. */
  readonly name: string;
  readonly folder: string;
  readonly bodies: readonly TemplateBody[];
}

/** The body in the reader's language, else the default one, else the first; null without any. */
export function chooseTemplateBody(
  { bodies }: Pick<ReplyTemplate, "bodies">,
  languageId: number,
): TemplateBody | null {
  return (
    bodies.find((body) => body.languageId === languageId) ??
    bodies.find(({ flags }) => (flags & templateBodyFlagBits.Default) !== 0) ??
    bodies[0] ??
    null
  );
}
