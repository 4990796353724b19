// Draws over the text: underlines where a finding points, the role at the end of each statement, the statement at hand.
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { Node as Doc } from "@tiptap/pm/model";
import { rangesOf } from "./runs";
import type { FindingView } from "./types";

export interface Drawing {
  findings: FindingView[];
  /** The index of the finding at hand. */
  current: number | null;
  /** Keys of the statements that are lit. */
  lit: Set<string>;
}

interface State {
  drawing: Drawing;
  underlines: DecorationSet;
  drawn: DecorationSet;
}

export const marks = new PluginKey<State>("marks");

export function placeOf(doc: Doc, finding: FindingView): { from: number; to: number } | null {
  const range = finding.key ? rangesOf(doc).get(finding.key) : undefined;
  if (!range) {
    return null;
  }
  const text = doc.textBetween(range.from, range.to);
  const quote = finding.quote ?? "";
  const at = quote === "" || text.startsWith(quote, finding.start) ? finding.start : text.indexOf(quote);
  return at < 0 ? range : { from: Math.min(range.from + at, range.to), to: Math.min(range.from + at + Math.max(quote.length, finding.end - finding.start), range.to) };
}

export const drawing = () =>
  new Plugin<State>({
    key: marks,
    state: {
      init: (_, state) => ({ drawing: { findings: [], current: null, lit: new Set() }, underlines: DecorationSet.empty, drawn: rolesOf(state.doc, new Set()) }),
      apply(tr, was) {
        const next = tr.getMeta(marks) as Drawing | undefined;
        if (next) {
          return { drawing: next, underlines: underlinesOf(tr.doc, next), drawn: rolesOf(tr.doc, next.lit) };
        }
        // While one types, underlines move along with the words; the next answer of the server draws them anew.
        return tr.docChanged
          ? { drawing: was.drawing, underlines: was.underlines.map(tr.mapping, tr.doc), drawn: rolesOf(tr.doc, was.drawing.lit) }
          : was;
      },
    },
    props: {
      decorations(state) {
        const drawn = marks.getState(state);
        return drawn ? drawn.drawn.add(state.doc, drawn.underlines.find()) : null;
      },
    },
  });

function underlinesOf(doc: Doc, drawing: Drawing): DecorationSet {
  const underlines: Decoration[] = [];
  drawing.findings.forEach((finding, i) => {
    const place = placeOf(doc, finding);
    if (place && place.from < place.to) {
      underlines.push(Decoration.inline(place.from, place.to, { class: `flag ${finding.settled ? "settled" : finding.severity}${i === drawing.current ? " at-hand" : ""}`, "data-finding": String(i) }));
    }
  });
  return DecorationSet.create(doc, underlines);
}

function rolesOf(doc: Doc, lit: Set<string>): DecorationSet {
  const drawn: Decoration[] = [];
  const ends = new Map<string, { at: number; role: string; facts: number; gap: boolean }>();
  doc.descendants((node, at, parent) => {
    if (!node.isText) {
      if (node.type.name === "block" && node.attrs.layout === "field") {
        const colon = node.textContent.indexOf(": ");
        if (colon > 0) {
          drawn.push(Decoration.inline(at + 1, at + 1 + colon, { class: "label" }));
        }
      }
      return true;
    }
    const statement = node.marks.find((mark) => mark.type.name === "statement");
    if (statement) {
      const { key, role, facts, gap } = statement.attrs as { key: string; role: string; facts: string[]; gap: string | null };
      if (lit.has(key)) {
        drawn.push(Decoration.inline(at, at + node.nodeSize, { class: "lit" }));
      }
      if (role !== "courtesy" && parent?.attrs.layout !== "line" && parent?.attrs.layout !== "field") {
        ends.set(key, { at: at + node.nodeSize, role, facts: facts.length, gap: gap !== null });
      }
    }
    return false;
  });
  for (const [key, end] of ends) {
    drawn.push(Decoration.widget(end.at, () => badge(key, end), { side: -1, key: `${key} ${end.role} ${end.facts} ${end.gap}`, marks: [], ignoreSelection: true }));
  }
  return DecorationSet.create(doc, drawn);
}

function badge(key: string, end: { role: string; facts: number; gap: boolean }): HTMLElement {
  const badge = document.createElement("span");
  const role = end.gap ? "to fill" : end.role;
  badge.className = `role ${end.gap ? "gap" : end.role}${end.role === "fact" && end.facts === 0 ? " bare" : ""}`;
  badge.dataset.of = key;
  badge.textContent = end.facts > 0 && !end.gap ? `${role} ${end.facts}` : role;
  badge.title = end.gap ? "Something needed here is not known" : end.facts === 0 ? `${role}, stands on no fact` : `${role}, stands on ${end.facts === 1 ? "1 fact" : `${end.facts} facts`}`;
  badge.contentEditable = "false";
  return badge;
}
