import { createCredentials } from "./credentials.js";
import { operationsOf } from "./description.js";
import { element } from "./elements.js";
import { createOperationForm } from "./operation-form.js";
import { createOperationList } from "./operation-list.js";

const place = document.querySelector("#explorer");
const { base, description: descriptionUrl } = place.dataset;
const credentials = createCredentials();

await start();

async function start() {
  const loaded = await load({});
  if (loaded.ok) showExplorer(loaded.operations);
  else askForCredentials(loaded.sentence);
}

/** Some servers show their descriptions to signed-in users only. */
async function load(init) {
  try {
    const response = await fetch(descriptionUrl, init);
    if (response.ok) return { ok: true, operations: operationsOf(await response.json()) };
    return {
      ok: false,
      sentence:
        response.status === 401
          ? "This server shows its operations to signed-in users only."
          : `The description could not be read: the server answered ${response.status}.`,
    };
  } catch {
    return {
      ok: false,
      sentence: "The description could not be read: the server does not answer.",
    };
  }
}

function askForCredentials(sentence) {
  const message = element("p", { role: "status" }, sentence);
  const form = element(
    "form",
    {},
    credentials.view,
    element(
      "p",
      {},
      element("button", { type: "submit", className: "primary" }, "Show the operations"),
    ),
  );
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const { cookies, headers } = credentials.current();
    const loaded = await load({
      headers: { ...headers, "X-Requested-With": "XMLHttpRequest" },
      credentials: cookies ? "same-origin" : "omit",
    });
    if (loaded.ok) showExplorer(loaded.operations);
    else message.textContent = `${loaded.sentence} Check the credentials.`;
  });
  place.replaceChildren(element("main", { className: "alone" }, message, form));
}

function showExplorer(operations) {
  const list = createOperationList(operations);
  const shown = element("div", { className: "operation" });
  const main = element("main", {}, credentials.view, shown);
  place.replaceChildren(list.view, main);
  let form = null;
  credentials.view.addEventListener("input", () => form?.showCommand());
  const show = ({ byLink }) => {
    const wanted = decodeURIComponent(location.hash.slice(1));
    const operation = operations.find(({ id }) => id === wanted) ?? defaultOf(operations);
    if (operation === undefined) return;
    form = createOperationForm(operation, { base, credentials });
    shown.replaceChildren(form.view);
    list.markCurrent(operation.id);
    if (byLink) shown.querySelector("#operation-title").focus();
  };
  window.addEventListener("hashchange", () => show({ byLink: true }));
  show({ byLink: location.hash !== "" });
}

function defaultOf(operations) {
  return operations.find(({ id }) => id.endsWith("_GetTicketEntity")) ?? operations[0];
}
