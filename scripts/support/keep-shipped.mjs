const DEVELOPMENT = "cdx:npm:package:development";

/**
 * A bill of materials with only what ships: `shipped` is the list of `readShippedPackages`. A package
 * whose code was bundled is a development package to npm, but not to whoever gets the bundle.
 */
export function keepShipped(bill, shipped) {
  const wanted = new Set(shipped.map(({ name, version }) => `${name}@${version}`));
  const own = bill.metadata.component["bom-ref"];
  const isKept = (reference) => wanted.has(reference) || reference === own;
  return {
    ...bill,
    components: bill.components
      .filter((component) => wanted.has(component["bom-ref"]))
      .map((component) => describeAsShipped(component)),
    dependencies: bill.dependencies
      .filter(({ ref }) => isKept(ref))
      .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter(isKept) })),
  };
}

function describeAsShipped({ properties = [], ...component }) {
  const isBundled = properties.some(({ name }) => name === DEVELOPMENT);
  if (!isBundled) return { ...component, properties };
  return {
    ...component,
    scope: "required",
    properties: [{ name: "counterfoil:bundled", value: "true" }],
  };
}
