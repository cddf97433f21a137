import { bodySampleOf } from "./body-samples.js";
import { element, field, group, select } from "./elements.js";

/** The fields of one operation, and what was put into them. */
export function createOperationFields(operation) {
  const inputs = operation.parameters.map((parameter) => ({
    parameter,
    input: inputOf(parameter),
  }));
  const accept = select(operation.answerTypes.map((type) => [type, type]));
  const contentType = select(operation.requestTypes.map((type) => [type, type]));
  const body = bodyArea(operation, contentType);
  return {
    views: [
      fieldsOf("Path", "path", inputs),
      fieldsOf("Query", "query", inputs),
      headerFields({ operation, accept, contentType, inputs }),
      operation.requestTypes.length === 0 ? null : bodyFields(operation, body, contentType),
    ],
    body: () => body.value,
    values: () => ({
      path: valuesIn("path", inputs),
      query: valuesIn("query", inputs),
      header: {
        Accept: accept.value,
        "Content-Type": contentType.value,
        ...valuesIn("header", inputs),
      },
    }),
  };
}

function inputOf({ name, required, schema }) {
  const isNumber = [schema?.type].flat().includes("integer");
  return element("input", {
    type: "text",
    name,
    required,
    spellcheck: false,
    autocomplete: "off",
    ...(isNumber && { inputMode: "numeric" }),
  });
}

function fieldsOf(title, place, inputs) {
  const own = inputs.filter(({ parameter }) => parameter.in === place);
  return own.length === 0 ? null : group(title, ...own.map(toField));
}

function toField({ parameter, input }) {
  const { description = "", name, required } = parameter;
  return field(required ? `${name} (required)` : name, input, description);
}

function headerFields({ operation, accept, contentType, inputs }) {
  const headers = inputs.filter(({ parameter }) => parameter.in === "header");
  const types = element(
    "div",
    { className: "row" },
    operation.answerTypes.length === 0 ? null : field("Accept", accept),
    operation.requestTypes.length === 0 ? null : field("Content-Type", contentType),
  );
  const others = element(
    "details",
    {},
    element("summary", {}, `More headers (${headers.length})`),
    ...headers.map(toField),
  );
  return group("Headers", types, headers.length === 0 ? null : others);
}

/** A sample that nobody has changed follows the media type; what somebody typed stays. */
function bodyArea({ body: described, requestTypes }, contentType) {
  let sample = bodySampleOf(described, requestTypes[0] ?? "");
  const area = element("textarea", { rows: 16, spellcheck: false, value: sample });
  contentType.addEventListener("change", () => {
    const next = bodySampleOf(described, contentType.value);
    if (area.value === sample) area.value = next;
    sample = next;
    area.dispatchEvent(new Event("input", { bubbles: true }));
  });
  return area;
}

function bodyFields({ bodyNote, body: described }, body, contentType) {
  const fill = (valueOf) => () => {
    body.value = valueOf();
    body.dispatchEvent(new Event("input", { bubbles: true }));
    body.focus();
  };
  const sample = () => bodySampleOf(described, contentType.value);
  return group(
    "Body",
    field("Request body", body, bodyNote),
    element(
      "p",
      { className: "buttons" },
      described.sample === undefined
        ? null
        : element("button", { type: "button", onclick: fill(sample) }, "Fill with the sample"),
      element("button", { type: "button", onclick: fill(() => "") }, "Clear"),
    ),
  );
}

function valuesIn(place, inputs) {
  return Object.fromEntries(
    inputs
      .filter(({ parameter }) => parameter.in === place)
      .map(({ parameter, input }) => [parameter.name, input.value.trim()]),
  );
}
