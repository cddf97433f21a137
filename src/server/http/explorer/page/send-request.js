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
    const text = await response.text();
    showAnswer(answer, { response, text, milliseconds: performance.now() - startedAt });
  } catch {
    showFailure(answer, "The request could not be sent, or the server closed the connection.");
  }
}
