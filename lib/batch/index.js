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

  const rank = "✗◐?✓–";
  const classes = { "✓": "m", "◐": "p", "✗": "x", "–": "n", "?": "q" };
  const body = table.tBodies[0];
  const plans = [...body.rows].map((row, place) => {
    const cells = row.cells;
    const verdicts = row.querySelector(".vs");
    return {
      row, place, name: cells[1].firstChild.textContent.trim(), kind: row.dataset.kind, kindName: cells[2].textContent,
      score: row.dataset.score === "" ? null : Number(row.dataset.score),
      text: folded(cells[1].textContent),
      signs: verdicts ? [...verdicts.textContent] : [],
    };
  });

  // A cell a verdict is made when its row comes near the window: thousands of rows stay light.
  const spread = (row) => {
    const packed = row.querySelector(".vs");
    if (!packed) return;
    const cells = [...packed.textContent].map((sign) => {
      const cell = document.createElement("td");
      cell.className = classes[sign];
      cell.textContent = sign;
      return cell;
    });
    packed.replaceWith(...cells);
  };
  const watcher = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      if (!entry.isIntersecting) continue;
      watcher.unobserve(entry.target);
      spread(entry.target);
    }
  }, { root: table.parentElement, rootMargin: "600px" });
  plans.forEach((plan) => watcher.observe(plan.row));
  window.addEventListener("beforeprint", () => plans.forEach((plan) => spread(plan.row)));

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
      plan.row.hidden = !fits;
      count += fits ? 1 : 0;
    }
    shown.textContent = shown.dataset.text.replace("{0}", count).replace("{1}", plans.length);
  }

  function compare(column) {
    const by = heads[column].dataset.by;
    if (by === "name") return (a, b) => collator.compare(a.name, b.name);
    if (by === "kind") return (a, b) => collator.compare(a.kindName, b.kindName);
    if (by === "score") return (a, b) => a.score - b.score;
    return (a, b) => rank.indexOf(a.signs[column - 3]) - rank.indexOf(b.signs[column - 3]);
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
    body.append(...plans.map((plan) => plan.row));
  }

  heads.forEach((head, column) => {
    head.querySelector("button").addEventListener("click", () => {
      const before = head.getAttribute("aria-sort");
      sort(column, before === null ? head.dataset.by === "score" : before === "ascending");
    });
  });

  for (const control of [search, kind, band]) control.addEventListener("input", filter);
  search.form.addEventListener("submit", (event) => event.preventDefault());
  sort(heads.findIndex((head) => head.dataset.by === "score"), true);
  filter();
})();
