import { element } from "./elements.js";

export function showWaiting(place) {
  place.replaceChildren(element("p", { role: "status" }, "Waiting for the server …"));
}

export function showFailure(place, sentence) {
  place.replaceChildren(element("p", { role: "alert", className: "failed" }, sentence));
}

/** Status, headers and body of an answer, as text. */
export function showAnswer(place, { response, text, milliseconds }) {
  const { ok, status, statusText } = response;
  const headers = [...response.headers].sort(([a], [b]) => (a < b ? -1 : 1));
  place.replaceChildren(
    element("h3", {}, "Answer"),
    element(
      "p",
      { role: "status" },
      element("strong", { className: ok ? "succeeded" : "failed" }, `${status} ${statusText}`),
      ` in ${Math.round(milliseconds)} ms`,
    ),
    element(
      "details",
      {},
      element("summary", {}, `${headers.length} headers`),
      element(
        "dl",
        {},
        ...headers.flatMap(([name, value]) => [element("dt", {}, name), element("dd", {}, value)]),
      ),
    ),
    text === ""
      ? element("p", {}, "The answer has no body.")
      : element("pre", { tabIndex: 0, "aria-label": "Body of the answer" }, pretty(text)),
  );
}

/** JSON with line breaks; anything else as it came. */
export function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
