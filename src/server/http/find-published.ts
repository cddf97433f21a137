import { publishedOperations } from "../../contract/published-operations.ts";
import { publishedRoutes } from "../../contract/published-routes.ts";
import { addressOfOperation } from "./agents/address-of-operation.ts";
import { createAllowedMethods } from "./allowed-methods.ts";

/** Something published that this server may not have. */
export interface Published {
  /** The name of an operation, such as `Ticket.GetTicket`; null for an address of a resource. */
  readonly operation: string | null;
}

const operationsByAddress = new Map(
  Object.entries(publishedOperations).flatMap(([agent, names]) =>
    names.map((name) => [
      addressOfOperation({ agent, name }).toLowerCase(),
      { operation: `${agent}.${name}` },
    ]),
  ),
);
/** POST carries an operation out, GET describes it. */
const methodsOfOperations = ["GET", "POST"];
const routes = createAllowedMethods();
for (const [path, methods] of publishedRoutes) {
  routes.add(`/api/v1${path.replaceAll(/\{(\w+)\}/g, ":$1")}`, methods.split(" "));
}
const aRoute: Published = { operation: null };

/** What is published for a method at a path, whoever has it; case and one trailing slash do not count. */
export function findPublished(method: string, path: string): Published | null {
  const asked = method === "HEAD" ? "GET" : method;
  const operation = operationsByAddress.get(path.toLowerCase().replace(/\/$/, ""));
  if (operation !== undefined) return methodsOfOperations.includes(asked) ? operation : null;
  return routes.of(path).includes(asked) ? aRoute : null;
}
