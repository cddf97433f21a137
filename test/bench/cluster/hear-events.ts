/** An open page that is told of what happens. */
export interface HeardEvents {
  /** Waits until the server has told something that contains `text`. */
  until(text: string): Promise<void>;
  close(): Promise<void>;
}

export async function hearEvents({
  url,
  authorization,
}: {
  readonly url: string;
  readonly authorization: string;
}): Promise<HeardEvents> {
  const response = await fetch(`${url}/api/counterfoil/v1/events`, { headers: { authorization } });
  if (!response.ok || response.body === null) throw new Error(`answered ${response.status}`);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let heard = "";
  const until = async (text: string): Promise<void> => {
    for (;;) {
      const place = heard.indexOf(text);
      if (place !== -1) {
        heard = heard.slice(place + text.length);
        return;
      }
      const { done, value } = await reader.read();
      if (done) throw new Error("the stream of events ended");
      heard += value;
    }
  };
  await until("event: ready");
  return { until, close: () => reader.cancel() };
}
