import { element } from "./elements.js";
import { pretty } from "./pretty.js";

export function showWaiting(place) {
  place.replaceChildren(element("p", { role: "status" }, "Waiting for the server …"));
}

export function showFailure(place, sentence) {
  place.replaceChildren(element("p", { role: "alert", className: "failed" }, sentence));
}

/** Status, headers and body of an answer. */
export function showAnswer(place, { response, body, milliseconds }) {
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
    bodyView(body, response.headers.get("content-type") ?? ""),
  );
}

/** Text where it is text, otherwise a file to be saved. */
function bodyView({ bytes, text }, mediaType) {
  if (bytes.byteLength === 0) return element("p", {}, "The answer has no body.");
  if (/^text\/|[/+](json|xml)\b/.test(mediaType)) {
    return element(
      "pre",
      { tabIndex: 0, "aria-label": "Body of the answer" },
      pretty(text, mediaType),
    );
  }
  const href = URL.createObjectURL(new Blob([bytes]));
  return element(
    "p",
    {},
    `${bytes.byteLength} bytes of ${mediaType || "an unnamed type"}. `,
    element("a", { href, download: "answer" }, "Save as a file"),
  );
}
