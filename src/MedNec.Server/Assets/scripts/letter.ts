// The page of a case: the letter in an editor, its proof on the left, its findings on the right.
import { Editor, Extension } from "@tiptap/core";
import { history, redo, undo } from "@tiptap/pm/history";
import { keymap } from "@tiptap/pm/keymap";
import { TextSelection } from "@tiptap/pm/state";
import { byId, el } from "./dom";
import { demands } from "./letter/demands";
import { showFindings, showVerdict, verdictOf } from "./letter/findings";
import { drawing, marks, placeOf } from "./letter/marks";
import { panes, showTab } from "./letter/panes";
import { showFacts, showStatement, statementsOf } from "./letter/proof";
import { editedOf, markedWith, rangesOf } from "./letter/runs";
import { saving } from "./letter/saving";
import { decide, settling } from "./letter/settling";
import { showUndecided } from "./letter/undecided";
import { Block, Letter, Part, Statement, Words, contentOf } from "./letter/schema";
import type { FindingView, LetterView } from "./letter/types";

const data = byId("letter-data");
const root = byId("main");
if (data && root) {
  begin(root, JSON.parse(data.textContent ?? "") as LetterView);
} else if (root) {
  // No letter yet: the payer's demands are met all the same.
  demands(root, { ready: async () => {}, judged: () => {} });
}

