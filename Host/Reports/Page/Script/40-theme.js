// Light and dark: the system's choice, or the reader's. The canvas takes its colours from the style sheet.

const themes = ["system", "light", "dark"];
const themeGlyphs = { system: "◐", light: "☀", dark: "☾" };

class Theme {
  constructor(onChange) {
    this.onChange = onChange;
    this.choice = "system";
    this.button = byId("theme");
    this.button.addEventListener("click", () => this.choose(themes[(themes.indexOf(this.choice) + 1) % themes.length]));
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.apply());
    this.choose("system");
  }

  choose(choice) {
    this.choice = choice;
    this.button.textContent = themeGlyphs[choice];
    this.button.setAttribute("aria-label", `Colours: ${choice === "system" ? "as the system" : choice}`);
    this.button.title = this.button.getAttribute("aria-label");
    if (choice === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = choice;
    this.apply();
  }

  apply() {
    const style = getComputedStyle(document.documentElement);
    this.colours = {};
    for (const name of ["ink", "muted", "surface", "grid", "line", "up", "down", "win", "loss", "accent", "equity", "drawdown", "drawdown-fill", "hold"])
      this.colours[name] = style.getPropertyValue(`--${name}`).trim();
    this.series = [1, 2, 3, 4, 5, 6].map(i => style.getPropertyValue(`--series-${i}`).trim());
    this.onChange();
  }
}
