export default function ({ data, parentElement }) {
  const said = make("span", { class: "said", role: "status" });
  const button = make("button", { class: "tool", type: "button", onclick: async () => {
    await copyText(data.text);
    said.textContent = data.labels.copied;
    setTimeout(() => { said.textContent = ""; }, 2500);
  } }, data.labels.copy);
  replaceContent(parentElement, button, said);
}
