import { TicketEntity } from "../../../src/contract/carriers/ticket-entity.ts";
import type { Member } from "../../../src/contract/member.ts";
import type { AgentOperation } from "../../../src/server/http/agents/agent-operation.ts";
import { describeMembers } from "../../../src/server/http/agents/describe-operation.ts";
import { markdownTable } from "./markdown-table.ts";
import { ticketMemberNotes } from "./ticket-member-notes.ts";
import { ticketOperations } from "./ticket-operations.ts";

/** The generated parts of the document, by the name in their markers. */
type Parts = Readonly<Record<string, string>>;

/** The document with its generated parts as they have to be; what is between is written by hand. */
export function writeCompatibility(
  document: string,
  operations: readonly AgentOperation[],
): string {
  const parts: Parts = {
    operations: operationsTable(operations),
    members: membersTable(TicketEntity.members),
  };
  return Object.entries(parts).reduce(replacePart, document);
}

function replacePart(document: string, [name, content]: [string, string]): string {
  const begin = `<!-- generated: ${name} -->`;
  const end = `<!-- end of ${name} -->`;
  const [from, until] = [document.indexOf(begin), document.indexOf(end)];
  if (from === -1 || until < from) throw new Error(`there is no ${begin} … ${end}`);
  return `${document.slice(0, from)}${begin}\n\n${content}\n\n${document.slice(until)}`;
}

function operationsTable(operations: readonly AgentOperation[]): string {
  const served = new Set(
    operations.filter(({ agent }) => agent === "Ticket").map(({ name }) => name),
  );
  const rows = Object.entries(ticketOperations).map(([name, note]) => [
    `\`${name}\``,
    served.has(name) ? "works" : "absent",
    note,
  ]);
  const head = ["Operation of the Ticket agent", "State", "Note"];
  const count = `${served.size} of ${rows.length} published operations of the Ticket agent work.`;
  return `${count}\n\n${markdownTable(head, rows)}`;
}

function membersTable(members: typeof TicketEntity.members): string {
  const notes: Readonly<Record<string, string>> = ticketMemberNotes;
  const types = new Map(describeMembers(members).map(({ Name, Type }) => [Name, Type]));
  return markdownTable(
    ["Member", "Type", "A caller may", "Note"],
    Object.entries(members).map(([name, { access, since }]) => [
      `\`${name}\``,
      types.get(name) ?? "",
      permissions[access],
      [notes[name] ?? "", since === "current" ? "Not in the profile `seed`." : ""]
        .filter((note) => note !== "")
        .join(" "),
    ]),
  );
}

const permissions: Readonly<Record<Member["access"], string>> = {
  write: "set it",
  create: "set it on a new ticket",
  read: "read it",
};
