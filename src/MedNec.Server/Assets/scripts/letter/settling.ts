// Deciding about a finding: override one that blocks, with a reason; acknowledge one that does not; take either back.
import { el } from "../dom";
import { hour } from "./saving";
import type { FindingView, LetterView } from "./types";

export interface Settling {
  settle(index: number, reason: string | null): Promise<string | null>;
}

interface Open {
  id: string;
  about: string;
  form: HTMLFormElement;
}

// One form at a time; it outlives the list around it, so that a save does not take the words out of one's hands.
let open: Open | null = null;

/** Asks the server; the answer is the letter as it now stands, or a sentence. */
export function settling(address: string, token: string) {
  return async (what: "settle" | "take-back", finding: FindingView, reason: string | null): Promise<LetterView | string> => {
    try {
      const answer = await fetch(`${address}/${what}`, {
        method: "POST",
        headers: { "Content-Type": "application/json", Accept: "application/json", "X-Form-Token": token },
        body: JSON.stringify({ check: finding.id, about: finding.about, ...(reason ? { reason } : {}) }),
      });
      const said = (await answer.json()) as LetterView & { say: string };
      return answer.ok ? said : said.say;
    } catch {
      return "The server does not answer; nothing was decided. Try again in a moment.";
    }
  };
}

/** Acknowledges at once what does not block; asks for the reason of what does. */
export function decide(finding: FindingView | undefined, index: number, actions: Settling) {
  if (!finding || finding.settled || finding.atSigning) {
    return;
  }
  if (finding.severity === "blocker") {
    document.querySelector<HTMLButtonElement>(`#finding-${index} [data-override]`)?.click();
  } else {
    void actions.settle(index, null);
  }
}

/** The buttons of a finding that counts. */
export function decision(finding: FindingView, index: number, actions: Settling): HTMLElement[] {
  if (finding.atSigning) {
    return [];
  }
  if (finding.severity !== "blocker") {
    const acknowledge = el("button", { type: "button", class: "button quiet small", "data-acknowledge": String(index), "aria-keyshortcuts": "a" }, "Acknowledge", el("kbd", {}, "a"));
    acknowledge.addEventListener("click", () => void actions.settle(index, null));
    return [acknowledge];
  }
  if (open && open.id === finding.id && open.about === finding.about) {
    open.form.onsubmit = submit(index, actions);
    return [open.form];
  }
  const override = el("button", { type: "button", class: "button quiet small", "data-override": String(index), "aria-keyshortcuts": "a" }, "Override with a reason…", el("kbd", {}, "a"));
  override.addEventListener("click", () => {
    open?.form.remove();
    open = { id: finding.id, about: finding.about, form: reasonForm(override) };
    open.form.onsubmit = submit(index, actions);
    override.replaceWith(open.form);
    open.form.querySelector("textarea")!.focus();
  });
  return [override];
}

function reasonForm(instead: HTMLElement): HTMLFormElement {
  const me = document.querySelector(".top .avatar")?.getAttribute("title") ?? "you";
  const cancel = el("button", { type: "button", class: "button quiet small" }, "Cancel");
  const form = el(
    "form",
    { class: "override", novalidate: true },
    el("label", { for: "override-reason" }, "Why does this not hold here?"),
    el("textarea", { id: "override-reason", rows: "3", maxlength: "500", required: true, "aria-describedby": "override-note override-wrong" }),
    el("p", { id: "override-wrong", class: "wrong", role: "alert" }),
    el("p", { id: "override-note", class: "note" }, `Stays with the case under ${me}, and in its audit trail. It lapses when the words change.`),
    el("p", { class: "doing" }, el("button", { type: "submit", class: "button small" }, "Override finding"), cancel),
  );
  const close = () => {
    open = null;
    form.replaceWith(instead);
    instead.focus();
  };
  cancel.addEventListener("click", close);
  form.addEventListener("keydown", (key) => {
    if (key.key === "Escape") {
      key.stopPropagation();
      close();
    } else if (key.key === "Enter" && (key.ctrlKey || key.metaKey)) {
      key.preventDefault();
      form.requestSubmit();
    }
  });
  return form;
}

const submit = (index: number, actions: Settling) => async (sent: SubmitEvent) => {
  sent.preventDefault();
  const form = sent.target as HTMLFormElement;
  const text = form.querySelector("textarea")!;
  const wrong = form.querySelector(".wrong")!;
  const send = form.querySelector<HTMLButtonElement>("[type=submit]")!;
  if (!/\p{L}/u.test(text.value)) {
    wrong.textContent = "Write why, in a few words a reviewer would understand.";
    text.setAttribute("aria-invalid", "true");
    text.focus();
    return;
  }
  send.disabled = true;
  const refused = await actions.settle(index, text.value.trim());
  send.disabled = false;
  if (refused === null) {
    open = null;
  } else {
    wrong.textContent = refused;
  }
};

/** Who settled a finding, when and why. */
export function settledBy(finding: FindingView): string {
  const { kind, by, at, on } = finding.settled!;
  const when = at ? hour(at) : on;
  return `${kind === "override" ? "Overridden" : "Acknowledged"} by ${by}${when ? `, ${when}` : ""}`;
}
