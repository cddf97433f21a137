/**
 * The header that has a browser save a content under a name instead of showing it. Everything in the
 * name but letters, digits and a few marks is encoded (RFC 8187), so nothing in it can end the header.
 */
export function contentDisposition(name: string): string {
  if (name === "") return "attachment";
  const encoded = encodeURIComponent(name.replace(/\p{Surrogate}/gu, "\u{FFFD}")).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename*=UTF-8''${encoded}`;
}
