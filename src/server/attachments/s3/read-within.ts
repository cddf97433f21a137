/** The pieces of an answer, each of which has to come in time. */
export async function* readWithin(
  { body }: Response,
  { abort, timeoutMs }: { readonly abort: () => void; readonly timeoutMs: number },
): AsyncGenerator<Uint8Array> {
  if (body === null) return;
  const reader = body.getReader();
  let ended = false;
  try {
    for (;;) {
      const timer = setTimeout(abort, timeoutMs);
      const { done, value } = await reader.read().finally(() => clearTimeout(timer));
      ended = done;
      if (done) return;
      yield value;
    }
  } finally {
    // Whoever has had enough leaves nothing open.
    if (!ended) abort();
  }
}
