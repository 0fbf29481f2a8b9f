let shown = null;

// Bring a new question to the top of the screen, once.
export default function ({ data, parentElement }) {
  if (data.id === shown) return;
  shown = data.id;
  const root = replaceContent(parentElement, make("span", { class: "hidden", "aria-hidden": "true" }, ""));
  const place = (root.getRootNode().host || root).closest("[data-testid='stChatMessage']") || root;
  place.style.scrollMarginTop = "4rem";
  const scroll = () => place.scrollIntoView({ block: "start" });
  requestAnimationFrame(scroll);
  setTimeout(scroll, 300); // what stands below is drawn by then, and the page long enough
}
