// What every page has: finding by Ctrl K, the list of keys, light and dark, the drawer that shows a source; and the board's filter.
import htmx from "htmx.org";
import { byId } from "./dom";
import "./settings";

declare global {
  interface Window {
    htmx: typeof htmx;
  }
}
window.htmx = htmx;

const dialog = (name: string) => byId<HTMLDialogElement>(name);

function open(name: string) {
  const box = dialog(name);
  if (box && !box.open) {
    box.showModal();
    if (name === "palette") {
      const input = box.querySelector("input")!;
      input.select();
      htmx.trigger(input, "palette");
    }
  }
}

function changeTheme() {
  const root = document.documentElement;
  const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = dark ? "light" : "dark";
  document.cookie = `theme=${root.dataset.theme}; path=/; max-age=31536000; samesite=lax`;
}

document.addEventListener("click", (click) => {
  const at = click.target as HTMLElement;
  const opens = at.closest<HTMLElement>("[data-open]")?.dataset.open;
  if (opens) {
    open(opens);
  } else if (at.closest("[data-do=theme]")) {
    changeTheme();
  } else if (at instanceof HTMLDialogElement) {
    at.close();
  } else if (at.closest("[data-do=close]")) {
    at.closest("dialog")?.close();
  }
  for (const menu of document.querySelectorAll<HTMLDetailsElement>("details.menu[open]")) {
    if (!menu.contains(at) || at.closest("a")) {
      menu.open = false;
    }
  }
});

document.body.addEventListener("htmx:afterSwap", (swap) => {
  if ((swap.target as HTMLElement).id === "source-body") {
    open("source");
    byId("source-body")?.querySelector("mark")?.scrollIntoView({ block: "center" });
  }
});

let before = "";
document.addEventListener("keydown", (key) => {
  const typing = (key.target as HTMLElement).closest("input, textarea, [contenteditable=true]");
  if ((key.ctrlKey || key.metaKey) && key.key.toLowerCase() === "k") {
    open("palette");
  } else if (typing || key.ctrlKey || key.metaKey || key.altKey || document.querySelector("dialog[open]")) {
    return;
  } else if (key.key === "?") {
    open("keys");
  } else if (key.key === "/" && byId("filter")) {
    byId("filter")!.focus();
  } else if (key.key === "b" && before === "g") {
    location.href = "/";
  } else if (key.key === "p" && before === "g") {
    location.href = "/policies";
  } else {
    const link = document.querySelector<HTMLAnchorElement>(`a[data-key="${CSS.escape(key.key)}"]`);
    before = key.key;
    if (link) {
      link.click();
    }
    return;
  }
  before = "";
  key.preventDefault();
});

// In the list of what was found, arrows move and Enter opens.
dialog("palette")?.addEventListener("keydown", (key) => {
  const options = [...dialog("palette")!.querySelectorAll<HTMLElement>("#found li")];
  const now = options.findIndex((option) => option.getAttribute("aria-selected") === "true");
  if (key.key === "ArrowDown" || key.key === "ArrowUp") {
    const next = (now + (key.key === "ArrowDown" ? 1 : -1) + options.length) % Math.max(1, options.length);
    options.forEach((option, i) => option.setAttribute("aria-selected", String(i === next)));
    options[next]?.scrollIntoView({ block: "nearest" });
    key.preventDefault();
  } else if (key.key === "Enter") {
    options[Math.max(0, now)]?.querySelector("a")?.click();
    key.preventDefault();
  }
});

const filter = byId<HTMLInputElement>("filter");
if (filter) {
  let show = "all";
  const folded = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const apply = () => {
    const words = folded(filter.value).split(/\s+/).filter(Boolean);
    let left = 0;
    for (const card of document.querySelectorAll<HTMLElement>(".card")) {
      const text = folded(card.textContent ?? "");
      const fits = words.every((word) => text.includes(word)) && (show === "all" || card.dataset.owner === show);
      card.closest("li")!.hidden = !fits;
      left += fits ? 1 : 0;
    }
    for (const column of document.querySelectorAll<HTMLElement>(".column")) {
      column.querySelector(".count")!.textContent = String(column.querySelectorAll("li:not([hidden])").length);
    }
    byId("nothing")!.hidden = left > 0;
  };
  filter.addEventListener("input", apply);
  filter.addEventListener("keydown", (key) => {
    if (key.key === "Escape") {
      filter.value = "";
      apply();
      filter.blur();
    }
  });
  for (const chip of document.querySelectorAll<HTMLElement>("[data-show]")) {
    chip.addEventListener("click", () => {
      show = chip.dataset.show!;
      for (const other of document.querySelectorAll<HTMLElement>("[data-show]")) {
        other.setAttribute("aria-pressed", String(other === chip));
      }
      apply();
    });
  }
}
