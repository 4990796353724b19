// Three panes that remember their widths; on a narrow screen, tabs.
const Least = 220;
const Most = 560;

export function panes(root: HTMLElement) {
  for (const pane of ["proof", "findings"]) {
    const width = Number(localStorage.getItem(`width-${pane}`));
    if (width >= Least && width <= Most) {
      root.style.setProperty(`--${pane}`, `${width}px`);
    }
  }

  for (const divider of root.querySelectorAll<HTMLElement>(".divider")) {
    const pane = divider.dataset.pane!;
    const beside = root.querySelector<HTMLElement>(`.pane.${pane}`)!;
    const direction = pane === "proof" ? 1 : -1;
    const set = (width: number) => {
      const fits = Math.round(Math.min(Most, Math.max(Least, width)));
      root.style.setProperty(`--${pane}`, `${fits}px`);
      localStorage.setItem(`width-${pane}`, String(fits));
      divider.setAttribute("aria-valuenow", String(fits));
    };
    divider.setAttribute("aria-valuemin", String(Least));
    divider.setAttribute("aria-valuemax", String(Most));
    divider.setAttribute("aria-valuenow", String(Math.round(beside.offsetWidth)));
    divider.addEventListener("pointerdown", (down) => {
      const [from, width] = [down.clientX, beside.offsetWidth];
      divider.setPointerCapture(down.pointerId);
      const move = (at: PointerEvent) => set(width + direction * (at.clientX - from));
      divider.addEventListener("pointermove", move);
      divider.addEventListener("pointerup", () => divider.removeEventListener("pointermove", move), { once: true });
      down.preventDefault();
    });
    divider.addEventListener("keydown", (key) => {
      const step = key.key === "ArrowRight" ? 16 : key.key === "ArrowLeft" ? -16 : 0;
      if (step !== 0) {
        set(beside.offsetWidth + direction * step);
        key.preventDefault();
      }
    });
  }

  for (const tab of root.querySelectorAll<HTMLElement>(".tabs button")) {
    tab.addEventListener("click", () => showTab(root, tab.dataset.tab!));
  }
}

export function showTab(root: HTMLElement, tab: string) {
  root.dataset.tab = tab;
  for (const button of root.querySelectorAll<HTMLElement>(".tabs button")) {
    button.setAttribute("aria-pressed", String(button.dataset.tab === tab));
  }
}
