// Searches and filters the index in place. What is chosen stands in the address after #, so that
// it can be kept, sent on and gone back to. Everything it knows, it reads from the page.
(() => {
  const MOST_WARDS = 100;
  const form = document.getElementById("find");
  const left = document.getElementById("left");
  const clear = form.querySelector("[type=reset]");
  const found = document.querySelector(".found");
  const [foundWords, foundList, foundAll] = ["summary", "ul", "button"].map((one) => found.querySelector(one));
  const news = document.querySelectorAll(".wrap, .changes");
  const levels = JSON.parse(document.getElementById("levels").textContent);
  const groups = [...document.querySelectorAll(".group")];
  const names = ["q", "region", "party", "outcome", "about", "changed"].filter((name) => form.elements[name]);
  let wards = [], waiting = 0;

  const plain = (text) => " " + text.normalize("NFD").replace(/[\u0300-\u036f'’]/g, "").toLowerCase()
    .replace(/&/g, " and ").replace(/[^\p{L}\p{N}]+/gu, " ").trim();

  function record(element, level, name, more) {
    const { outcome = "", parties = "", changed } = element.dataset;
    const region = element.closest("[data-region]")?.dataset.region ?? "";
    return {
      element, level, name, more, region, outcome, changed: changed !== undefined,
      parties: parties.split(" "), own: plain(name), text: plain([name, more, region].join(" ")),
    };
  }

  const records = [...document.querySelectorAll("[data-level]")].map((element) =>
    record(element, element.dataset.level, element.dataset.name, ""));
  for (const list of document.querySelectorAll(".rows .wards")) {
    const council = list.closest("[data-name]").dataset.name;
    for (const one of list.children) records.push(record(one, "ward", one.firstChild.textContent, council));
  }
  const nameless = [...document.querySelectorAll(".rows > li:not([data-level])")];

  const chosen = () => Object.fromEntries(names.map((name) => {
    const field = form.elements[name];
    return [name, field.type === "checkbox" ? (field.checked ? field.value : "") : field.value.trim()];
  }));

  const wordsOf = (text) => plain(text).split(" ").filter(Boolean);
  const says = (text, words) => words.every((word) => text.includes(" " + word));

  function wanted(choice) {
    const words = wordsOf(choice.q);
    const party = choice.party && form.elements.party.selectedOptions[0].dataset.number;
    return (one) => (!choice.region || one.region === choice.region)
      && (!choice.party || one.parties.includes(party))
      && (!choice.outcome || one.outcome === choice.outcome)
      && (!choice.about || one.level === choice.about)
      && (!choice.changed || one.changed)
      && says(one.text, words);
  }

  const count = (number, [one, many]) => `${number.toLocaleString("en-GB")} ${number === 1 ? one : many}`;

  function tell(kept, filtered) {
    const shown = Object.entries(levels)
      .map(([level, words]) => [kept.filter((one) => one.level === level).length, words])
      .filter(([number]) => number).map(([number, words]) => count(number, words));
    const all = count(records.length, ["bulletin", "bulletins"]);
    left.textContent = !kept.length ? "Nothing matches."
      : filtered ? `${shown.join(", ")} of ${all}` : `${all}: ${shown.join(", ")}`;
  }

  function list(most) {
    foundList.replaceChildren(...wards.slice(0, most).map((one) => {
      const copy = one.element.cloneNode(true);
      copy.firstElementChild.after(`, ${one.more}: `);
      return copy;
    }));
    foundAll.hidden = wards.length <= most;
  }

  function show() {
    const choice = chosen();
    const filtered = names.some((name) => choice[name]);
    const kept = filtered ? records.filter(wanted(choice)) : records;
    const keeps = new Set(kept.map((one) => one.element));
    for (const one of records) if (one.level !== "ward") one.element.hidden = !keeps.has(one.element);
    for (const one of nameless) one.hidden = filtered;
    for (const one of groups) one.hidden = filtered && !one.querySelector("[data-level]:not([hidden])");
    for (const one of news) one.hidden = filtered;
    // A ward found by its own name goes before those found by their council's.
    const words = wordsOf(choice.q);
    wards = filtered ? kept.filter((one) => one.level === "ward") : [];
    wards.sort((one, other) => says(other.own, words) - says(one.own, words));
    found.hidden = !wards.length;
    found.open = wards.length === kept.length;
    foundWords.textContent = count(wards.length, levels.ward);
    list(MOST_WARDS);
    tell(kept, filtered);
    clear.disabled = !filtered;
  }

  function keep() {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const choice = Object.entries(chosen()).filter(([, value]) => value);
      const place = location.pathname + location.search;
      history.replaceState(null, "", choice.length ? "#" + new URLSearchParams(choice) : place);
    }, 200);
  }

  function read() {
    const kept = new URLSearchParams(location.hash.slice(1));
    for (const name of names) {
      const field = form.elements[name], value = kept.get(name) ?? "";
      if (field.type === "checkbox") field.checked = value === field.value;
      else field.value = value;
      if (field.selectedIndex === -1) field.value = "";
    }
    show();
  }

  for (const change of ["input", "change"]) form.addEventListener(change, () => { show(); keep(); });
  form.addEventListener("reset", () => setTimeout(() => { show(); keep(); form.elements.q.focus(); }));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const first = [...document.querySelectorAll(".found a, .group a")].find((one) => one.checkVisibility());
    if (first) first.focus();
  });
  foundAll.addEventListener("click", () => { list(wards.length); foundList.children[MOST_WARDS].firstChild.focus(); });
  addEventListener("hashchange", () => { if (!location.hash || location.hash.includes("=")) read(); });
  if (location.hash.includes("=")) read(); else show();
})();
