import { element, field } from "./elements.js";

/** All operations under their tags, with a box that narrows them down. */
export function createOperationList(operations) {
  const links = operations.map((operation) => ({ operation, item: itemOf(operation) }));
  const count = element("p", { className: "count", role: "status" });
  const sections = [...new Set(operations.map(({ tag }) => tag))].map((tag) => {
    const items = links.filter(({ operation }) => operation.tag === tag);
    const list = element("ul", {}, ...items.map(({ item }) => item));
    return { items, view: element("section", {}, element("h2", {}, tag.replace("_", " ")), list) };
  });
  const filter = element("input", { type: "search", autocomplete: "off", spellcheck: false });
  const narrow = () => {
    const words = filter.value.toLowerCase().split(/\s+/);
    for (const { operation, item } of links) {
      const text = `${operation.method} ${operation.path} ${operation.summary}`.toLowerCase();
      item.hidden = !words.every((word) => text.includes(word));
    }
    for (const { items, view } of sections) view.hidden = items.every(({ item }) => item.hidden);
    const shown = links.filter(({ item }) => !item.hidden).length;
    count.textContent = `${shown} of ${links.length} operations`;
  };
  filter.addEventListener("input", narrow);
  narrow();
  return {
    view: element(
      "nav",
      { className: "operations", "aria-label": "Operations" },
      field("Find an operation", filter),
      count,
      ...sections.map(({ view }) => view),
    ),
    markCurrent(id) {
      for (const { operation, item } of links) {
        const link = item.querySelector("a");
        if (operation.id === id) link.setAttribute("aria-current", "page");
        else link.removeAttribute("aria-current");
      }
    },
  };
}

function itemOf({ id, method, path, summary }) {
  return element(
    "li",
    {},
    element(
      "a",
      { href: `#${id}`, title: summary },
      element("span", { className: "method" }, method),
      element("span", { className: "name" }, ...withBreaks(shortName(path))),
    ),
  );
}

/** Long names break between their words rather than inside one. */
function withBreaks(name) {
  const words = name.split(/(?<=\/)|(?<=[a-z])(?=[A-Z])/);
  return words.flatMap((word, index) => (index === 0 ? [word] : [element("wbr"), word]));
}

function shortName(path) {
  return path.replace("/api/v1/Agents/", "").replace("/api/v1/", "");
}
