// Small words for building elements; text is always text, never markup.
type Child = Node | string | null | undefined | false;

export function el<K extends keyof HTMLElementTagNameMap>(tag: K, at: Record<string, string | boolean | undefined> = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(at)) {
    if (value === true) {
      made.setAttribute(name, "");
    } else if (value !== undefined && value !== false) {
      made.setAttribute(name, value);
    }
  }
  made.append(...children.filter((child): child is Node | string => child !== null && child !== undefined && child !== false));
  return made;
}

export const byId = <T extends HTMLElement = HTMLElement>(id: string) => document.getElementById(id) as T | null;

const shapes: Record<string, [string, string]> = {
  blocker: ["M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2z", "M5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8"],
  warning: ["M8 1.6l6.8 12.2H1.2z", "M8 6v3.6M8 11.5v.4"],
  advice: ["", "M8 2.2a5.8 5.8 0 100 11.6 5.8 5.8 0 000-11.6zM8 7.4v3.4M8 5v.3"],
  signing: ["", "M8 2.2a5.8 5.8 0 100 11.6 5.8 5.8 0 000-11.6z"],
  settled: ["", "M3 8.4l3.2 3.2L13 4.6"],
  clear: ["M8 1.4a6.6 6.6 0 100 13.2A6.6 6.6 0 008 1.4z", "M5 8.2l2.1 2.1L11 6.2"],
};

/** A shape for each state, so that colour never speaks alone. */
export function shape(name: keyof typeof shapes | string): SVGElement {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("width", "16");
  svg.setAttribute("height", "16");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const [solid, cut] = shapes[name] ?? ["", ""];
  if (solid) {
    const path = svg.appendChild(document.createElementNS(space, "path"));
    path.setAttribute("d", solid);
    path.setAttribute("class", "solid");
  }
  const path = svg.appendChild(document.createElementNS(space, "path"));
  path.setAttribute("d", cut);
  path.setAttribute("class", solid ? "cut" : "");
  return svg;
}
