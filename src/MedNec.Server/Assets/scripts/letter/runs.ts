// From the editor to the server, and back: which text belongs to which statement.
import type { Node as Doc } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";
import type { EditorState } from "@tiptap/pm/state";
import { attrsOf, blocksOf } from "./schema";
import type { EditedSection, Layout, LetterView } from "./types";

const keyOf = (node: Doc): string | undefined => node.marks.find((mark) => mark.type.name === "statement")?.attrs.key as string | undefined;

/** What stands in the editor, as the server reads it. */
export function editedOf(doc: Doc): EditedSection[] {
  const sections: EditedSection[] = [];
  doc.forEach((part) => {
    const section: EditedSection = { id: part.attrs.id as string, blocks: [] };
    part.forEach((block) => {
      const runs: { key?: string; text: string }[] = [];
      block.forEach((text) => {
        const key = keyOf(text);
        const last = runs.at(-1);
        if (last && last.key === key) {
          last.text += text.text ?? "";
        } else {
          runs.push(key ? { key, text: text.text ?? "" } : { text: text.text ?? "" });
        }
      });
      // The spaces between go along: where there is none, two runs are one sentence.
      section.blocks.push({ layout: block.attrs.layout as Layout, runs });
    });
    sections.push(section);
  });
  return sections;
}

export interface Range {
  from: number;
  to: number;
}

/** Where each statement stands now. */
export function rangesOf(doc: Doc): Map<string, Range> {
  const ranges = new Map<string, Range>();
  doc.descendants((node, at) => {
    if (!node.isText) {
      return true;
    }
    const key = keyOf(node);
    if (key) {
      const known = ranges.get(key);
      if (!known) {
        ranges.set(key, { from: at, to: at + node.nodeSize });
      } else if (known.to === at) {
        known.to = at + node.nodeSize;
      }
    }
    return false;
  });
  return ranges;
}

const folded = (text: string) => text.replace(/\s+/g, " ").trim();

/**
 * Marks the text with what the server read in it. A block whose words went on changing meanwhile is left alone: the
 * next save brings its marks.
 */
export function markedWith(state: EditorState, letter: LetterView): Transaction | null {
  const type = state.schema.marks.statement!;
  const tr = state.tr;
  const sections = new Map(letter.sections.map((section) => [section.id, section]));
  state.doc.forEach((part, partAt) => {
    const section = sections.get(part.attrs.id as string);
    if (!section) {
      return;
    }
    const blocks = blocksOf(section);
    let next = 0;
    part.forEach((block, blockAt) => {
      const words = folded(block.textContent);
      if (words === "") {
        return;
      }
      const read = blocks[next++];
      if (!read || folded(read.statements.map((statement) => statement.text).join(" ")) !== words) {
        return;
      }
      const start = partAt + 1 + blockAt + 1;
      const text = block.textContent;
      let at = 0;
      read.statements.forEach((statement, i) => {
        const from = skipSpace(text, at);
        if (from > at && state.doc.rangeHasMark(start + at, start + from, type)) {
          tr.removeMark(start + at, start + from, type);
        }
        // A space typed at the end belongs to the sentence that goes on there.
        const isLast = i === read.statements.length - 1;
        at = isLast ? text.length : after(text, from, statement.text);
        const mark = type.create(attrsOf(statement));
        if (!hasMark(state.doc, start + from, start + at, mark)) {
          tr.removeMark(start + from, start + at, type);
          tr.addMark(start + from, start + at, mark);
        }
      });
    });
  });
  return tr.steps.length === 0 ? null : tr.setMeta("addToHistory", false).setMeta("fromServer", true);
}

function hasMark(doc: Doc, from: number, to: number, mark: { eq(other: unknown): boolean }): boolean {
  let all = true;
  doc.nodesBetween(from, to, (node) => {
    if (node.isText) {
      const has = node.marks.find((one) => one.type.name === "statement");
      all &&= has !== undefined && JSON.stringify(has.attrs) === JSON.stringify((mark as unknown as { attrs: unknown }).attrs);
    }
    return true;
  });
  return all;
}

function skipSpace(text: string, at: number): number {
  while (at < text.length && /\s/.test(text[at]!)) {
    at++;
  }
  return at;
}

/** The place behind `words` when they begin at `at`; runs of space count as one. */
function after(text: string, at: number, words: string): number {
  let i = 0;
  while (i < words.length && at < text.length) {
    if (/\s/.test(words[i]!)) {
      i = skipSpace(words, i);
      at = skipSpace(text, at);
    } else {
      i++;
      at++;
    }
  }
  return at;
}
