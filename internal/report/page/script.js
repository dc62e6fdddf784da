"use strict";
(function () {
  const form = document.getElementById("filters");
  const articles = Array.from(document.querySelectorAll(".jurisdiction"));
  const heads = Array.from(document.querySelectorAll(".matrix th.rule"));
  // The matrix knows every verdict: one row an article, one column a head.
  const rows = Array.from(document.querySelectorAll(".matrix tbody tr"), (r) => Array.from(r.querySelectorAll("td"), (c) => c.firstElementChild));
  const total = rows.flat().filter((a) => a).length;
  let want = {};

  // What an article holds is one text at first; it is read when somebody asks
  // for it, and else when the browser has nothing to do.
  function read(article) {
    const text = article.querySelector("noscript");
    if (!text) return;
    text.outerHTML = text.textContent;
    sift(article);
  }

  function readWhenIdle() {
    const idle = window.requestIdleCallback || ((f) => setTimeout(f, 20));
    const left = articles.slice();
    const again = () => { if (left.length > 0) idle(next, { timeout: 500 }); };
    const next = () => {
      read(left.shift());
      again();
    };
    again();
  }

  function readWhenNear() {
    const near = new IntersectionObserver((all) => {
      for (const e of all.filter((e) => e.isIntersecting)) {
        near.unobserve(e.target);
        read(e.target);
      }
    }, { rootMargin: "100% 0px" });
    for (const a of articles) near.observe(a);
  }

  // A link to a verdict opens it.
  function follow() {
    const id = decodeURIComponent(location.hash.slice(1));
    reach(document.getElementById(id.split("--")[0]));
    for (const v of document.querySelectorAll(".here")) v.classList.remove("here");
    const target = document.getElementById(id);
    if (!target) return;
    if (target.matches("details")) {
      target.hidden = false;
      target.open = true;
      target.classList.add("here"); // it may be too young for :target
      target.querySelector("summary").focus({ preventScroll: true });
    }
    settle(target, 0);
  }

  // reach reads what a link to a place needs: the article it is in, and those
  // above that would push it away when they are read later.
  function reach(place) {
    const at = articles.indexOf(place);
    if (at >= 0) {
      articles.slice(Math.max(at - 1, 0), at + 1).forEach(read);
      place.hidden = false;
    } else if (place && articles.length > 0 && articles[0].compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING) {
      articles.forEach(read);
    }
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

  // A key acts where it went down. A link that is followed by Enter takes the
  // focus to a verdict, which the rest of the same stroke would close.
  let pressed = null;
  function press(e) {
    if (!e.repeat) pressed = e.target;
  }
  function finish(e) {
    if (e.target !== pressed) e.preventDefault();
  }

  function fits(data) {
    return Object.keys(want).every((k) => want[k] === "" || data[k] === want[k]);
  }

  function wanted() {
    const w = {};
    for (const k of ["rule", "family", "verdict", "severity"]) w[k] = form.elements[k].value;
    return w;
  }

  function filter() {
    want = wanted();
    const some = Object.values(want).some((v) => v !== "");
    document.body.classList.toggle("filtered", some);
    const columns = new Set();
    let shown = 0;
    rows.forEach((row, i) => {
      const on = row.filter((a, k) => mark(a, heads[k], columns)).length;
      shown += on;
      articles[i].hidden = some && on === 0;
      sift(articles[i]);
    });
    for (const h of heads) h.classList.toggle("off", !columns.has(h));
    form.elements.shown.value = shown + " of " + total + " verdicts";
    remember();
  }

  // mark shows whether a cell is wanted, and notes the columns that are.
  function mark(a, head, columns) {
    if (!a) return false;
    const on = fits({ rule: head.dataset.rule, family: head.dataset.family, severity: a.dataset.severity, verdict: a.classList[0] });
    a.classList.toggle("off", !on);
    if (on) columns.add(head);
    return on;
  }

  function sift(article) {
    for (const v of article.querySelectorAll("details.verdict")) v.hidden = !fits(v.dataset);
  }

  // The filters stand in the address, so that a filtered page can be shared.
  function remember() {
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
    const column = heads.findIndex((h) => h.dataset.rule === choice.value);
    for (const t of document.querySelectorAll("a.tile")) {
      const a = rows[articles.findIndex((j) => j.id === t.dataset.slug)][column];
      const answer = a ? a.classList[0] : "";
      t.className = t.className.replace(/ v-\S+/, "") + (answer ? " v-" + answer : "");
      t.href = a ? a.hash : "#" + t.dataset.slug;
      t.lastElementChild.textContent = words[answer] || "";
      t.setAttribute("aria-label", t.title + ": " + (answer || "not run"));
    }
  }

  // In print every verdict is open.
  let opened = [];
  function unfold() {
    articles.forEach(read);
    opened = Array.from(document.querySelectorAll("details.verdict:not([open])"));
    for (const v of opened) v.open = true;
  }

  // The name of a sign is its tip too.
  function tip(e) {
    if (e.target.matches(".matrix td a")) e.target.title = e.target.getAttribute("aria-label");
  }

  form.hidden = false;
  recall();
  form.addEventListener("input", filter);
  form.addEventListener("reset", () => setTimeout(filter));
  addEventListener("hashchange", follow);
  addEventListener("keydown", press, true);
  addEventListener("keypress", finish, true);
  document.addEventListener("mouseover", tip);
  if (choice) {
    choice.addEventListener("input", paint);
    paint();
  }
  addEventListener("beforeprint", unfold);
  addEventListener("afterprint", () => { for (const v of opened) v.open = false; });
  if (Object.values(wanted()).some((v) => v !== "")) filter();
  else form.elements.shown.value = total + " of " + total + " verdicts";
  if (location.hash) follow();
  readWhenNear();
  addEventListener("load", readWhenIdle);
})();
