import { html, type Html } from "../pages/html.ts";
import type { Help } from "../help/send-help.ts";

/** The machine-readable descriptions, as the page and programs are told of them. */
const documents = [
  { Url: "/api/openapi/v1.json", Description: "Everything, OpenAPI 3.1" },
  { Url: "/api/swagger/v1-Agents.json", Description: "Agents, Swagger 2.0" },
  { Url: "/api/swagger/v1-REST.json", Description: "Resources, Swagger 2.0" },
] as const;

/**
 * The list of descriptions, and the explorer around it. Its script fills in everything else from the
 * description, so that the page itself tells nobody anything.
 */
export function explorerPage(): Help {
  return {
    object: {
      name: "Descriptions",
      value: { Documents: documents },
      itemNames: { Documents: "Document" },
    },
    title: "API explorer",
    scripts: ["explorer.js"],
    body: (basePath) =>
      html` <header class="bar">
          <h1>API explorer</h1>
          <nav aria-label="Descriptions">
            <ul class="inline">
              ${documents.map(({ Url, Description }) => html`<li><a href="${basePath}${Url}">${Description}</a></li>`)}
              <li><a href="${basePath}/api/v1">All addresses</a></li>
            </ul>
          </nav>
        </header>
        <div
          id="explorer"
          data-description="${basePath}/api/openapi/v1.json"
          data-base="${basePath}"
        >
          ${noScript(basePath)}
        </div>`,
  };
}

function noScript(basePath: string): Html {
  return html`<noscript
    ><main>
      <p>
        The explorer needs JavaScript. Without it, read
        <a href="${basePath}/api/v1">all addresses</a>: each operation of an agent has a page of its
        own.
      </p>
    </main></noscript
  >`;
}