function begin(root: HTMLElement, first: LetterView) {
  let letter = first;
  let current: number | null = null;
  let atHand: string | undefined;
  let pointed: string | null = null;

  const wire = (pane: HTMLElement | null) => pane && (window as { htmx?: { process(at: HTMLElement): void } }).htmx?.process(pane);

  const editor = new Editor({
    element: byId("editor")!,
    extensions: [
      Letter,
      Words,
      Part,
      Block,
      Statement,
      Extension.create({ name: "desk", addProseMirrorPlugins: () => [history(), keymap({ "Mod-z": undo, "Mod-y": redo, "Mod-Shift-z": redo }), drawing()] }),
    ],
    content: contentOf(letter),
    editable: letter.editable,
    injectCSS: false,
    enablePasteRules: false,
    enableInputRules: false,
    editorProps: { attributes: { role: "textbox", "aria-multiline": "true", "aria-label": "Letter", spellcheck: "true" } },
    onUpdate: ({ transaction }) => {
      if (transaction.docChanged && !transaction.getMeta("fromServer")) {
        desk.changed(transaction.getMeta("fixOf") as string | undefined);
      }
    },
    onSelectionUpdate: () => select(),
  });

  const token = document.querySelector<HTMLMetaElement>("meta[name=form-token]")?.content ?? "";
  const desk = saving(`/cases/${root.dataset.case}/draft`, token, letter, {
    edited: () => editedOf(editor.state.doc),
    kept(next) {
      const open = current === null ? undefined : letter.findings[current];
      letter = next;
      const marked = markedWith(editor.state, next);
      if (marked) {
        editor.view.dispatch(marked);
      }
      const again = open ? next.findings.findIndex((finding) => finding.id === open.id && finding.key === open.key && finding.about === open.about) : -1;
      current = again < 0 ? null : again;
      show();
      document.body.dispatchEvent(new CustomEvent("kept"));
    },
    state(say, kind) {
      const saved = byId("saved");
      if (saved) {
        saved.textContent = say;
        saved.className = `saved ${kind}`;
      }
    },
    conflict: (say, theirs) => conflict(say, theirs),
    refused(say) {
      notice(el("p", {}, say));
    },
  });

  function show() {
    showVerdict(letter);
    showFindings(letter, current, { go, fix, settle, takeBack });
    showUndecided(letter);
    showFacts(letter, factsOfStatement(), { light });
    showStatement(letter, atHand ? statementsOf(letter).get(atHand) : undefined, { light });
    wire(byId("facts"));
    wire(byId("stands-on"));
    draw();
  }

  function draw() {
    const lit = new Set<string>(pointed === null ? (atHand ? [atHand] : []) : letter.sections.flatMap((section) => section.statements).filter((statement) => statement.facts.includes(pointed!)).map((statement) => statement.key));
    editor.view.dispatch(editor.state.tr.setMeta(marks, { findings: letter.findings, current, lit }).setMeta("addToHistory", false));
  }

  const factsOfStatement = () => new Set(atHand ? (statementsOf(letter).get(atHand)?.facts ?? []) : []);

  function select() {
    const { $from } = editor.state.selection;
    const mark = $from.marks().find((one) => one.type.name === "statement") ?? $from.nodeAfter?.marks.find((one) => one.type.name === "statement");
    const key = mark?.attrs.key as string | undefined;
    if (key !== atHand) {
      atHand = key;
      showStatement(letter, key ? statementsOf(letter).get(key) : undefined, { light });
      showFacts(letter, factsOfStatement(), { light });
      wire(byId("facts"));
      wire(byId("stands-on"));
      pane.light(key ? statementsOf(letter).get(key)?.demand : undefined);
      draw();
    }
  }

  function light(fact: string | null) {
    pointed = fact;
    draw();
  }

  function go(index: number) {
    const finding = letter.findings[index];
    if (!finding) {
      return;
    }
    current = index;
    const place = placeOf(editor.state.doc, finding);
    if (place) {
      editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, place.from, place.to)));
    }
    show();
    document.querySelector(`.flag.at-hand`)?.scrollIntoView({ block: "center" });
    byId(`finding-${index}`)?.scrollIntoView({ block: "nearest" });
  }

  function next(step: 1 | -1) {
    const count = letter.findings.filter((finding) => !finding.settled).length;
    if (count > 0) {
      go(current === null ? (step === 1 ? 0 : count - 1) : (Math.min(current, count) + step + count) % count);
    }
  }

  function fix(index: number | null) {
    const finding = index === null ? undefined : letter.findings[index];
    const place = finding && placeOf(editor.state.doc, finding);
    if (!finding?.fix || !place || !letter.editable) {
      return;
    }
    editor.view.dispatch(editor.state.tr.insertText(finding.fix, place.from, place.to).setMeta("fixOf", finding.id));
    desk.now();
  }

  const ask = settling(`/cases/${root.dataset.case}`, token);

  /** Overrides or acknowledges a finding; the answer is a sentence when that is refused. */
  async function settle(index: number, reason: string | null): Promise<string | null> {
    const finding = letter.findings[index];
    return finding ? after(finding, await decided(() => ask("settle", finding, reason)), finding.severity === "blocker" ? "Overridden" : "Acknowledged") : null;
  }

  async function takeBack(index: number): Promise<string | null> {
    const finding = letter.findings[index];
    return finding ? after(finding, await decided(() => ask("take-back", finding, null)), "Counts again") : null;
  }

  // What was typed goes first: a decision is about the words as they are kept.
  async function decided(send: () => Promise<LetterView | string>) {
    await desk.idle();
    return send();
  }

  function after(finding: FindingView, answer: LetterView | string, done: string): string | null {
    if (typeof answer === "string") {
      notice(el("p", {}, answer));
      return answer;
    }
    letter = answer;
    current = null;
    notice();
    show();
    document.body.dispatchEvent(new CustomEvent("kept"));
    const said = byId("settled-say");
    if (said) {
      said.textContent = `${done}: ${finding.title}. ${verdictOf(letter).says}.`;
    }
    const first = byId("findings")?.querySelector<HTMLElement>("button.say");
    (first ?? byId("verdict"))?.focus({ preventScroll: true });
    return null;
  }

  function notice(...content: HTMLElement[]) {
    const box = byId("notice");
    if (box) {
      box.replaceChildren(...content);
      box.hidden = content.length === 0;
    }
  }

  function conflict(say: string, theirs: LetterView) {
    const mine = new Map<string, string>();
    for (const [key, range] of rangesOf(editor.state.doc)) {
      mine.set(key, editor.state.doc.textBetween(range.from, range.to));
    }
    const differ = theirs.sections.flatMap((section) => section.statements).filter((statement) => mine.get(statement.key) !== statement.text);
    const take = el("button", { type: "button", class: "button" }, "Take what they wrote");
    const keep = el("button", { type: "button", class: "button quiet" }, "Keep what I wrote");
    take.addEventListener("click", () => {
      desk.discard();
      location.reload();
    });
    keep.addEventListener("click", () => {
      desk.takeUp(theirs.version);
      notice();
      desk.changed();
    });
    notice(
      el("p", {}, el("b", {}, say), " Nothing of yours is lost: it still stands below. They wrote:"),
      el("ul", {}, ...differ.slice(0, 6).map((statement) => el("li", {}, statement.text))),
      el("p", { class: "doing" }, take, keep),
    );
  }

  const pane = demands(root, {
    // What was typed goes first: the letter that is brought up to date is the one that stands here.
    ready: () => desk.idle(),
    judged(next) {
      if (next) {
        take(next);
      }
    },
  });

  // Only what differs is replaced, so that the cursor, the scroll and what can be undone stay where they are.
  function take(next: LetterView) {
    letter = next;
    current = null;
    desk.takeUp(next.version);
    const now = editor.schema.nodeFromJSON(contentOf(next));
    const from = editor.state.doc.content.findDiffStart(now.content);
    const to = editor.state.doc.content.findDiffEnd(now.content);
    if (from !== null && to) {
      const overlap = from - Math.min(to.a, to.b);
      const [a, b] = overlap > 0 ? [to.a + overlap, to.b + overlap] : [to.a, to.b];
      editor.view.dispatch(editor.state.tr.replace(from, a, now.slice(from, b)).setMeta("fromServer", true).setMeta("addToHistory", false));
    }
    show();
    document.body.dispatchEvent(new CustomEvent("kept"));
  }

  editor.view.dom.addEventListener("click", (click) => {
    const flag = (click.target as HTMLElement).closest<HTMLElement>(".flag");
    if (flag && editor.state.selection.empty) {
      current = Number(flag.dataset.finding);
      show();
      byId(`finding-${current}`)?.scrollIntoView({ block: "nearest" });
    }
  });

  // The sentence under the pointer lights its facts.
  editor.view.dom.addEventListener("mouseover", (over) => {
    const key = (over.target as HTMLElement).closest<HTMLElement>("[data-key]")?.dataset.key;
    const facts = new Set(key ? (statementsOf(letter).get(key)?.facts ?? []) : factsOfStatement());
    for (const row of root.querySelectorAll<HTMLElement>("#facts [data-fact]")) {
      row.closest("li")?.classList.toggle("lit", facts.has(row.dataset.fact!));
    }
  });

  root.addEventListener("click", (click) => {
    switch ((click.target as HTMLElement).closest<HTMLElement>("[data-do]")?.dataset.do) {
      case "undo":
        undo(editor.state, editor.view.dispatch);
        break;
      case "redo":
        redo(editor.state, editor.view.dispatch);
        break;
      case "roles":
        roles(root.classList.contains("no-roles"));
        break;
      case "first-finding":
        showTab(root, "letter");
        go(0);
        break;
    }
  });

  function roles(on: boolean) {
    root.classList.toggle("no-roles", !on);
    root.querySelector("[data-do=roles]")?.setAttribute("aria-pressed", String(on));
    localStorage.setItem("roles", on ? "on" : "off");
  }

  document.addEventListener("keydown", (key) => {
    const typing = (key.target as HTMLElement).closest("input, textarea, [contenteditable=true], dialog");
    const control = key.ctrlKey || key.metaKey;
    if (key.key === "F8") {
      next(key.shiftKey ? -1 : 1);
    } else if (control && key.key === ".") {
      fix(current);
    } else if (control && key.key === "s") {
      desk.now();
    } else if (key.key === "Escape" && editor.isFocused) {
      editor.commands.blur();
      return;
    } else if (!typing && !control && !key.altKey && key.key === "j") {
      next(1);
    } else if (!typing && !control && !key.altKey && key.key === "k") {
      next(-1);
    } else if (!typing && !control && !key.altKey && key.key === "d") {
      showTab(root, "proof");
      pane.first();
    } else if (!typing && !control && !key.altKey && key.key === "a" && current !== null && letter.editable) {
      decide(letter.findings[current], current, { settle });
    } else {
      return;
    }
    key.preventDefault();
  });

  panes(root);
  roles(localStorage.getItem("roles") !== "off");
  show();
}
