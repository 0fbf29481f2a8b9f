export default function ({ data, parentElement }) {
  const facts = make("dl", {}, data.facts.flatMap(([name, value]) => [make("dt", {}, name), make("dd", {}, value)]));
  let block = 0;
  const paragraphs = data.paragraphs.map((paragraph) => {
    const attributes = { class: paragraph.cited ? "cited" : "beside", id: paragraph.cited ? `cited-${block++}` : null };
    return paragraph.row
      ? make("div", attributes, row(paragraph.row))
      : make("p", attributes, marked(paragraph.parts));
  });
  const quote = make("div", { class: data.whole ? "text whole" : "text", tabindex: "0", role: "region", "aria-label": data.labels.text },
    data.before ? make("p", { class: "beside" }, "…") : null, paragraphs, data.after ? make("p", { class: "beside" }, "…") : null);
  const notice = data.notice ? make("p", { class: "notice", role: "note" }, data.notice) : null;
  const root = replaceContent(parentElement,
    data.title ? make("div", { class: "title" }, data.title) : null, notice, data.whole ? facts : null, quote, data.whole ? null : facts);
  const target = root.querySelector("mark") || root.querySelector(".cited");
  if (target) requestAnimationFrame(() => {
    const frame = target.getBoundingClientRect(), box = quote.getBoundingClientRect();
    quote.scrollTop += frame.top - box.top - Math.max(24, (box.height - frame.height) / 3);
  });
}
