import { buildRequest } from "./build-request.js";
import { curlCommand } from "./curl-command.js";
import { element } from "./elements.js";
import { createOperationFields } from "./operation-fields.js";
import { sendRequest } from "./send-request.js";

const noCredential = { headers: {}, cookies: false, command: [] };

/** One operation: what it takes as fields, a button, and what the server answered. */
export function createOperationForm(operation, { base, credentials }) {
  const fields = createOperationFields(operation);
  const answer = element("section", { className: "answer", "aria-label": "Answer" });
  const command = element("pre", { tabIndex: 0, role: "region", "aria-label": "curl command" });
  const current = () =>
    buildRequest({
      base,
      operation,
      body: fields.body(),
      values: fields.values(),
      credential: operation.needsSignIn ? credentials.current() : noCredential,
    });
  const showCommand = () => {
    command.textContent = curlCommand(current(), location.origin);
  };
  const send = (event) => {
    event.preventDefault();
    void sendRequest(current(), answer);
  };
  const form = element(
    "form",
    { oninput: showCommand, onsubmit: send },
    ...fields.views,
    element("p", {}, element("button", { type: "submit", className: "primary" }, "Send")),
  );
  showCommand();
  const parts = [form, answer, element("h3", {}, "As a command"), command, copyButton(command)];
  return {
    view: element("article", {}, titleOf(operation, base), ...parts),
    /** For when the credentials change, which are none of the form's fields. */
    showCommand,
  };
}

function titleOf({ id, method, path, summary }, base) {
  const help = path.startsWith("/api/v1/Agents/")
    ? element("a", { href: base + path }, "All members")
    : null;
  return element(
    "header",
    {},
    element(
      "h2",
      { id: "operation-title", tabIndex: -1 },
      help === null ? summary.replace(/\.$/, "") : nameOf(id),
    ),
    element(
      "p",
      { className: "address" },
      element("span", { className: "method" }, method),
      element("code", {}, path),
    ),
    help === null ? null : element("p", {}, summary, " ", help),
  );
}

/** Operations of agents have names of their own, and other addresses speak for themselves. */
function nameOf(id) {
  return id.split("_").at(-1);
}

function copyButton(command) {
  const button = element("button", { type: "button" }, "Copy");
  button.addEventListener("click", () => {
    navigator.clipboard.writeText(command.textContent).then(
      () => (button.textContent = "Copied"),
      () => (button.textContent = "Select the text to copy it"),
    );
  });
  return element("p", { className: "buttons", "aria-live": "polite" }, button);
}
