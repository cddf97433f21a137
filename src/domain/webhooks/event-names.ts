const created = ["created", "changed"];
const whole = [...created, "deleted"];

/** What can happen to each kind of record, by the published names. */
const happenings: Readonly<Record<string, readonly string[]>> = {
  ticket: created,
  contact: whole,
  person: [...whole, "consented", "unconsented"],
  sale: [...whole, "completed", "lost", "sold"],
  project: whole,
  associate: whole,
};

const lists = ["ticketstatus", "tickettype", "ticketpriority", "ejcategory"];
const listHappenings = ["created", "changed", "softdeleted"];

const names: ReadonlySet<string> = new Set([
  ...Object.entries(happenings).flatMap(([record, all]) => all.map((one) => `${record}.${one}`)),
  ...lists.flatMap((list) => listHappenings.map((one) => `list.${list}.${one}`)),
]);

const aboutWebhook = /^webhook\d{1,10}\.(?:started|stopped|errors)$/;

/** True for the published name of something that can happen here. */
export function isKnownEvent(name: string): boolean {
  return names.has(name) || aboutWebhook.test(name);
}

/** True when an event, or a pattern in which a star stands for any text, covers an event of that name. */
export function eventMatches(pattern: string, name: string): boolean {
  const [first = "", ...others] = pattern.toLowerCase().split("*");
  const text = name.toLowerCase();
  if (!text.startsWith(first)) return false;
  const last = others.pop();
  if (last === undefined) return text.length === first.length;
  let from = first.length;
  for (const part of others) {
    const found = text.indexOf(part, from);
    if (found === -1) return false;
    from = found + part.length;
  }
  return text.length - last.length >= from && text.endsWith(last);
}
