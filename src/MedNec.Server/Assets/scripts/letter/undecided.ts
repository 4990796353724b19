// The checks that the program did not decide, each with its reason: never shown as passed, never in the way.
import { byId, el } from "../dom";
import type { LetterView, UndecidedView } from "./types";

const kinds: [UndecidedView["kind"], string][] = [
  ["lacking", "Something is not known"],
  ["partly", "Decided in part"],
  ["not-run", "Not run: the letter must be understood"],
  ["turned-off", "Turned off by the clinic"],
];

let shown = "";

export function showUndecided(letter: LetterView) {
  const box = byId("undecided");
  const now = JSON.stringify(letter.undecided);
  if (!box || now === shown) {
    return;
  }
  shown = now;
  const open = box.querySelector("details")?.open ?? false;
  const off = letter.undecided.filter((check) => check.kind === "turned-off").length;
  const count = letter.undecided.length - off;
  box.replaceChildren(
    el(
      "details",
      { class: "undecided", open },
      el("summary", {}, `${count} ${count === 1 ? "check needs" : "checks need"} a person${off > 0 ? `, ${off} turned off` : ""}`),
      ...kinds.flatMap(([kind, head]) => {
        const these = letter.undecided.filter((check) => check.kind === kind);
        return these.length === 0
          ? []
          : [el("h3", {}, head, el("b", {}, String(these.length))), el("ul", {}, ...these.map((check) => el("li", {}, el("span", { class: "text" }, check.title), el("span", { class: "from" }, kind === "not-run" ? check.id : `${check.because} · ${check.id}`))))];
      }),
    ),
  );
}
