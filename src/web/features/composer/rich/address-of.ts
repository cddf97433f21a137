/** What a link may lead to. Anything else could run, or lead into the workspace. */
const openable = /^(?:https?:\/\/|mailto:|tel:)[^\s]+$/i;

/** An address as it was written, if a link may lead there; else null. */
export function openAddress(written: string): string | null {
  const address = written.trim();
  return openable.test(address) ? address : null;
}

/** An address as people type it, with what they leave out; null = it is none. */
export function addressOf(typed: string): string | null {
  const address = typed.trim();
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(address)) return `mailto:${address}`;
  if (/^[a-z][a-z0-9+.-]*:(?!\d)/i.test(address)) return openAddress(address);
  return /^[^\s@/:]+\.[^\s@/:.]{2,}(?::\d+)?(?:[/?#]\S*)?$/.test(address)
    ? `https://${address}`
    : null;
}
