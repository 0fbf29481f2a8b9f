export default function ({ data, parentElement, setTriggerValue }) {
  const cite = (marker) => {
    const source = data.sources.find((one) => one.marker === marker);
    const title = source ? source.title : "";
    return make("button", {
      class: "cite", type: "button", "data-marker": marker, title,
      "aria-pressed": data.opened === marker ? "true" : "false",
      "aria-label": `${data.labels.source} ${marker}: ${title}`,
      onclick: () => setTriggerValue("cited", marker),
    }, marker);
  };
  const blocks = data.blocks.map((block) => {
    const markers = block.markers.map(cite);
    const scope = block.scope ? make("div", { class: "scope" }, block.scope) : null;
    if (block.row) return make("div", { class: "block" }, scope, row(block.row), make("div", {}, markers));
    return make("p", { class: "block" }, scope, marked(block.parts, { class: "figure" }), "\u00a0", markers);
  });
  const list = make("ol", { class: "sources", "aria-label": data.labels.sources }, data.sources.map((source) =>
    make("li", { value: source.marker },
      make("button", { class: "link", type: "button", "aria-pressed": data.opened === source.marker ? "true" : "false",
        onclick: () => setTriggerValue("cited", source.marker) }, source.title),
      source.facts ? make("span", { class: "facts" }, source.facts) : null)));
  const sources = data.sources.length
    ? make("section", { "aria-label": data.labels.sources }, make("div", { class: "heading" }, data.labels.sources), list)
    : null;
  replaceContent(parentElement, blocks, sources);
}
