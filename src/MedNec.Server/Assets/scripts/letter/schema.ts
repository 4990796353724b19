// The letter as the editor holds it: parts, in them blocks, in them runs of text, each run marked as one statement.
import { Mark, Node } from "@tiptap/core";
import type { JSONContent } from "@tiptap/core";
import type { Layout, LetterView, SectionView, StatementView } from "./types";

export const Letter = Node.create({ name: "doc", topNode: true, content: "part+" });

export const Words = Node.create({ name: "text", group: "inline" });

export const Part = Node.create({
  name: "part",
  content: "block+",
  isolating: true,
  defining: true,
  addAttributes: () => ({ id: { default: "body" }, heading: { default: null } }),
  parseHTML: () => [{ tag: "section[data-part]", getAttrs: (at) => ({ id: at.dataset.part }) }],
  renderHTML: ({ node }) => {
    const { id, heading } = node.attrs as { id: string; heading: string | null };
    return heading
      ? ["section", { "data-part": id, "aria-label": heading }, ["h2", { contenteditable: "false" }, heading], ["div", 0]]
      : ["section", { "data-part": id }, ["div", 0]];
  },
});

export const Block = Node.create({
  name: "block",
  content: "text*",
  addAttributes: () => ({ layout: { default: "paragraph", keepOnSplit: true } }),
  parseHTML: () => [{ tag: "p", getAttrs: (at) => ({ layout: at.dataset.layout ?? "paragraph" }) }, { tag: "li", attrs: { layout: "bullet" } }],
  renderHTML: ({ node }) => ["p", { "data-layout": (node.attrs as { layout: Layout }).layout }, 0],
});

export const Statement = Mark.create({
  name: "statement",
  inclusive: true,
  addAttributes: () => ({ key: { default: null }, role: { default: "fact" }, facts: { default: [] }, gap: { default: null }, author: { default: "composer" } }),
  // What is pasted is new text: it carries no statement until the server has read it.
  parseHTML: () => [],
  renderHTML: ({ mark }) => {
    const at = mark.attrs as { key: string; role: string; gap: string | null; author: string };
    return ["span", { class: `statement ${at.role}${at.gap ? " gap" : ""}`, "data-key": at.key, "data-author": at.author }, 0];
  },
});

export const attrsOf = (statement: StatementView) => ({
  key: statement.key,
  role: statement.role,
  facts: statement.facts,
  gap: statement.gap ?? null,
  author: statement.author,
});

/** The statements of a part, gathered into the blocks they stand in: what runs on joins the block before it. */
export function blocksOf(section: SectionView): { layout: Layout; statements: StatementView[] }[] {
  const blocks: { layout: Layout; statements: StatementView[] }[] = [];
  for (const statement of section.statements) {
    const last = blocks.at(-1);
    if (statement.layout === "sentence" && last?.layout === "paragraph") {
      last.statements.push(statement);
    } else {
      blocks.push({ layout: statement.layout === "sentence" ? "paragraph" : statement.layout, statements: [statement] });
    }
  }
  return blocks;
}

export function contentOf(letter: LetterView): JSONContent {
  return {
    type: "doc",
    content: letter.sections.map((section) => {
      const blocks = blocksOf(section);
      return {
        type: "part",
        attrs: { id: section.id, heading: section.heading ?? null },
        content: blocks.length === 0
          ? [{ type: "block", attrs: { layout: "paragraph" } }]
          : blocks.map((block) => ({
              type: "block",
              attrs: { layout: block.layout },
              content: block.statements.flatMap((statement, i): JSONContent[] => [
                ...(i > 0 ? [{ type: "text", text: " " }] : []),
                ...(statement.text ? [{ type: "text", text: statement.text, marks: [{ type: "statement", attrs: attrsOf(statement) }] }] : []),
              ]),
            })),
      };
    }),
  };
}
