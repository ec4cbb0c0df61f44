// Shows the card that a claim or a sentence refers to: on hover, keyboard focus and tap.
// Escape or a tap elsewhere closes it; it stays while the pointer is on it.
(() => {
  const root = document.documentElement;
  root.classList.add("scripted");
  let asker = null, card = null, leaving = 0;
  const askerOf = (node) => node instanceof Element ? node.closest("[aria-describedby]") : null;
  const onCard = (node) => card !== null && node instanceof Node && card.contains(node);

  function close() {
    clearTimeout(leaving);
    if (card) card.classList.remove("open");
    if (asker) asker.classList.remove("open");
    asker = card = null;
  }

  function place() {
    const claim = asker.getClientRects()[0] || asker.getBoundingClientRect();
    const room = root.clientWidth - card.offsetWidth - 16;
    const below = claim.bottom + 6 + card.offsetHeight <= window.innerHeight;
    const top = below ? claim.bottom + 6 : Math.max(8, claim.top - 6 - card.offsetHeight);
    card.style.left = Math.max(16, Math.min(claim.left, room)) + window.scrollX + "px";
    card.style.top = top + window.scrollY + "px";
  }

  function open(next) {
    clearTimeout(leaving);
    if (next === asker) return;
    close();
    const found = document.getElementById(next.getAttribute("aria-describedby"));
    if (!found) return;
    asker = next;
    card = found;
    asker.classList.add("open");
    card.classList.add("open");
    card.scrollTop = 0;
    if (getComputedStyle(card).position === "absolute") place();
    else card.removeAttribute("style");
  }

  function leave() {
    clearTimeout(leaving);
    leaving = setTimeout(() => { if (asker !== document.activeElement) close(); }, 200);
  }

  document.addEventListener("pointerover", (event) => {
    const next = askerOf(event.target);
    if (next) open(next);
    else if (onCard(event.target)) clearTimeout(leaving);
    else if (card) leave();
  });
  document.addEventListener("focusin", (event) => {
    const next = askerOf(event.target);
    if (next) open(next);
  });
  document.addEventListener("focusout", leave);
  document.addEventListener("click", (event) => {
    const next = askerOf(event.target);
    if (next) open(next);
    else if (!onCard(event.target)) close();
  });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") close(); });
})();
