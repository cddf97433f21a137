import { useState } from "react";

/** Something that is being typed over a value. */
interface Typing<Seen> {
  readonly text: string;
  /** What was stored when it was begun: whatever has come since is somebody else's. */
  readonly seen: Seen;
}

/** Holds what is typed over a stored value, which may become another one meanwhile. */
export function useTyped<Seen>(stored: string, now: Seen) {
  const [typing, setTyping] = useState<Typing<Seen> | null>(null);
  return {
    text: typing?.text ?? stored,
    type: (text: string): void => setTyping((before) => ({ text, seen: before?.seen ?? now })),
    /** From here on the stored value is shown again. */
    end: (): Typing<Seen> | null => {
      setTyping(null);
      return typing;
    },
  };
}
