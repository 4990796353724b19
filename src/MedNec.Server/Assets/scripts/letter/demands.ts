// The payer's demands: add what is missing without leaving the page, take it back, choose the policy. What was typed in a
// form stays in it until the server has kept it; other forms that are open keep theirs when the pane is drawn again.
import { byId, el } from "../dom";
import type { LetterView } from "./types";

export interface DemandActions {
  /** Waits until what was typed in the letter is kept. */
  ready(): Promise<void>;
  /** The record changed, and perhaps the letter. */
  judged(letter: LetterView | undefined): void;
}

export interface Demands {
  /** Lights the demand that a sentence of the letter answers. */
  light(demand: string | undefined): void;
  /** Goes to the demand that comes first. */
  first(): void;
}

export function demands(root: HTMLElement, actions: DemandActions): Demands {
  const pane = byId("demands");

  root.addEventListener("submit", (submit) => {
    const form = submit.target as HTMLFormElement;
    if (form.matches("form[data-record]")) {
      submit.preventDefault();
      void send(form);
    }
  });

  root.addEventListener("click", (click) => {
    const at = click.target as HTMLElement;
    if (at.closest("[data-do=fold]")) {
      const fold = at.closest<HTMLDetailsElement>("details.add")!;
      fold.open = false;
      fold.querySelector("summary")?.focus();
    }
    const shows = at.closest<HTMLElement>("[data-proof]")?.dataset.proof;
    if (shows) {
      show(shows);
    }
  });

  root.addEventListener(
    "toggle",
    (toggle) => {
      const fold = toggle.target as HTMLDetailsElement;
      if (fold.matches?.("details.add") && fold.open) {
        fold.querySelector<HTMLElement>("form :is(input:not([type=hidden]), select, textarea)")?.focus();
      }
    },
    true,
  );

  async function send(form: HTMLFormElement) {
    const wrong = form.querySelector<HTMLElement>(".wrong");
    const refuse = (because: string) => {
      if (wrong) {
        wrong.textContent = because;
      }
      say(because);
    };
    const file = form.querySelector<HTMLInputElement>("input[type=file]");
    const given = file?.files?.[0];
    if (given && given.size > Number(file!.dataset.largest)) {
      refuse(`${given.name} has ${Math.floor(given.size / 1_000_000)} MB; at most ${Math.floor(Number(file!.dataset.largest) / 1_000_000)} MB are kept. Scan it again in black and white at 200 dots an inch, or leave out pages that prove nothing.`);
      return;
    }
    const buttons = [...form.querySelectorAll<HTMLButtonElement>("button")];
    buttons.forEach((button) => (button.disabled = true));
    try {
      await actions.ready();
      const answer = await fetch(form.action, { method: "POST", body: new FormData(form), headers: { Accept: "application/json" } });
      const said = (await answer.json()) as { say: string; letter?: LetterView };
      if (!answer.ok) {
        refuse(said.say);
        return;
      }
      const demand = form.closest<HTMLElement>("[data-demand]")?.id;
      form.reset();
      form.closest<HTMLDetailsElement>("details.add")?.removeAttribute("open");
      actions.judged(said.letter);
      draw(said.say, demand);
    } catch {
      refuse("The server does not answer. What you typed still stands here; try again in a moment.");
    } finally {
      buttons.forEach((button) => (button.disabled = false));
    }
  }

  // The pane is drawn again by the server; forms that somebody has begun to fill in move over as they are.
  function draw(says: string, demand: string | undefined) {
    const begun = [...(pane?.querySelectorAll<HTMLDetailsElement>("details.add[open]") ?? [])];
    const drawn = () => {
      document.body.removeEventListener("htmx:afterSwap", swapped);
      for (const fold of begun) {
        byId(fold.id)?.replaceWith(fold);
      }
      say(says);
      const at = demand ? byId(demand) : null;
      if (at) {
        at.tabIndex = -1;
        at.focus({ preventScroll: true });
      }
      count();
    };
    const swapped = (swap: Event) => {
      if (swap.target === pane) {
        drawn();
      }
    };
    document.body.addEventListener("htmx:afterSwap", swapped);
    document.body.dispatchEvent(new CustomEvent("judged"));
    document.body.dispatchEvent(new CustomEvent("kept"));
  }

  function say(what: string) {
    const said = byId("demands-say");
    if (said) {
      said.textContent = what;
    }
  }

  function count() {
    const sum = pane?.querySelector(".stand .sum")?.textContent;
    const chip = root.querySelector("[data-proof=demands]");
    const number = chip?.querySelector("b") ?? chip?.appendChild(el("b"));
    if (number) {
      number.textContent = sum?.replace(" met", "") ?? "";
    }
  }

  function show(what: string) {
    root.querySelector<HTMLElement>(".pane.proof")?.setAttribute("data-shows", what);
    for (const chip of root.querySelectorAll<HTMLElement>("[data-proof]")) {
      chip.setAttribute("aria-pressed", String(chip.dataset.proof === what));
    }
  }

  return {
    light(demand) {
      for (const row of pane?.querySelectorAll<HTMLElement>("[data-demand]") ?? []) {
        row.classList.toggle("lit", demand !== undefined && row.dataset.demand === demand);
      }
      pane?.querySelector(".lit")?.scrollIntoView({ block: "nearest" });
    },
    first() {
      show("demands");
      const link = pane?.querySelector<HTMLAnchorElement>(".first a");
      const row = link && byId(link.getAttribute("href")!.slice(1));
      // Where only the chart or time answers it, the next gap that a person can close.
      const at = row?.querySelector<HTMLElement>("details.add > summary") ?? pane?.querySelector<HTMLElement>(".demand:not(.met) details.add > summary") ?? link;
      at?.scrollIntoView({ block: "center" });
      at?.focus({ preventScroll: true });
    },
  };
}
