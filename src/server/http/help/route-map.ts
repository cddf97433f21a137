import type { DescribedOperation } from "../openapi/described-operation.ts";
import { html } from "../pages/html.ts";
import type { Help } from "./send-help.ts";

/** Every address with its methods, each in one line. */
export function routeMap(operations: readonly DescribedOperation[]): Help {
  const routes: Record<string, Record<string, string>> = {};
  for (const { path, method, summary } of operations) {
    (routes[path] ??= {})[method] = summary;
  }
  return {
    object: { name: "Routes", value: routes, dictionaries: ["Routes"] },
    title: "Everything that can be called",
    body: (basePath) =>
      html` <header>
          <p><a href="${basePath}/api/swagger">Explorer</a></p>
          <h1>Everything that can be called</h1>
        </header>
        <main>
          <div class="scroll" tabindex="0" role="region" aria-label="Everything that can be called">
            <table>
              <thead>
                <tr>
                  <th scope="col">Method</th>
                  <th scope="col">Address</th>
                  <th scope="col">Does</th>
                </tr>
              </thead>
              <tbody>
                ${operations.map(
                  ({ family, method, path, summary }) =>
                    html`<tr>
                      <td><code>${method}</code></td>
                      <th scope="row">
                        <code
                          >${
                            family === "Agents"
                              ? html`<a href="${basePath}${path}">${path}</a>`
                              : path
                          }</code
                        >
                      </th>
                      <td>${summary}</td>
                    </tr>`,
                )}
              </tbody>
            </table>
          </div>
        </main>`,
  };
}
