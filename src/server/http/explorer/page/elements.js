/**
 * Makes an element. Strings among the children become text, never markup, so that nothing a server
 * answers can run here.
 */
export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (key in made && key !== "list") made[key] = value;
    else made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** A control under its label, with a note where the label does not say enough. */
export function field(label, control, note = "") {
  control.id ||= `field-${(nextId += 1)}`;
  if (note === "") return element("div", { className: "field" }, labelFor(control, label), control);
  const noteId = `${control.id}-note`;
  control.setAttribute("aria-describedby", noteId);
  return element(
    "div",
    { className: "field" },
    labelFor(control, label),
    control,
    element("small", { id: noteId }, ...withCode(note)),
  );
}

export function group(title, ...children) {
  return element("fieldset", {}, element("legend", {}, title), ...children);
}

export function select(options, properties = {}) {
  const control = element("select", properties);
  control.append(...options.map(([value, text]) => element("option", { value }, text)));
  return control;
}

let nextId = 0;

/** What stands between backticks is code. */
function withCode(text) {
  return text.split("`").map((part, index) => (index % 2 === 0 ? part : element("code", {}, part)));
}

function labelFor(control, text) {
  return element("label", { htmlFor: control.id }, text);
}
