"use strict";
(function () {
  const form = document.getElementById("filters");
  const verdicts = Array.from(document.querySelectorAll("details.verdict"));
  const articles = Array.from(document.querySelectorAll(".jurisdiction"));
  const cells = Array.from(document.querySelectorAll(".matrix .cell"));
  const heads = Array.from(document.querySelectorAll(".matrix th.rule"));

  // A link to a verdict opens it.
  function follow() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    if (target.matches("details")) {
      target.hidden = false;
      target.open = true;
      target.querySelector("summary").focus({ preventScroll: true });
    }
    const article = target.closest(".jurisdiction");
    if (article) article.hidden = false;
    settle(target, 0);
  }

  // Sections out of sight have no size until they come near, so what is above
  // the target may still grow: scroll until it stays where it is.
  function settle(target, tries) {
    target.scrollIntoView();
    const was = target.getBoundingClientRect().top;
    requestAnimationFrame(() => requestAnimationFrame(() => {
      if (Math.abs(target.getBoundingClientRect().top - was) > 1 && tries < 20) settle(target, tries + 1);
    }));
  }

  function fits(want, data) {
    return Object.keys(want).every((k) => want[k] === "" || data[k] === want[k]);
  }

  function wanted() {
    const w = {};
    for (const k of ["rule", "family", "verdict", "severity"]) w[k] = form.elements[k].value;
    return w;
  }

  function filter() {
    const want = wanted();
    let shown = 0;
    for (const v of verdicts) {
      v.hidden = !fits(want, v.dataset);
      if (!v.hidden) shown++;
    }
    const some = Object.values(want).some((v) => v !== "");
    document.body.classList.toggle("filtered", some);
    for (const a of articles) a.hidden = some && a.querySelector("details.verdict:not([hidden])") === null;
    const columns = new Set();
    for (const c of cells) {
      const a = c.firstElementChild;
      const data = a ? { rule: c.dataset.rule, family: a.dataset.family, severity: a.dataset.severity, verdict: a.className } : {};
      const on = a !== null && fits(want, data);
      c.classList.toggle("off", !on);
      if (on) columns.add(c.dataset.rule);
    }
    for (const h of heads) h.classList.toggle("off", !columns.has(h.dataset.rule));
    form.elements.shown.value = shown + " of " + verdicts.length + " verdicts";
    remember(want);
  }

  // The filters stand in the address, so that a filtered page can be shared.
  function remember(want) {
    const q = new URLSearchParams();
    for (const k of Object.keys(want)) if (want[k]) q.set(k, want[k]);
    const search = q.toString();
    try {
      history.replaceState(null, "", (search ? "?" + search : location.pathname) + location.hash);
    } catch (e) { /* some browsers refuse for files */ }
  }

  function recall() {
    const q = new URLSearchParams(location.search);
    for (const k of ["rule", "family", "verdict", "severity"]) if (q.has(k)) form.elements[k].value = q.get(k);
  }

  // The map takes its colours from the matrix.
  const choice = document.getElementById("map-rule");
  const words = { finding: "●", clear: "✓", review: "?", "not-decidable": "–" };
  function paint() {
    for (const t of document.querySelectorAll("a.tile")) {
      const v = document.getElementById(t.dataset.slug + "--" + choice.value);
      const answer = v ? v.dataset.verdict : "";
      t.className = t.className.replace(/ v-\S+/, "") + (answer ? " v-" + answer : "");
      t.href = "#" + t.dataset.slug + (v ? "--" + choice.value : "");
      t.lastElementChild.textContent = words[answer] || "";
      t.setAttribute("aria-label", t.title + ": " + (answer || "not run"));
    }
  }

  form.hidden = false;
  recall();
  form.addEventListener("input", filter);
  form.addEventListener("reset", () => setTimeout(filter));
  addEventListener("hashchange", follow);
  if (choice) {
    choice.addEventListener("input", paint);
    paint();
  }
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = verdicts.filter((v) => !v.open);
    for (const v of opened) v.open = true;
  });
  addEventListener("afterprint", () => { for (const v of opened) v.open = false; });
  if (Object.values(wanted()).some((v) => v !== "")) filter();
  else form.elements.shown.value = verdicts.length + " of " + verdicts.length + " verdicts";
  if (location.hash) follow();
})();
