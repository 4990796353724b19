// The facts: what the sentence at hand stands on first, then all that the letter uses. A fact lights its sentences.
import { byId, el } from "../dom";
import type { FactView, LetterView, StatementView } from "./types";

const roleSays: Record<string, string> = {
  fact: "A fact",
  criterion: "Answers a criterion",
  argument: "An argument: stands on a guideline or on the signer’s attestation",
  courtesy: "Form and courtesy",
};

const last = ["Document", "Citation", "Item", "Coverage", "Benefit", "Identity", "Clinician", "Organization"];

export interface ProofActions {
  light(factId: string | null): void;
}

export const statementsOf = (letter: LetterView) => new Map(letter.sections.flatMap((section) => section.statements).map((statement) => [statement.key, statement]));

export function showStatement(letter: LetterView, statement: StatementView | undefined, actions: ProofActions) {
  const pane = byId("stands-on");
  if (!pane) {
    return;
  }
  if (!statement) {
    pane.replaceChildren(el("p", { class: "hint" }, "Select a sentence to see what it stands on. Point at a fact to light every sentence that stands on it."));
    return;
  }
  const facts = new Map(letter.facts.map((fact) => [fact.id, fact]));
  const known = statement.facts.map((id) => facts.get(id)).filter((fact): fact is FactView => fact !== undefined);
  const whose = statement.author === "clinician" ? ", in your words" : "";
  pane.replaceChildren(
    el("p", { class: `role-of ${statement.gap ? "gap" : statement.role}` }, statement.gap ? "To fill: something needed is not known" : `${roleSays[statement.role]}${whose}`),
    el("blockquote", {}, statement.text),
    statement.gap
      ? el("p", { class: "hint" }, `Write ${statement.gap} here, or add it to the chart.`)
      : known.length > 0
        ? el("ul", { class: "facts" }, ...known.map((fact) => row(fact, actions, true)))
        : el("p", { class: "hint" }, statement.role === "fact" ? "No fact of the chart stands behind this sentence." : "It needs no fact of the chart."),
  );
}

export function showFacts(letter: LetterView, lit: Set<string>, actions: ProofActions) {
  const pane = byId("facts");
  if (!pane) {
    return;
  }
  const kinds = new Map<string, FactView[]>();
  for (const fact of letter.facts) {
    kinds.set(fact.kind, [...(kinds.get(fact.kind) ?? []), fact]);
  }
  // What a payer argues about stands first; who and where come last.
  const rank = (kind: string) => (last.includes(kind) ? 1 + last.indexOf(kind) : 0);
  pane.replaceChildren(
    el("h3", {}, "In this letter", el("b", {}, String(letter.facts.length))),
    ...[...kinds].sort(([one], [other]) => rank(one) - rank(other)).map(([kind, facts]) => el("details", { class: "kind", open: true }, el("summary", {}, kind, el("b", {}, String(facts.length))), el("ul", { class: "facts" }, ...facts.map((fact) => row(fact, actions, false, lit.has(fact.id)))))),
  );
}

function row(fact: FactView, actions: ProofActions, full: boolean, lit = false): HTMLElement {
  const link = el(
    "a",
    { href: fact.href, "hx-get": fact.href, "hx-target": "#source-body", "data-fact": fact.id },
    el("span", { class: "text" }, full ? fact.text : (fact.what || fact.text)),
    el("span", { class: "from" }, [fact.date, fact.source].filter(Boolean).join(" · ")),
  );
  const item = el("li", { class: `fact-row${lit ? " lit" : ""}` }, link);
  item.addEventListener("mouseenter", () => actions.light(fact.id));
  item.addEventListener("mouseleave", () => actions.light(null));
  link.addEventListener("focus", () => actions.light(fact.id));
  link.addEventListener("blur", () => actions.light(null));
  return item;
}
