/* A chat box for any intranet page:
 *
 *   <script src="https://tro-ly.vks.example/widget.js" data-key="KEY" defer></script>
 *
 * data-key    a public key, made for the origin of the page: assistant keys create --role public --origin ...
 * data-api    address of the API, if it is not where this script comes from
 * data-title  heading of the box
 *
 * It lives in a shadow root and sets its style there, keeps nothing in the browser and calls nothing but the API.
 * Everything that arrives is put into the page as text, never as markup.
 */
(() => {
  "use strict";

  const script = document.currentScript;
  if (!script || document.getElementById("procuracy-assistant")) return;
  const api = (script.dataset.api || new URL(script.src).origin).replace(/\/+$/, "");
  const key = script.dataset.key || "";
  const TURNS_SENT = 8; // of the conversation, which the server needs to read "Còn năm 2023?"
  const LONGEST = 2000; // characters of a question, as the API takes it

  const WORDS = {
    open: "Hỏi trợ lý",
    title: script.dataset.title || "Trợ lý kết quả công tác",
    close: "Đóng",
    question: "Câu hỏi",
    hint: "Ví dụ: Năm 2024 Phòng 8 ban hành bao nhiêu kháng nghị?",
    send: "Gửi",
    stop: "Dừng",
    you: "Đồng chí hỏi: ",
    working: "Đang tìm trong tài liệu…",
    stopped: "Đã dừng theo yêu cầu.",
    sources: "Nguồn",
    source: (marker) => `Xem nguồn ${marker}`,
    away: "Chưa kết nối được với trợ lý. Câu hỏi vẫn còn trong ô; mong đồng chí thử lại sau ít phút.",
    greeting: "Mời đồng chí đặt câu hỏi về kết quả công tác. Câu trả lời luôn kèm câu văn nguồn.",
  };

  const STYLE = `
    :host { all: initial; color-scheme: light dark; }
    * { box-sizing: border-box; font: 15px/1.5 system-ui, "Segoe UI", Roboto, Arial, sans-serif; }
    .box { --ground: #fff; --ink: #1b1f24; --soft: #f2f4f7; --line: #8a94a3; --mark: #8f1d21; --on-mark: #fff;
      --quiet: #4d5662; position: fixed; right: 20px; bottom: 20px; z-index: 2147483000; color: var(--ink); }
    @media (prefers-color-scheme: dark) {
      .box { --ground: #1c2026; --ink: #eef1f5; --soft: #2a3038; --line: #77818f; --mark: #f0a3a5; --on-mark: #1c2026;
        --quiet: #b6bfca; }
    }
    button { cursor: pointer; border-radius: 8px; border: 1px solid var(--mark); padding: 8px 14px; min-height: 40px;
      background: var(--mark); color: var(--on-mark); font-weight: 600; }
    button:disabled { opacity: .55; cursor: default; }
    button:focus-visible, textarea:focus-visible, [tabindex]:focus-visible { outline: 3px solid #2f7de1;
      outline-offset: 2px; }
    .opener { border-radius: 24px; box-shadow: 0 4px 14px rgb(0 0 0 / .3); }
    .panel { width: min(400px, calc(100vw - 24px)); height: min(600px, calc(100vh - 40px)); display: flex;
      flex-direction: column; background: var(--ground); border: 1px solid var(--line); border-radius: 12px;
      box-shadow: 0 8px 28px rgb(0 0 0 / .3); overflow: hidden; }
    .panel[hidden], .opener[hidden] { display: none; }
    header { display: flex; align-items: center; justify-content: space-between; gap: 8px; padding: 10px 12px;
      border-bottom: 1px solid var(--line); }
    h2 { margin: 0; font-size: 16px; font-weight: 700; }
    .plain { background: transparent; color: var(--ink); border-color: var(--line); padding: 4px 10px; min-height: 32px;
      font-weight: 400; }
    .log { flex: 1; overflow-y: auto; padding: 12px; display: flex; flex-direction: column; gap: 10px; }
    .turn { padding: 8px 12px; border-radius: 10px; white-space: pre-wrap; overflow-wrap: anywhere; }
    .asked { background: var(--soft); align-self: flex-end; max-width: 90%; }
    .answered { border: 1px solid var(--line); }
    .refused { border: 1px dashed var(--line); background: var(--soft); }
    .marker { display: inline; min-height: 0; padding: 0 5px; margin: 0 1px; border-radius: 5px; font-size: 13px;
      line-height: 1.4; background: transparent; color: var(--mark); }
    .sources { margin: 8px 0 0; padding: 0; list-style: none; display: flex; flex-direction: column; gap: 6px; }
    .sources[hidden], .sources li[hidden] { display: none; }
    .sources li { border-left: 3px solid var(--mark); padding: 2px 0 2px 8px; }
    .where { color: var(--quiet); font-size: 13px; display: block; }
    form { display: flex; gap: 8px; padding: 10px 12px; border-top: 1px solid var(--line); align-items: end; }
    label, .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    textarea { flex: 1; resize: none; border: 1px solid var(--line); border-radius: 8px; padding: 8px; min-height: 44px;
      max-height: 120px; background: var(--ground); color: var(--ink); }
    textarea::placeholder { color: var(--quiet); opacity: 1; }
    @media (max-width: 480px) {
      .box { right: 12px; bottom: 12px; }
      .panel { position: fixed; inset: 0; width: 100vw; height: 100dvh; border: 0; border-radius: 0; }
    }`;

  const make = (tag, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };

  const host = make("div", { id: "procuracy-assistant" });
  const root = host.attachShadow({ mode: "open" });
  // A constructed sheet is allowed by pages whose security policy forbids inline style.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];

  const opener = make("button", { type: "button", className: "opener", textContent: WORDS.open });
  opener.setAttribute("aria-expanded", "false");
  const closer = make("button", { type: "button", className: "plain", textContent: WORDS.close });
  const heading = make("h2", { id: "title", textContent: WORDS.title });
  const log = make("div", { className: "log", tabIndex: 0 });
  log.setAttribute("role", "log");
  log.setAttribute("aria-live", "polite");
  log.setAttribute("aria-label", WORDS.title);
  const field = make("textarea", { id: "question", rows: 2, maxLength: LONGEST, placeholder: WORDS.hint });
  const label = make("label", { htmlFor: "question", textContent: WORDS.question });
  const send = make("button", { type: "submit", textContent: WORDS.send });
  const form = make("form", {}, label, field, send);
  const panel = make("section", { className: "panel", hidden: true }, make("header", {}, heading, closer), log, form);
  panel.setAttribute("role", "dialog");
  panel.setAttribute("aria-labelledby", "title");
  root.append(make("div", { className: "box" }, opener, panel));

  const turns = []; // of this page view alone
  let asking = null; // the call under way

  const show = (open) => {
    panel.hidden = !open;
    opener.hidden = open;
    opener.setAttribute("aria-expanded", String(open));
    (open ? field : opener).focus();
  };
  opener.addEventListener("click", () => show(true));
  closer.addEventListener("click", () => show(false));
  panel.addEventListener("keydown", (event) => {
    if (event.key === "Escape") show(false);
  });
  field.addEventListener("keydown", (event) => {
    // While a Vietnamese input method composes a letter, Enter belongs to it.
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (asking) asking.abort();
    else if (field.value.trim()) ask(field.value.trim());
  });

  const add = (className, text) => {
    const turn = make("div", { className: `turn ${className}`, textContent: text });
    log.append(turn);
    log.scrollTop = log.scrollHeight;
    return turn;
  };

  const ask = async (question) => {
    const asked = add("asked", question);
    asked.prepend(make("span", { className: "unseen", textContent: WORDS.you })); // for screen readers
    const turn = add("answered", WORDS.working);
    asking = new AbortController();
    send.textContent = WORDS.stop;
    field.value = "";
    try {
      await answer(question, turn, asking.signal);
    } catch (error) {
      field.value ||= question;
      turn.className = "turn refused";
      turn.textContent = error.name === "AbortError" ? WORDS.stopped : error.told || WORDS.away;
    } finally {
      asking = null;
      send.textContent = WORDS.send;
      field.focus();
    }
  };

  const answer = async (question, turn, signal) => {
    const headers = { "Content-Type": "application/json", Accept: "text/event-stream" };
    if (key) headers.Authorization = `Bearer ${key}`;
    const response = await fetch(`${api}/v1/ask/stream`, {
      method: "POST",
      headers,
      signal,
      credentials: "omit",
      referrerPolicy: "no-referrer",
      body: JSON.stringify({ question, history: turns.slice(-TURNS_SENT) }),
    });
    if (!response.ok) throw told(await response.json().catch(() => ({})));
    const sentences = [];
    let whole = null;
    for await (const { name, data } of events(response.body)) {
      if (name === "sentence") {
        sentences.push(data.text);
        turn.textContent = sentences.join(" ");
      } else if (name === "answer") {
        whole = data;
      } else if (name === "error") {
        throw told(data);
      }
    }
    if (!whole) throw new Error("the stream ended before the answer");
    fill(turn, whole);
    turns.push({ role: "user", content: question }, { role: "assistant", content: whole.answer || whole.missing || "" });
  };

  const told = (body) => Object.assign(new Error("refused"), { told: body.error && body.error.message });

  /* Server-sent events: blocks of lines, parted by an empty one; a line that begins with a colon keeps the line alive. */
  async function* events(stream) {
    const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
    let rest = "";
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      const blocks = (rest + value).split(/\r?\n\r?\n/);
      rest = blocks.pop();
      for (const block of blocks) {
        const lines = block.split(/\r?\n/);
        const field = (name) =>
          lines.filter((line) => line.startsWith(`${name}:`)).map((line) => line.slice(name.length + 1).trimStart());
        const data = field("data").join("\n");
        if (data) yield { name: field("event")[0] || "message", data: JSON.parse(data) };
      }
    }
  }

  const fill = (turn, whole) => {
    const answered = whole.status === "answered" || whole.small_talk;
    turn.className = `turn ${answered ? "answered" : "refused"}`;
    const sources = new Map(whole.citations.map((citation) => [citation.marker, source(citation)]));
    const list = make("ul", { className: "sources", hidden: true }, ...sources.values());
    list.setAttribute("aria-label", WORDS.sources);
    const text = whole.answer || whole.missing || "";
    const parts = text.split(/(\[\d+\])/).map((part) => {
      const item = sources.get(Number(/^\[(\d+)\]$/.exec(part)?.[1]));
      return item ? marker(part, item, list) : part;
    });
    turn.replaceChildren(...parts, list);
    log.scrollTop = log.scrollHeight;
  };

  const marker = (text, item, list) => {
    const button = make("button", { type: "button", className: "marker", textContent: text });
    button.setAttribute("aria-expanded", "false");
    button.setAttribute("aria-label", WORDS.source(text));
    button.addEventListener("click", () => {
      item.hidden = !item.hidden;
      list.hidden = [...list.children].every((one) => one.hidden);
      button.setAttribute("aria-expanded", String(!item.hidden));
      if (!item.hidden) item.scrollIntoView({ block: "nearest" });
    });
    return button;
  };

  const source = (citation) => {
    const day = citation.published ? citation.published.split("-").reverse().join("/") : "";
    const where = [citation.title, citation.unit || citation.province, day].filter(Boolean).join(" – ");
    const item = make("li", { hidden: true }, `“${citation.quote}”`);
    item.append(make("span", { className: "where", textContent: `[${citation.marker}] ${where}` }));
    return item;
  };

  add("answered", WORDS.greeting);
  const attach = () => document.body.append(host);
  if (document.body) attach();
  else document.addEventListener("DOMContentLoaded", attach);
})();
