/** The page inside of the frame. Its own policy holds beside that of the workspace; the narrower one wins. */
export function framePage(
  html: string,
  { showsImages, scheme }: { readonly showsImages: boolean; readonly scheme: "light" | "dark" },
): string {
  const policy = [
    "default-src 'none'",
    "style-src-attr 'unsafe-inline'",
    `img-src data:${showsImages ? " https:" : ""}`,
    "form-action 'none'",
    "base-uri 'none'",
  ].join("; ");
  const style =
    "margin:0;font:400 14px/20px system-ui,sans-serif;overflow-wrap:anywhere;display:flow-root";
  return `<!doctype html><html style="color-scheme:${scheme}"><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="${policy}"><meta name="referrer" content="no-referrer"></head><body style="${style}">${html}</body></html>`;
}
