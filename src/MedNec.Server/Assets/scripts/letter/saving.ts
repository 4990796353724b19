// Keeps the letter on the server while one writes: at each pause, one save at a time, again and again until it is kept.
// Nothing is kept in the browser: a letter is a patient's, and the machine may be anyone's.
import type { EditedSection, LetterView } from "./types";

const Pause = 400;
const Longest = 1000;

export interface Saving {
  /** Something changed. */
  changed(fixOf?: string): void;
  /** Save now. */
  now(): void;
  /** Saves what is unsaved, and waits until it is kept or cannot be. */
  idle(): Promise<void>;
  /** Take up from another version. */
  takeUp(version: number): void;
  /** Let go of what is not saved: the person chose another version. */
  discard(): void;
}

export interface Desk {
  edited(): EditedSection[];
  kept(letter: LetterView): void;
  state(say: string, kind: "kept" | "busy" | "failed"): void;
  conflict(say: string, theirs: LetterView): void;
  refused(say: string): void;
}

export function saving(address: string, token: string, from: LetterView, desk: Desk): Saving {
  let version = from.version;
  let dirty = false;
  let sending = false;
  let stopped = false;
  let fixOf: string | undefined;
  let timer = 0;
  let since = 0;
  let tries = 0;

  async function send(leaving = false) {
    clearTimeout(timer);
    if (sending || !dirty || stopped) {
      return;
    }
    sending = true;
    dirty = false;
    since = 0;
    const fix = fixOf;
    fixOf = undefined;
    try {
      const answer = await fetch(address, {
        method: "PUT",
        headers: { "Content-Type": "application/json", Accept: "application/json", "X-Form-Token": token },
        body: JSON.stringify({ basedOn: version, sections: desk.edited(), ...(fix ? { fixOf: fix } : {}) }),
        keepalive: leaving,
      });
      const said = (await answer.json()) as LetterView & { say: string; theirs: LetterView };
      if (answer.ok) {
        version = said.version;
        tries = 0;
        desk.kept(said);
        desk.state(dirty ? "Saving…" : `Saved ${hour(said.savedAt)}`, dirty ? "busy" : "kept");
      } else if (answer.status === 409) {
        stopped = dirty = true;
        desk.state("Not saved: choose whose words stay", "failed");
        desk.conflict(said.say, said.theirs);
      } else {
        dirty = true;
        stopped = answer.status < 500;
        desk.refused(said.say);
        again();
      }
    } catch {
      dirty = true;
      fixOf ??= fix;
      again();
    } finally {
      sending = false;
      if (dirty && !stopped && tries === 0) {
        schedule();
      }
    }
  }

  function again() {
    if (stopped) {
      desk.state("Not saved", "failed");
      return;
    }
    const wait = Math.min(30, 2 ** ++tries);
    desk.state(`Not saved: the server does not answer. Trying again in ${wait} s`, "failed");
    clearTimeout(timer);
    timer = window.setTimeout(() => void send(), wait * 1000);
  }

  function schedule() {
    const now = performance.now();
    since ||= now;
    clearTimeout(timer);
    // At a pause, but at the latest a second after the first unsaved letter, however fast one types.
    timer = window.setTimeout(() => void send(), Math.max(0, Math.min(Pause, since + Longest - now)));
  }

  addEventListener("beforeunload", (leave) => {
    if (dirty || sending) {
      leave.preventDefault();
    }
  });
  // A closed lid gives no other warning.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") {
      void send(true);
    }
  });
  addEventListener("online", () => void send());

  desk.state(`Saved ${hour(from.savedAt)}`, "kept");
  return {
    changed(fix) {
      dirty = true;
      fixOf = fix ?? fixOf;
      if (!stopped) {
        desk.state("Saving…", "busy");
        schedule();
      }
    },
    now: () => void send(),
    async idle() {
      void send();
      while ((sending || dirty) && !stopped && tries === 0) {
        await new Promise((later) => setTimeout(later, 25));
      }
    },
    takeUp(next) {
      version = next;
      stopped = false;
    },
    discard() {
      dirty = false;
      stopped = true;
    },
  };
}

/** The hour, with the day where it is not today. */
export function hour(at: string): string {
  const then = new Date(at);
  const time = then.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  return then.toDateString() === new Date().toDateString() ? time : `${then.toLocaleDateString("en-GB", { weekday: "short", day: "numeric", month: "short" })}, ${time}`;
}
