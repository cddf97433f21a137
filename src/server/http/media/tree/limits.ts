/** Deeper nesting than this is refused; the outermost value is level 1. */
export const maxDepth = 64;

/** More values than this are refused; each object, list and scalar counts, and each XML element. */
export const maxNodes = 100_000;
