import type { Attachment } from "./attachment.ts";

/**
 * How an attachment can be shown: `asItIs` is shown by itself, `html`, `text` and `mail` are made fit
 * for it, and of everything else there is no preview.
 */
export type PreviewKind = "asItIs" | "html" | "text" | "mail" | "none";

/** What a browser shows without running anything of it. */
const shownAsTheyAre: ReadonlySet<string> = new Set([
  "application/pdf",
  "image/bmp",
  "image/gif",
  "image/jpeg",
  "image/png",
  "image/webp",
]);

const kindByType: Readonly<Record<string, PreviewKind>> = {
  "message/rfc822": "mail",
  "text/csv": "text",
  "text/html": "html",
  "text/plain": "text",
};

/** Asked where a type is missing, or says nothing. */
const kindByExtension: Readonly<Record<string, PreviewKind>> = {
  csv: "text",
  eml: "mail",
  htm: "html",
  html: "html",
  txt: "text",
};

/**
 * `foundType` is what the content itself shows to be, empty where it does not show: a picture is only
 * what is one, whatever it is called.
 */
export function previewKind(
  { contentType, name }: Pick<Attachment, "contentType" | "name">,
  foundType: string,
): PreviewKind {
  if (shownAsTheyAre.has(foundType)) return "asItIs";
  const type = (contentType.split(";")[0] ?? "").trim().toLowerCase();
  if (type !== "" && type !== "application/octet-stream") {
    return Object.hasOwn(kindByType, type) ? (kindByType[type] ?? "none") : "none";
  }
  const extension = /\.([a-z0-9]{1,10})$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  return Object.hasOwn(kindByExtension, extension)
    ? (kindByExtension[extension] ?? "none")
    : "none";
}
