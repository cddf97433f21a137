/** A promise with what settles it. Node has this by itself from 22 on. */
export interface Promised<Value> {
  readonly promise: Promise<Value>;
  readonly resolve: (value: Value) => void;
  readonly reject: (reason: unknown) => void;
}

export function promised<Value>(): Promised<Value> {
  let settle: Omit<Promised<Value>, "promise"> | undefined;
  const promise = new Promise<Value>((resolve, reject) => {
    settle = { resolve, reject };
  });
  if (settle === undefined) throw new Error("a promise begins at once");
  return { promise, ...settle };
}
