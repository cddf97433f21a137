/** Deeper nesting than this is refused; the outermost value is level 1. */
export const maxDepth = 64;

/** More values than this are refused: objects, lists and scalars; in XML, elements and attributes. */
export const maxNodes = 100_000;
