// Elements. Text is set as text and never as markup: names and comments come from strategies.

const byId = id => document.getElementById(id);

function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name === "class") made.className = value;
    else if (name in made) made[name] = value;
    else made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

function table(caption, headings, rows, numeric = []) {
  const cellClass = i => (numeric.includes(i) ? "number" : "");
  return element("table", {},
    element("caption", { class: "visually-hidden" }, caption),
    element("thead", {}, element("tr", {}, ...headings.map((text, i) => element("th", { scope: "col", class: cellClass(i) }, text)))),
    element("tbody", {}, ...rows.map(row => element("tr", {}, ...row.map((cell, i) =>
      i === 0 ? element("th", { scope: "row" }, cell) : element("td", { class: cellClass(i) }, cell))))));
}

/** A button that stays pressed. */
function toggle(label, isPressed, onChange) {
  const button = element("button", { type: "button", "aria-pressed": String(isPressed) }, label);
  button.addEventListener("click", () => {
    const pressed = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(pressed));
    onChange(pressed);
  });
  return button;
}

/** Buttons of which one is pressed. */
function choices(host, labels, chosen, onChoose) {
  const buttons = labels.map((label, i) => element("button", { type: "button", "aria-pressed": String(i === chosen) }, label));
  buttons.forEach((button, i) => button.addEventListener("click", () => {
    buttons.forEach(other => other.setAttribute("aria-pressed", String(other === button)));
    onChoose(i);
  }));
  host.replaceChildren(...buttons);
}

const prefersStill = matchMedia("(prefers-reduced-motion: reduce)");

function bringIntoSight(target) {
  target.scrollIntoView({ behavior: prefersStill.matches ? "auto" : "smooth", block: "nearest" });
}
