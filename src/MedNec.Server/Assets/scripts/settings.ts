// The list of checks: find one by its words, and open the one that the address names.
import { byId } from "./dom";

const filter = byId<HTMLInputElement>("filter-checks");
if (filter) {
  const rows = [...document.querySelectorAll<HTMLDetailsElement>("details.check")];
  const texts = new Map(rows.map((row) => [row, row.querySelector("summary")!.textContent!.toLowerCase() + (row.querySelector(".about-check p")?.textContent ?? "").toLowerCase()]));
  filter.addEventListener("input", () => {
    const words = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
    let left = 0;
    for (const row of rows) {
      row.hidden = !words.every((word) => texts.get(row)!.includes(word));
      left += row.hidden ? 0 : 1;
    }
    for (const part of document.querySelectorAll<HTMLElement>(".check-part")) {
      part.hidden = !part.querySelector("details:not([hidden])");
    }
    byId("no-check")!.hidden = left > 0;
  });

  const named = location.hash ? byId<HTMLDetailsElement>(location.hash.slice(1)) : document.querySelector<HTMLDetailsElement>("details.check[open]");
  if (named) {
    named.scrollIntoView({ block: "center" });
    (named.querySelector<HTMLElement>("[aria-invalid]") ?? named.querySelector("summary"))?.focus({ preventScroll: true });
  }
}
