// Streamlit speaks English where it speaks for itself: buttons of tables, hints of inputs, dialogs of its own. Its texts
// are replaced as they appear. What is ours or comes from documents is left alone: it stands in Markdown, in plain
// text, in inputs, and in our own components, which have roots of their own that are not looked into.
const NAMES = ["aria-label", "title", "placeholder"];
const THEIRS = "[data-testid=stFileUploader], [data-testid=stTooltipContent]";
const OURS = "[data-testid=stMarkdownContainer], [data-testid=stText], [data-testid=stIconMaterial], textarea, style, script";
let observer = null, texts = {}, patterns = [];

function said(text) {
  const found = text.trim();
  if (!found) return null;
  if (Object.hasOwn(texts, found)) return texts[found];
  for (const [pattern, meaning] of patterns) if (pattern.test(found)) return found.replace(pattern, meaning);
  return null;
}

function changeText(node) {
  const place = node.parentElement;
  if (!place || (place.closest(OURS) && !place.closest(THEIRS))) return;
  const meaning = said(node.data);
  if (meaning !== null && meaning !== node.data) node.data = meaning;
}

function changeNames(element) {
  for (const name of NAMES) {
    const meaning = element.hasAttribute(name) ? said(element.getAttribute(name)) : null;
    if (meaning !== null && meaning !== element.getAttribute(name)) element.setAttribute(name, meaning);
  }
}

function change(node) {
  if (node.nodeType === Node.TEXT_NODE) changeText(node);
  if (node.nodeType !== Node.ELEMENT_NODE) return;
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let one = node; one; one = walker.nextNode()) one.nodeType === Node.TEXT_NODE ? changeText(one) : changeNames(one);
}

export default function ({ data }) {
  texts = data.texts;
  patterns = Object.entries(data.patterns).map(([pattern, meaning]) => [new RegExp(`^${pattern}$`, "s"), meaning]);
  document.documentElement.lang = data.lang;
  if (observer) return;
  observer = new MutationObserver((changes) => {
    for (const one of changes) {
      if (one.type === "childList") one.addedNodes.forEach(change);
      else if (one.type === "characterData") changeText(one.target);
      else changeNames(one.target);
    }
  });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: NAMES });
  change(document.body);
}
