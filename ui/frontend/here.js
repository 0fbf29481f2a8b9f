const PATIENCE = 10000; // milliseconds for which what stands below may still grow
const MARGIN = 64; // pixels above the question
let shown = null;

// Bring a new question to the top of the screen, once, and hold it there while its answer is drawn: the page may not
// have been long enough. Whoever scrolls or types meanwhile is left alone.
export default function ({ data, parentElement }) {
  if (data.id === shown) return;
  shown = data.id;
  const root = replaceContent(parentElement, make("span", { class: "hidden", "aria-hidden": "true" }, ""));
  const place = (root.getRootNode().host || root).closest("[data-testid='stChatMessage']") || root;
  // Only what scrolls for the reader is moved: scrollIntoView would shift what lies around it as well, which no wheel
  // brings back, and the menu with it.
  const main = place.closest("[data-testid='stMain']") || document.scrollingElement;
  const scroll = () => main.scrollBy({ top: place.getBoundingClientRect().top - main.getBoundingClientRect().top - MARGIN });
  const grown = new ResizeObserver(scroll);
  const leave = () => grown.disconnect();
  for (const name of ["wheel", "touchmove", "keydown", "pointerdown"]) addEventListener(name, leave, { once: true, passive: true });
  setTimeout(leave, PATIENCE);
  grown.observe(place.closest("[data-testid='stMainBlockContainer']") || document.body);
  requestAnimationFrame(scroll);
}
