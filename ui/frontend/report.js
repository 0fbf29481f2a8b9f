// A report is a page of its own, with its own script. It is shown sealed: an origin of nobody, no way to this page, to
// the API or out of the machine.
export default function ({ data, parentElement }) {
  const root = parentElement.querySelector(".root");
  if (root && root.dataset.name === data.name) return;
  if (root && root.dataset.address) URL.revokeObjectURL(root.dataset.address);
  const rule = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'; script-src \'unsafe-inline\'; img-src data:">';
  const address = URL.createObjectURL(new Blob([rule, data.html], { type: "text/html;charset=utf-8" }));
  const made = replaceContent(parentElement, make("iframe", { title: data.title, sandbox: "allow-scripts", src: address }));
  made.dataset.name = data.name;
  made.dataset.address = address;
}
