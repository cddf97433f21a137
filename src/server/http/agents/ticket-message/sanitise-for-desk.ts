import type { Context } from "../../../context.ts";
import { sanitiseHtml } from "../../../mail/sanitise-html.ts";

/** HTML as a message of this desk would hold it. */
export function sanitiseForDesk(html: string | null, { desk }: Context): string {
  const { remoteImages } = desk.current().settings;
  return sanitiseHtml(html ?? "", { remoteImages });
}
