/** What somebody does at a ticket. */
export const presenceModes = ["Viewing", "Replying", "Noting", "Gone"] as const;
export type PresenceMode = (typeof presenceModes)[number];

/** Pages tell that somebody is there more often than that. */
export const PRESENCE_SECONDS = 45;

export function isPresenceMode(text: string): text is PresenceMode {
  return (presenceModes as readonly string[]).includes(text);
}
