/** A browser that is busy, or asks where to save, reads the content later. */
const FORGET_AFTER_MS = 60_000;

/**
 * Has the browser save a content that came as text in base64. It is never opened within the page:
 * whatever is in it stays a file.
 */
export function saveFile(name: string, base64: string): void {
  const bytes = Uint8Array.from(atob(base64), (character) => character.codePointAt(0) ?? 0);
  const address = URL.createObjectURL(new Blob([bytes], { type: "application/octet-stream" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), FORGET_AFTER_MS);
}
