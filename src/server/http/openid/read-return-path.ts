/** Where users go who did not come from anywhere. */
const HOME = "/app/";

/** What may be gone back to: the workspace, and the page on which a user lets a program call for him. */
const returnable = /^\/(?:app(?:\/|$)|login\/common\/oauth\/authorize$)/;

/** Any origin at all: it only has to come out again. */
const ORIGIN = "http://desk.invalid";

/**
 * The path of ours that is meant; null for everything else. It is read as a browser would read it, and
 * what it then is gets looked at, because there are many ways to write an address of somebody else.
 */
export function readReturnPath(text: string | undefined): string | null {
  if (text === undefined) return HOME;
  if (!text.startsWith("/") || !URL.canParse(text, ORIGIN)) return null;
  const { origin, pathname, search, hash } = new URL(text, ORIGIN);
  if (origin !== ORIGIN || pathname.includes("//") || !returnable.test(pathname)) return null;
  return `${pathname}${search}${hash}`;
}
