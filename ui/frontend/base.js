// Shared by the components of the page. Everything foreign goes through textContent: no markup is ever parsed.
function make(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (name === "onclick") node.onclick = value;
    else if (value !== null && value !== undefined && value !== false) node.setAttribute(name, value);
  }
  for (const child of children.flat()) {
    if (child === null || child === undefined) continue;
    node.append(child instanceof Node ? child : document.createTextNode(String(child)));
  }
  return node;
}

// parts: [[text, marked], ...]
function marked(parts, attributes) {
  return parts.map(([text, isMarked]) => (isMarked ? make("mark", attributes || {}, text) : text));
}

// cells: [[name, value, marked], ...], one row of a table of the document
function row(cells, caption) {
  const body = cells.map(([name, value, isMarked]) =>
    make("tr", {}, make("th", { scope: "row" }, name), make("td", {}, isMarked ? make("mark", {}, value) : value))
  );
  return make("table", {}, caption ? make("caption", {}, caption) : null, make("tbody", {}, body));
}

function replaceContent(parentElement, ...nodes) {
  let root = parentElement.querySelector(".root");
  if (!root) {
    root = make("div", { class: "root", dir: "ltr" });
    parentElement.append(root);
  }
  root.replaceChildren(...nodes.flat().filter(Boolean));
  return root;
}

async function copyText(text) {
  if (navigator.clipboard && window.isSecureContext) return navigator.clipboard.writeText(text);
  // An intranet address without a certificate has no clipboard API.
  const area = make("textarea", { style: "position:fixed;opacity:0" });
  area.value = text;
  document.body.append(area);
  area.select();
  document.execCommand("copy");
  area.remove();
}
