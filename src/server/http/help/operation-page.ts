import type { AgentOperation } from "../agents/agent-operation.ts";
import { describeOperation, type MemberDescription } from "../agents/describe-operation.ts";
import { html, type Html } from "../pages/html.ts";
import type { Help } from "./send-help.ts";

/** What a GET on an operation's address answers. It never carries the operation out. */
export function helpOnOperation(operation: AgentOperation): Help {
  const description = describeOperation(operation);
  return {
    object: { name: "Operation", value: description },
    title: `${operation.agent} / ${operation.name}`,
    body: (basePath) =>
      html` <header>
          <p>
            <a href="${basePath}/api/swagger#v1${operation.agent}Agent_${operation.name}"
              >Try it in the explorer</a
            >
          </p>
          <h1>${operation.name}</h1>
          <p>${description.Summary}</p>
          <p><code>${description.Method} ${basePath}${description.Path}</code></p>
        </header>
        <main>
          ${queryTable(description.QueryArguments)}
          ${memberTable(requestHeading(description.Request), description.RequestMembers)}
          ${memberTable(`Response: ${description.Response ?? "nothing (204)"}`, description.ResponseMembers)}
        </main>`,
  };
}

function queryTable(members: readonly MemberDescription[]): Html {
  return members.length === 0 ? html`` : memberTable("Arguments in the query string", members);
}

function requestHeading(request: string | object | null): string {
  if (request === null) return "Request body: none";
  return `Request body: ${typeof request === "string" ? request : "an object with these arguments"}`;
}

function memberTable(heading: string, members: readonly MemberDescription[]): Html {
  if (members.length === 0) return html`<h2>${heading}</h2>`;
  return html` <h2>${heading}</h2>
    <div class="scroll" tabindex="0" role="region" aria-label="${heading}">
      <table>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Type</th>
            <th scope="col">Notes</th>
          </tr>
        </thead>
        <tbody>
          ${members.map(
            (member) =>
              html`<tr>
                <th scope="row"><code>${member.Name}</code></th>
                <td>${member.Type}</td>
                <td>${notesOf(member)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}

function notesOf({ MaxLength, Note, Values }: MemberDescription): string {
  const notes = [
    ...(MaxLength === undefined ? [] : [`At most ${MaxLength} characters.`]),
    ...(Values === undefined ? [] : [`One of: ${Values.join(", ")}.`]),
    ...(Note === undefined ? [] : [Note]),
  ];
  return notes.join(" ");
}
