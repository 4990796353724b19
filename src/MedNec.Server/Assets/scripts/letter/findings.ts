// The findings, told as a good colleague would: what is wrong, why it matters, what to write instead.
import { byId, el, shape } from "../dom";
import { decision, settledBy } from "./settling";
import type { Settling } from "./settling";
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

export interface FindingActions extends Settling {
  go(index: number): void;
  fix(index: number): void;
  takeBack(index: number): Promise<string | null>;
}

export function showFindings(letter: LetterView, current: number | null, actions: FindingActions) {
  const list = byId("findings");
  if (!list) {
    return;
  }
  const held = holding(list);
  const numbered = letter.findings.map((finding, i) => ({ finding, i }));
  const groups = (["blocker", "warning", "advice", "signing"] as const)
    .map((severity) => ({ severity, of: numbered.filter(({ finding }) => !finding.settled && groupOf(finding) === severity) }))
    .filter((group) => group.of.length > 0);
  const settled = numbered.filter(({ finding }) => finding.settled);
  list.replaceChildren(
    ...(groups.length === 0 ? [el("p", { class: "all-clear" }, shape("clear"), settled.length > 0 ? "Every other check that can be decided on this letter passes." : "Every check that can be decided on this letter passes.")] : []),
    ...groups.map((group) =>
      el(
        "section",
        { class: `group ${group.severity}` },
        el("h3", {}, shape(group.severity), heads[group.severity], el("b", {}, String(group.of.length))),
        el("ol", {}, ...group.of.map(({ finding, i }) => item(finding, i, i === current, letter.editable, actions))),
      ),
    ),
    ...(settled.length > 0
      ? [el("section", { class: "group settled" }, el("h3", {}, shape("settled"), "Settled by a person", el("b", {}, String(settled.length))), el("ol", {}, ...settled.map(({ finding, i }) => settledItem(finding, i, i === current, letter.editable, actions))))]
      : []),
  );
  held();
}

// The list is made anew at each save; whoever was in it finds the same thing under their hands.
function holding(list: HTMLElement): () => void {
  const active = document.activeElement as HTMLElement | null;
  if (!active || !list.contains(active)) {
    return () => undefined;
  }
  if (active instanceof HTMLTextAreaElement) {
    const [from, to] = [active.selectionStart, active.selectionEnd];
    return () => {
      if (active.isConnected) {
        active.focus({ preventScroll: true });
        active.setSelectionRange(from, to);
      }
    };
  }
  const name = ["data-finding", "data-fix", "data-override", "data-acknowledge", "data-take-back"].find((one) => active.hasAttribute(one));
  return () => {
    const again = active.isConnected ? active : name && list.querySelector<HTMLElement>(`[${name}="${active.getAttribute(name)}"]`);
    (again || list.querySelector<HTMLElement>("button.say"))?.focus({ preventScroll: true });
  };
}

function say(finding: FindingView, i: number, open: boolean, actions: FindingActions): HTMLElement {
  const head = el("button", { type: "button", class: "say", "aria-expanded": String(open), "data-finding": String(i) }, finding.message);
  head.addEventListener("click", () => actions.go(i));
  return head;
}

const why = (finding: FindingView) =>
  el("div", { class: "more" }, finding.why && el("p", {}, finding.why), el("p", { class: "rule" }, `${finding.title} · ${finding.id}`), el("p", { class: "rule" }, finding.source));

function item(finding: FindingView, i: number, open: boolean, editable: boolean, actions: FindingActions): HTMLElement {
  const fix = finding.fix && finding.key && editable ? el("button", { type: "button", class: "button small fix", "data-fix": String(i) }, el("span", {}, "Write “", el("b", {}, finding.fix), "”"), open && el("kbd", {}, "Ctrl .")) : null;
  fix?.addEventListener("click", () => actions.fix(i));
  return el(
    "li",
    { class: open ? "at-hand" : "", id: `finding-${i}` },
    say(finding, i, open, actions),
    fix,
    open && why(finding),
    open && editable && !finding.atSigning && el("div", { class: "decision" }, ...decision(finding, i, actions)),
  );
}

function settledItem(finding: FindingView, i: number, open: boolean, editable: boolean, actions: FindingActions): HTMLElement {
  const back = editable && finding.settled!.at ? el("button", { type: "button", class: "link", "data-take-back": String(i) }, finding.settled!.kind === "override" ? "Take back the override" : "Take back") : null;
  back?.addEventListener("click", () => void actions.takeBack(i));
  return el(
    "li",
    { class: open ? "at-hand" : "", id: `finding-${i}` },
    say(finding, i, open, actions),
    el("p", { class: "settled-by" }, settledBy(finding), finding.settled!.reason && el("q", {}, finding.settled!.reason)),
    open && why(finding),
    back,
  );
}
