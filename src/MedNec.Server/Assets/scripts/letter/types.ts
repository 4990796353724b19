// What the server says of a letter; the same shapes as Letters/LetterView.cs.

export type Role = "fact" | "criterion" | "argument" | "courtesy";
export type Layout = "sentence" | "paragraph" | "line" | "field" | "bullet";
export type Severity = "blocker" | "warning" | "advice";

export interface StatementView {
  key: string;
  text: string;
  role: Role;
  facts: string[];
  layout: Layout;
  author: string;
  gap?: string;
  demand?: string;
}

export interface SectionView {
  id: string;
  heading?: string;
  statements: StatementView[];
}

export interface FindingView {
  id: string;
  severity: Severity;
  atSigning: boolean;
  title: string;
  message: string;
  why?: string;
  source: string;
  fix?: string;
  section?: string;
  key?: string;
  start: number;
  end: number;
  quote?: string;
  about: string;
  settled?: SettledView;
}

export interface SettledView {
  kind: "override" | "acknowledge";
  by: string;
  reason?: string;
  at?: string;
  on?: string;
}

/** A check that the program did not decide, and why. */
export interface UndecidedView {
  id: string;
  title: string;
  kind: "lacking" | "partly" | "not-run" | "turned-off";
  because: string;
}

export interface FactView {
  id: string;
  kind: string;
  what: string;
  text: string;
  date?: string;
  source: string;
  href: string;
}

export interface LetterView {
  version: number;
  editable: boolean;
  savedAt: string;
  savedBy: string;
  standing: { blockers: number; warnings: number; advice: number };
  sections: SectionView[];
  findings: FindingView[];
  facts: FactView[];
  undecided: UndecidedView[];
}

export interface EditedRun {
  key?: string;
  text: string;
}

export interface EditedSection {
  id: string;
  blocks: { layout: Layout; runs: EditedRun[] }[];
}
