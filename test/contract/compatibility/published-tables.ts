import { publishedOperations } from "../../../src/contract/published-operations.ts";
import { publishedRoutes } from "../../../src/contract/published-routes.ts";
import type { AgentOperation } from "../../../src/server/http/agents/agent-operation.ts";
import { textsOfModels } from "../../../src/server/http/agents/ai/texts-of-models.ts";
import type { ResourceRoute } from "../../../src/server/http/resources/resource-route.ts";
import { reasonOfOperation } from "./absent-operations.ts";
import { reasonOfRoute } from "./absent-routes.ts";
import { markdownTable } from "./markdown-table.ts";

/** The published operations of every agent but that of tickets, each with its state. */
export function otherOperations(operations: readonly AgentOperation[]): string {
  const served = new Map(
    operations
      .filter((operation) => !textsOfModels.includes(operation))
      .map(({ agent, name, summary }) => [`${agent}/${name}`, summary]),
  );
  return Object.entries(publishedOperations)
    .filter(([agent]) => agent !== "Ticket")
    .map(([agent, names]) => {
      const rows = names.map((name) => {
        const summary = served.get(`${agent}/${name}`);
        return summary === undefined
          ? [`\`${name}\``, "absent", reasonOfOperation(agent, name)]
          : [`\`${name}\``, "works", summary];
      });
      const count = rows.filter(([, state]) => state === "works").length;
      const heading = `### ${agent}: ${count} of ${names.length} operations work`;
      return `${heading}\n\n${markdownTable(["Operation", "State", "Note"], rows)}`;
    })
    .join("\n\n");
}

/** The published addresses of resources, each method with its state. */
export function resourceRoutes(routes: readonly Pick<ResourceRoute, "method" | "path">[]): string {
  const served = new Set(routes.map(({ method, path }) => `${method} ${comparable(path)}`));
  const rows = publishedRoutes.flatMap(([path, methods]) =>
    methods
      .split(" ")
      .map((method) =>
        served.has(`${method} ${comparable(`/api/v1${path}`)}`)
          ? [`\`${method} ${path}\``, "works", ""]
          : [`\`${method} ${path}\``, "absent", reasonOfRoute(path)],
      ),
  );
  const count = rows.filter(([, state]) => state === "works").length;
  const heading = `${count} of ${rows.length} published methods of these resources work.`;
  return `${heading}\n\n${markdownTable(["Method and address", "State", "Note"], rows)}`;
}

/** Names of parameters and case make no difference to who is called. */
const comparable = (path: string): string => path.replaceAll(/\{\w+\}/g, "{}").toLowerCase();
