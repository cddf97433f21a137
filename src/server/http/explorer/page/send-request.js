import { showAnswer, showFailure, showWaiting } from "./answer-view.js";

/** Sends what `buildRequest` made and shows what comes back. */
export async function sendRequest({ method, url, headers, body, cookies }, answer) {
  showWaiting(answer);
  const startedAt = performance.now();
  try {
    const response = await fetch(url, {
      method,
      headers: { ...headers, "X-Requested-With": "XMLHttpRequest" },
      body: body ?? undefined,
      credentials: cookies ? "same-origin" : "omit",
      redirect: "manual",
    });
    const bytes = await response.arrayBuffer();
    const milliseconds = performance.now() - startedAt;
    const text = new TextDecoder().decode(bytes);
    showAnswer(answer, { response, body: { bytes, text }, milliseconds });
  } catch {
    showFailure(answer, "The request could not be sent, or the server closed the connection.");
  }
}
