import { carriers } from "../../../src/contract/carriers.ts";
import { TicketEntity } from "../../../src/contract/carriers/ticket-entity.ts";
import type { Members } from "../../../src/contract/carrier.ts";
import type { Member } from "../../../src/contract/member.ts";
import type { AgentOperation } from "../../../src/server/http/agents/agent-operation.ts";
import { describeMembers } from "../../../src/server/http/agents/describe-operation.ts";
import { resourcesOf } from "../../../src/server/http/resources/resources.ts";
import { markdownTable } from "./markdown-table.ts";
import { otherOperations, resourceRoutes } from "./published-tables.ts";
import { ticketMemberNotes } from "./ticket-member-notes.ts";
import { ticketOperations } from "./ticket-operations.ts";

/** The generated parts of the document, by the name in their markers. */
type Parts = Readonly<Record<string, string>>;

/** `docs/compatibility.md` with its generated parts as they have to be; what is between is written by hand. */
export function writeCompatibility(
  document: string,
  operations: readonly AgentOperation[],
): string {
  return replaceParts(document, {
    operations: operationsTable(operations),
    members: membersTable(TicketEntity.members, ticketMemberNotes),
  });
}

/** `docs/published-api.md`, in the same way. */
export function writePublishedApi(document: string, operations: readonly AgentOperation[]): string {
  return replaceParts(document, {
    "other operations": otherOperations(operations),
    resources: resourceRoutes(resourcesOf({ systemUsers: true })),
    "other members": otherMembers(),
  });
}

function replaceParts(document: string, parts: Parts): string {
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

/** Every other type of the published API that is spoken here, member by member. */
function otherMembers(): string {
  return carriers
    .filter((carrier) => carrier !== TicketEntity)
    .map(({ name, members }) => `### ${name}\n\n${membersTable(members)}`)
    .join("\n\n");
}

function membersTable(members: Members, notes: Readonly<Record<string, string>> = {}): string {
  const described = new Map(describeMembers(members).map((each) => [each.Name, each]));
  return markdownTable(
    ["Member", "Type", "A caller may", "Note"],
    Object.entries(members).map(([name, { access, since }]) => [
      `\`${name}\``,
      described.get(name)?.Type ?? "",
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
