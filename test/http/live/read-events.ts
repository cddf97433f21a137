/** An event as a page gets it. */
export interface HeardEvent {
  readonly event: string;
  readonly id: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface EventReader {
  /** Waits until an event fits, and returns it with everything before that was not read yet. */
  until(fits: (event: HeardEvent) => boolean): Promise<readonly HeardEvent[]>;
  /** Everything until the server ends the stream. */
  rest(): Promise<readonly HeardEvent[]>;
  close(): Promise<void>;
}

export interface ReadEventsOptions {
  readonly authorization: string;
  readonly lastEventId?: string;
  readonly query?: string;
}

/** Opens the stream of events and reads it as a browser would. */
export async function readEvents(
  url: string,
  { authorization, lastEventId, query = "" }: ReadEventsOptions,
): Promise<EventReader> {
  const response = await fetch(`${url}/api/counterfoil/v1/events${query}`, {
    headers: {
      accept: "text/event-stream",
      authorization,
      ...(lastEventId !== undefined && { "last-event-id": lastEventId }),
    },
  });
  if (!response.ok || response.body === null) throw new Error(`answered ${response.status}`);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  const waiting: HeardEvent[] = [];
  let received = "";

  const readOn = async (): Promise<boolean> => {
    const { done, value } = await reader.read();
    if (done) return false;
    received += value;
    const blocks = received.split("\n\n");
    received = blocks.pop() ?? "";
    waiting.push(...blocks.flatMap(parseBlock));
    return true;
  };

  return {
    async until(fits) {
      for (;;) {
        const place = waiting.findIndex(fits);
        if (place !== -1) return waiting.splice(0, place + 1);
        if (!(await readOn())) throw new Error("the stream ended");
      }
    },
    async rest() {
      while (await readOn());
      return waiting.splice(0);
    },
    close: () => reader.cancel(),
  };
}

function parseBlock(block: string): HeardEvent[] {
  const fields = new Map(
    block
      .split("\n")
      .map((line) => [line.split(": ")[0] ?? "", line.split(": ").slice(1).join(": ")]),
  );
  const event = fields.get("event");
  if (event === undefined) return [];
  return [{ event, id: fields.get("id") ?? null, data: JSON.parse(fields.get("data") ?? "{}") }];
}
