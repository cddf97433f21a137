import {
  typeInWords,
  type SwaggerDefinition,
  type SwaggerForm,
  type SwaggerOperation,
  type SwaggerParameter,
} from "./swagger-form.ts";

export interface DescriptionComparison {
  /** One sentence for each difference. */
  readonly differences: readonly string[];
  readonly implemented: number;
  /** Published operations that are not declared; no difference. */
  readonly absent: readonly string[];
}

/**
 * Compares what is described with what is published, operation by operation and then type by type. What
 * only adds to the published description, such as lengths and failures, is no difference.
 */
export function compareDescriptions(
  declared: SwaggerForm,
  published: SwaggerForm,
): DescriptionComparison {
  const publishedPaths = new Map(
    Object.entries(published.paths).map(([path, methods]) => [addressOf(path), { path, methods }]),
  );
  const differences: string[] = [];
  const found = new Set<string>();
  for (const [path, methods] of Object.entries(declared.paths)) {
    const counterpart = publishedPaths.get(addressOf(path));
    for (const [method, operation] of Object.entries(methods)) {
      const place = `${method.toUpperCase()} ${path}`;
      const theirs = counterpart?.methods[method];
      if (counterpart === undefined || theirs === undefined) {
        differences.push(`${place}: described, not published`);
        continue;
      }
      found.add(`${method} ${counterpart.path}`);
      if (counterpart.path !== path) differences.push(`${place}: published as ${counterpart.path}`);
      differences.push(...compareOperation(place, operation, theirs));
    }
  }
  differences.push(...compareDefinitions(declared, published));
  const absent = Object.entries(published.paths).flatMap(([path, methods]) =>
    Object.keys(methods)
      .filter((method) => !found.has(`${method} ${path}`))
      .map((method) => `${method.toUpperCase()} ${path}`),
  );
  return { differences: [...new Set(differences)], implemented: found.size, absent };
}

/** What a parameter of the path is called does not matter to its address. */
function addressOf(path: string): string {
  return path.replace(/\{[^}]*\}/g, "{}").toLowerCase();
}

function compareOperation(
  place: string,
  ours: SwaggerOperation,
  theirs: SwaggerOperation,
): readonly string[] {
  return [
    ...compareWords(`${place}: operationId`, ours.operationId, theirs.operationId),
    ...compareWords(`${place}: tags`, ours.tags.join(", "), theirs.tags.join(", ")),
    ...compareParameters(place, ours.parameters, theirs.parameters),
    ...compareMediaTypes({ place, what: "consumes" }, ours.consumes, theirs.consumes),
    ...compareMediaTypes({ place, what: "produces" }, ours.produces, theirs.produces),
    ...compareAnswers(place, ours, theirs),
  ];
}

function compareParameters(
  place: string,
  ours: readonly SwaggerParameter[],
  theirs: readonly SwaggerParameter[],
): readonly string[] {
  return compareNamed(place, byPlace(ours), byPlace(theirs), (name, our, their) => [
    ...compareWords(name, parameterInWords(our), parameterInWords(their)),
  ]);
}

function byPlace(parameters: readonly SwaggerParameter[]): Record<string, SwaggerParameter> {
  return Object.fromEntries(parameters.map((one) => [`${one.in} parameter ${one.name}`, one]));
}

function parameterInWords(parameter: SwaggerParameter): string {
  const type = typeInWords(parameter.schema ?? parameter);
  return parameter.required === true ? `${type}, required` : type;
}

/** A type that is missing is missing everywhere, so it is one difference and not one for each operation. */
function compareMediaTypes(
  { place, what }: { readonly place: string; readonly what: "consumes" | "produces" },
  ours: readonly string[],
  theirs: readonly string[],
): readonly string[] {
  if (ours.length === 0 || theirs.length === 0) {
    return compareWords(`${place}: ${what}`, ours.join(" "), theirs.join(" "));
  }
  return compareNamed(what, keyed(ours), keyed(theirs), () => []);
}

function keyed(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, name]));
}

/** Failures are ours to describe wherever the published description is silent. */
function compareAnswers(
  place: string,
  ours: SwaggerOperation,
  theirs: SwaggerOperation,
): readonly string[] {
  const withoutOurFailures = Object.fromEntries(
    Object.entries(ours.responses).filter(
      ([status]) => Number(status) < 400 || status in theirs.responses,
    ),
  );
  return compareNamed(
    place,
    named("answer", withoutOurFailures),
    named("answer", theirs.responses),
    (name, our, their) =>
      their.schema === undefined && our.schema !== undefined && !/answer [23]/.test(name)
        ? []
        : compareWords(name, typeInWords(our.schema), typeInWords(their.schema)),
  );
}

function named<T>(what: string, entries: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(entries).map(([name, entry]) => [`${what} ${name}`, entry]),
  );
}

/** Types that nothing published refers to belong to what was found to be ours already. */
function compareDefinitions(declared: SwaggerForm, published: SwaggerForm): readonly string[] {
  return Object.entries(declared.definitions).flatMap(([name, definition]) => {
    const counterpart = published.definitions[name];
    return counterpart === undefined
      ? [`${name}: described, not published`]
      : compareDefinition(name, definition, counterpart);
  });
}

function compareDefinition(
  name: string,
  ours: SwaggerDefinition,
  theirs: SwaggerDefinition,
): readonly string[] {
  return compareNamed(name, ours.properties ?? {}, theirs.properties ?? {}, (place, our, their) =>
    compareWords(place, typeInWords(our), typeInWords(their)),
  );
}

function compareNamed<T>(
  owner: string,
  ours: Readonly<Record<string, T>>,
  theirs: Readonly<Record<string, T>>,
  compare: (place: string, ours: T, theirs: T) => readonly string[],
): readonly string[] {
  const names = new Set([...Object.keys(ours), ...Object.keys(theirs)]);
  return [...names].flatMap((name) => {
    const [our, their] = [ours[name], theirs[name]];
    if (our === undefined) return [`${owner}: ${name} is published, not described`];
    if (their === undefined) return [`${owner}: ${name} is described, not published`];
    return compare(`${owner}: ${name}`, our, their);
  });
}

function compareWords(place: string, ours: string, theirs: string): readonly string[] {
  return ours === theirs ? [] : [`${place} is described as ${ours}, published as ${theirs}`];
}
