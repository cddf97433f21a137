/** The segments of a path; null where a parameter stands. */
type Segments = readonly (string | null)[];

interface Route {
  readonly segments: Segments;
  readonly methods: Set<string>;
}

/** Knows which methods a path has, so that a wrong one can be told from an unknown path. */
export interface AllowedMethods {
  add(pattern: string, methods: readonly string[]): void;
  /** Sorted; empty for an unknown path. Literal segments go before parameters, as in routing. */
  of(path: string): readonly string[];
}

export function createAllowedMethods(): AllowedMethods {
  const routes = new Map<string, Route>();
  return {
    add(pattern, methods) {
      const segments = splitPath(pattern).map((name) => (name.startsWith(":") ? null : name));
      const key = segments.join("/");
      const route = routes.get(key) ?? { segments, methods: new Set() };
      for (const method of methods) route.methods.add(method);
      routes.set(key, route);
    },
    of(path) {
      const segments = splitPath(decode(path));
      let best: Route | undefined;
      for (const route of routes.values()) {
        if (!fits(route.segments, segments)) continue;
        if (best === undefined || isMoreLiteral(route.segments, best.segments)) best = route;
      }
      return best === undefined ? [] : [...best.methods].sort();
    },
  };
}

/** Case and one trailing slash do not count. */
function splitPath(path: string): readonly string[] {
  return path.toLowerCase().replace(/\/$/, "").split("/").slice(1);
}

function decode(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

function fits(pattern: Segments, segments: readonly string[]): boolean {
  if (pattern.length !== segments.length) return false;
  return pattern.every((literal, index) =>
    literal === null ? segments[index] !== "" : literal === segments[index],
  );
}

function isMoreLiteral(pattern: Segments, other: Segments): boolean {
  const difference = pattern.findIndex(
    (literal, index) => (literal === null) !== (other[index] === null),
  );
  return difference !== -1 && pattern[difference] !== null;
}
