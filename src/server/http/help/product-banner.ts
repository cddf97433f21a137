import { html } from "../pages/html.ts";
import type { Help } from "./send-help.ts";

export interface Product {
  /** For example `1.2.3`. */
  readonly version: string;
  /** ISO 8601; since when this version has been running here. */
  readonly runningSince: string;
}

/** What answers at the root of the API, in the words that clients of the published API look for. */
export function productBanner({ version, runningSince }: Product, baseUrl: string): Help {
  const banner = {
    NetServerVersion: fourParts(version),
    NetServerAssembly: "Counterfoil",
    NetServerDate: runningSince,
    NetServerLabel: `Counterfoil ${version}`,
    NetServer: "Counterfoil",
    // Compatible ones of the published services: clients compare these.
    Services: "Services87",
    ServicesCurrent: "Services88",
    Version: "v1",
    Documentation: `${baseUrl}/api/swagger`,
  };
  return {
    object: { name: "Product", value: { v1: banner } },
    title: "API",
    body: (basePath) =>
      html` <header>
          <h1>${banner.NetServerLabel}</h1>
        </header>
        <main>
          <ul>
            <li><a href="${basePath}/api/v1">Everything that can be called</a></li>
            <li>
              <a href="${basePath}/api/swagger">Explorer and machine-readable descriptions</a>
            </li>
          </ul>
        </main>`,
  };
}

/** `1.2.3` becomes `1.2.3.0`, which clients of the published API can read. */
function fourParts(version: string): string {
  const numbers = (version.split(/[-+]/)[0] ?? "").split(".");
  return [0, 1, 2, 3].map((index) => numbers[index] ?? "0").join(".");
}
