// The findings, told as a good colleague would: what is wrong, why it matters, what to write instead.
import { byId, el, shape } from "../dom";
import type { FindingView, LetterView } from "./types";

const heads = { blocker: "Blocks", warning: "To look at", advice: "Advice", signing: "When it is signed" } as const;

const groupOf = (finding: FindingView): keyof typeof heads => (finding.atSigning ? "signing" : finding.severity);

export function verdictOf({ standing }: LetterView): { kind: string; says: string } {
  const { blockers, warnings } = standing;
  if (blockers > 0) {
    return { kind: "blocker", says: `${blockers} ${blockers === 1 ? "blocks" : "block"}${warnings > 0 ? `, ${warnings} to look at` : ""}` };
  }
  return warnings > 0 ? { kind: "warning", says: `${warnings} to look at` } : { kind: "clear", says: "Nothing blocks" };
}

export function showVerdict(letter: LetterView) {
  const verdict = byId("verdict");
  if (verdict) {
    const { kind, says } = verdictOf(letter);
    verdict.className = `verdict ${kind}`;
    verdict.replaceChildren(shape(kind), says);
  }
}

export interface FindingActions {
  go(index: number): void;
  fix(index: number): void;
}

export function showFindings(letter: LetterView, current: number | null, actions: FindingActions) {
  const list = byId("findings");
  if (!list) {
    return;
  }
  if (letter.findings.length === 0) {
    list.replaceChildren(el("p", { class: "all-clear" }, shape("clear"), "Every check that can be decided on this letter passes."));
    return;
  }
  const groups = (["blocker", "warning", "advice", "signing"] as const)
    .map((severity) => ({ severity, of: letter.findings.map((finding, i) => ({ finding, i })).filter(({ finding }) => groupOf(finding) === severity) }))
    .filter((group) => group.of.length > 0);
  list.replaceChildren(
    ...groups.map((group) =>
      el(
        "section",
        { class: `group ${group.severity}` },
        el("h3", {}, shape(group.severity), heads[group.severity], el("b", {}, String(group.of.length))),
        el("ol", {}, ...group.of.map(({ finding, i }) => item(finding, i, i === current, actions))),
      ),
    ),
  );
}

function item(finding: FindingView, i: number, open: boolean, actions: FindingActions): HTMLElement {
  const head = el("button", { type: "button", class: "say", "aria-expanded": String(open), "data-finding": String(i) }, finding.message);
  head.addEventListener("click", () => actions.go(i));
  const fix = finding.fix && finding.key ? el("button", { type: "button", class: "button small", "data-fix": String(i) }, el("span", {}, "Write “", el("b", {}, finding.fix), "”"), open && el("kbd", {}, "Ctrl .")) : null;
  fix?.addEventListener("click", () => actions.fix(i));
  return el(
    "li",
    { class: open ? "at-hand" : "", id: `finding-${i}` },
    head,
    fix,
    open && el("div", { class: "more" }, finding.why && el("p", {}, finding.why), el("p", { class: "rule" }, `${finding.title} · ${finding.id}`), el("p", { class: "rule" }, finding.source)),
  );
}
