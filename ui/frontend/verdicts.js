const SIGNS = { supported: "✓", contradicted: "✗", not_found: "?", no_claim: "–" };

export default function ({ data, parentElement, setTriggerValue }) {
  const items = data.sentences.map((sentence) => {
    const problems = sentence.problems.map((problem) => make("li", {},
      make("span", { class: "kind" }, problem.kind), " ",
      make("span", {}, `${data.labels.claimed}: `, make("b", {}, problem.claimed)),
      make("span", {}, " – ", problem.found
        ? [`${data.labels.found}: `, make("b", {}, problem.found)]
        : data.labels.nothing)));
    const cites = sentence.citations.map((citation) => make("button", {
      class: "tool", type: "button", "data-place": citation.place, title: citation.title,
      onclick: () => setTriggerValue("cited", citation.place),
    }, `${data.labels.source} ${citation.marker}`));
    return make("li", { class: `sentence ${sentence.verdict}` },
      make("span", { class: "verdict" }, make("span", { class: "sign", "aria-hidden": "true" }, SIGNS[sentence.verdict]), sentence.label),
      make("p", {}, sentence.text),
      problems.length ? make("ul", {}, problems) : null,
      cites.length ? make("div", { class: "cites" }, cites) : null);
  });
  replaceContent(parentElement, make("ol", { class: "draft", "aria-label": data.labels.list }, items));
}
