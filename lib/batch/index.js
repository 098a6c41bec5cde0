"use strict";
(() => {
  const table = document.getElementById("units");
  const search = document.getElementById("search");
  const kind = document.getElementById("kind");
  const band = document.getElementById("band");
  const shown = document.getElementById("shown");
  const language = document.documentElement.lang;
  const collator = new Intl.Collator(language, { numeric: true });
  const heads = [...table.querySelectorAll(".columns th")];

  // Typed without marks, a name is found all the same.
  const folded = (text) =>
    text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();

  const order = ["x", "p", "q", "m", "n"];
  const plans = [...table.tBodies].map((body, place) => {
    const [line] = body.rows;
    const cells = [...line.cells];
    const name = cells[1].querySelector("button").textContent.trim();
    return {
      body, place, name, kind: body.dataset.kind, kindName: cells[2].textContent,
      score: body.dataset.score === "" ? null : Number(body.dataset.score),
      text: folded(line.cells[1].textContent),
      verdicts: body.dataset.score === "" ? [] : cells.slice(4).map((cell) => order.indexOf(cell.className)),
    };
  });

  const bands = {
    low: (score) => score !== null && score < 50,
    middle: (score) => score !== null && score >= 50 && score < 80,
    high: (score) => score !== null && score >= 80,
    refused: (score) => score === null,
  };

  function filter() {
    const words = folded(search.value).split(/\s+/).filter(Boolean);
    let count = 0;
    for (const plan of plans) {
      const fits =
        (kind.value === "" || kind.value === plan.kind) &&
        (band.value === "" || bands[band.value](plan.score)) &&
        words.every((word) => plan.text.includes(word));
      plan.body.hidden = !fits;
      count += fits ? 1 : 0;
    }
    shown.textContent = shown.dataset.text.replace("{0}", count).replace("{1}", plans.length);
  }

  function compare(column) {
    const by = heads[column].dataset.by;
    if (by === "name") return (a, b) => collator.compare(a.name, b.name);
    if (by === "kind") return (a, b) => collator.compare(a.kindName, b.kindName);
    if (by === "score") return (a, b) => a.score - b.score;
    return (a, b) => a.verdicts[column - 3] - b.verdicts[column - 3];
  }

  function sort(column, descending) {
    const inOrder = compare(column);
    const direction = descending ? -1 : 1;
    plans.sort((a, b) => {
      // What could not be read stands last, either way.
      const refused = (a.score === null) - (b.score === null);
      return refused || direction * inOrder(a, b) || a.place - b.place;
    });
    heads.forEach((head) => head.removeAttribute("aria-sort"));
    heads[column].setAttribute("aria-sort", descending ? "descending" : "ascending");
    table.append(...plans.map((plan) => plan.body));
  }

  heads.forEach((head, column) => {
    head.querySelector("button").addEventListener("click", () => {
      const before = head.getAttribute("aria-sort");
      sort(column, before === null ? head.dataset.by === "score" : before === "ascending");
    });
  });

  table.addEventListener("click", (event) => {
    const button = event.target.closest("tbody th button");
    if (!button) return;
    const open = button.getAttribute("aria-expanded") !== "true";
    button.setAttribute("aria-expanded", String(open));
    document.getElementById(button.getAttribute("aria-controls")).hidden = !open;
  });

  for (const control of [search, kind, band]) control.addEventListener("input", filter);
  search.form.addEventListener("submit", (event) => event.preventDefault());
  sort(heads.findIndex((head) => head.dataset.by === "score"), true);
  filter();
})();
